import type { IndexSettings } from 'algoliasearch';
import { counted } from '../../counted.ts';
import { replicaName, type SortOrder, sortOrders } from '../settings.ts';
import type { RecordSurvey } from './survey-records.ts';

interface Planned {
  /** Nothing when the environment does not say it. */
  readonly index: string | undefined;
  readonly appId: string | undefined;
  readonly force: boolean;
  readonly survey: RecordSurvey;
  readonly settings: IndexSettings;
  readonly synonyms: number;
}
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1000)} kB`;

/** What there is to push: lines for people. */
export function describeSurvey({ records, bytes, kinds, largest }: RecordSurvey): string[] {
  return [
    `${counted(records, 'record')}, ${kilobytes(bytes)}; the largest, ${largest.objectID}, has ${largest.bytes} bytes.`,
    ...[...kinds].map(([kind, number]) => `  ${kind.padEnd(16)} ${String(number).padStart(6)}`),
  ];
}

/** What a push would do, in its order: lines for people, of which none needs the network. */
export function describePush({ index, appId, force, survey, settings, synonyms }: Planned): string[] {
  const name = index ?? '<ALGOLIA_INDEX>';
  const orders = Object.keys(sortOrders) as SortOrder[];
  const replicas = orders.map((order) => replicaName(name, order)).join(', ');
  const refusal = force
    ? 'replace it however many there are (--force)'
    : `refuse to replace more than ${survey.records * 2}`;
  const steps = [
    `count the records of ${name} and ${refusal}`,
    `fill ${name}_tmp_… with these settings, ${counted(synonyms, 'group')} of synonyms and ${counted(survey.records, 'record')}`,
    'wait until all of it is indexed, and count',
    `move it to ${name}`,
    `bring the replicas ${replicas} in line`,
  ];
  return [
    `A dry run: nothing is sent to ${appId ?? '<ALGOLIA_APP_ID>'}.`,
    ...describeSurvey(survey),
    'Settings:',
    ...JSON.stringify(settings, undefined, 2)
      .split('\n')
      .map((line) => `  ${line}`),
    'A push would',
    ...steps.map((step, at) => `  ${at + 1}. ${step}${at + 1 < steps.length ? ';' : '.'}`),
  ];
}
