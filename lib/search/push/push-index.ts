import type { Algoliasearch, IndexSettings, SynonymHit } from 'algoliasearch';
import type { SearchRecord } from '../record.ts';
import { replicaName, type SortOrder, sortOrders } from '../settings.ts';
import { countRecords } from './count-records.ts';
import { inBatches, type RecordSurvey } from './survey-records.ts';
import { taskWaiter } from './wait-for-task.ts';

/** What of Algolia's client a push uses. */
export type PushClient = Pick<
  Algoliasearch,
  | 'deleteIndex'
  | 'operationIndex'
  | 'saveObjects'
  | 'saveSynonyms'
  | 'searchSingleIndex'
  | 'setSettings'
  | 'waitForTask'
>;

export interface Push {
  readonly client: PushClient;
  /** The name of the live index. */
  readonly index: string;
  /** The name of the index that is filled and then takes the live one's place; nobody else uses it. */
  readonly temporary: string;
  /** What `records` gives. */
  readonly survey: Pick<RecordSurvey, 'records'>;
  readonly records: () => AsyncIterable<SearchRecord>;
  readonly settings: IndexSettings;
  readonly replicaSettings: (order: SortOrder) => IndexSettings;
  readonly synonyms: readonly SynonymHit[];
  /** Replaces a live index with a much smaller one, too. */
  readonly force: boolean;
  readonly signal: AbortSignal;
  /** Told what is done and how many records have been sent. */
  readonly onProgress: (sent: number, what: string) => void;
  /** Milliseconds before asking again whether a task is done; Algolia's own unless given. */
  readonly delay?: (retries: number) => number;
}

export interface PushSummary {
  /** Of the live index, before; nothing when there was none. */
  readonly before: number | undefined;
  readonly after: number;
  readonly batches: number;
  readonly replicas: readonly string[];
}

/** The live index stands as it was, for a reason that a person can act on. */
export class PushRefused extends Error {}

/** Something is left as nobody wanted it; the message says what. */
export class PushUnfinished extends Error {}

/** The size of a request that Algolia advises against exceeding is 10 MB; the number is its client's own. */
const batchLimits = { records: 1000, bytes: 5_000_000 };

/**
 * Puts records, settings and synonyms into a temporary index, and moves it to the live one's place when it holds all of
 * them; then brings the replicas for the sort orders in line. Until the move the live index is not touched, and
 * whatever fails before it deletes the temporary one.
 *
 * @throws PushRefused, PushUnfinished, the client's errors, or the signal's reason
 */
export async function pushIndex(push: Push): Promise<PushSummary> {
  const { client, index, survey, force, signal, onProgress } = push;
  signal.throwIfAborted();
  onProgress(0, `looking at ${index}`);
  const before = await countRecords(client, index);
  refuseToShrink(index, before, survey.records, force);
  const batches = await fillAndMove(push);
  onProgress(survey.records, 'sorting replicas');
  const replicas = await finishReplicas(push).catch((error: unknown) => {
    throw new PushUnfinished(
      `${index} has the new records, but its replicas are not finished (${messageOf(error)}). Push again.`,
      { cause: error },
    );
  });
  return { before, after: survey.records, batches, replicas };
}

function refuseToShrink(index: string, before: number | undefined, records: number, force: boolean): void {
  if (records === 0) throw new PushRefused('There is nothing to push: no record was made.');
  if (before === undefined || force || records * 2 >= before) return;
  throw new PushRefused(
    `${index} holds ${before} records and would hold ${records}, less than half. If that is right: npm run search:push -- --force`,
  );
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Whether the temporary index can have taken the live one's place. */
type Stage = 'filling' | 'moving';

async function fillAndMove(push: Push): Promise<number> {
  const { client, index, temporary } = push;
  let stage: Stage = 'filling';
  try {
    const wait = taskWaiter(client, temporary, push);
    const batches = await fill(push, wait);
    await checkCount(push);
    push.signal.throwIfAborted();
    push.onProgress(push.survey.records, `moving to ${index}`);
    stage = 'moving';
    const operationIndexParams = { operation: 'move', destination: index } as const;
    const { taskID } = await client.operationIndex({ indexName: temporary, operationIndexParams });
    await wait(taskID);
    return batches;
  } catch (error) {
    const more = await cleanUp(push, stage);
    throw more === '' ? error : new PushUnfinished(`${messageOf(error)}${more}`, { cause: error });
  }
}

async function fill(push: Push, wait: (taskID: number) => Promise<void>): Promise<number> {
  const { client, temporary: indexName, settings, synonyms, signal, onProgress } = push;
  const tasks: number[] = [];
  tasks.push((await client.setSettings({ indexName, indexSettings: settings })).taskID);
  if (synonyms.length > 0) {
    const synonymHit = [...synonyms];
    tasks.push((await client.saveSynonyms({ indexName, synonymHit, replaceExistingSynonyms: true })).taskID);
  }
  let sent = 0;
  let batches = 0;
  for await (const batch of inBatches(push.records(), batchLimits)) {
    signal.throwIfAborted();
    const objects = batch.map((record) => ({ ...record }));
    const answers = await client.saveObjects({ indexName, objects, batchSize: batchLimits.records });
    tasks.push(...answers.map(({ taskID }) => taskID));
    sent += batch.length;
    batches += 1;
    onProgress(sent, 'sending');
  }
  onProgress(sent, 'waiting until all is indexed');
  for (const task of tasks) await wait(task);
  return batches;
}

async function checkCount({ client, temporary, index, survey }: Push): Promise<void> {
  const found = await countRecords(client, temporary);
  if (found === survey.records) return;
  throw new PushRefused(
    `${temporary} holds ${found ?? 0} of ${survey.records} records, so ${index} was left as it was.`,
  );
}

/** Deletes the temporary index; gives what people must know besides why the push failed. */
async function cleanUp({ client, index, temporary, onProgress, survey }: Push, stage: Stage): Promise<string> {
  onProgress(survey.records, `deleting ${temporary}`);
  const left = await client.deleteIndex({ indexName: temporary }).then(
    () => '',
    () => ` ${temporary} could not be deleted: delete it in Algolia's dashboard.`,
  );
  return stage === 'moving' ? ` Whether ${index} was replaced is not known.${left}` : left;
}

/** Replicas hold the records in another order; they have settings of their own, and the synonyms of their index. */
async function finishReplicas(push: Push): Promise<string[]> {
  const { client, index, settings, replicaSettings, synonyms } = push;
  const orders = Object.keys(sortOrders) as SortOrder[];
  const replicas = orders.map((order) => replicaName(index, order));
  const set = async (indexName: string, indexSettings: IndexSettings) => {
    const { taskID } = await client.setSettings({ indexName, indexSettings });
    await taskWaiter(client, indexName, push)(taskID);
  };
  await set(index, { ...settings, replicas });
  for (const order of orders) await set(replicaName(index, order), replicaSettings(order));
  if (synonyms.length > 0) {
    const synonymHit = [...synonyms];
    const how = { forwardToReplicas: true, replaceExistingSynonyms: true };
    const { taskID } = await client.saveSynonyms({ indexName: index, synonymHit, ...how });
    await taskWaiter(client, index, push)(taskID);
  }
  return replicas;
}
