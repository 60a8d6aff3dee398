import { afterEach, describe, expect, test } from 'vitest';
import { algoliaBodyProblems, hasAlgoliaSchemas } from '../../../tests/algolia-schemas.ts';
import type { AlgoliaServer, Asked } from '../../../tests/algolia-server.ts';
import { openScene, recordOf, type Scene, type SceneOptions } from '../../../tests/push-scene.ts';
import { PushRefused, PushUnfinished } from './push-index.ts';

let opened: Scene[] = [];
afterEach(async () => {
  for (const { server } of opened) await server.stop();
  opened = [];
});

async function scene(more: SceneOptions = {}): Promise<Scene> {
  const open = await openScene(more);
  opened.push(open);
  return open;
}

/** The live index as it was, and nothing left beside it. */
function expectUntouched(of: AlgoliaServer, live: number): void {
  expect([...of.indices.keys()]).toEqual(['architect']);
  expect(of.index('architect').records.size).toBe(live);
  expect(of.index('architect').settings).toEqual({});
}

describe('A push', () => {
  test('makes an index with records, settings, synonyms and a replica for each order', async () => {
    const { push, server: algolia } = await scene();
    expect(await push()).toEqual({
      before: undefined,
      after: 3,
      batches: 1,
      replicas: ['architect_newest', 'architect_oldest'],
    });
    expect([...algolia.indices.keys()].sort()).toEqual(['architect', 'architect_newest', 'architect_oldest']);
    const { records, settings, synonyms } = algolia.index('architect');
    expect([...records.values()]).toEqual([recordOf(0), recordOf(1), recordOf(2)]);
    expect(settings).toMatchObject({ replicas: ['architect_newest', 'architect_oldest'], distinct: true });
    expect(synonyms).toContainEqual({
      objectID: 'replication',
      type: 'synonym',
      synonyms: ['副本', 'Replication', '备份', 'replica'],
    });
    expect(algolia.index('architect_newest').settings.ranking).toMatchObject({ 0: 'desc(date)' });
    expect(algolia.index('architect_oldest').settings.ranking).toMatchObject({ 0: 'asc(date)' });
  });

  test('replaces the live index in one move, and only looks at it before', async () => {
    const { push, asked, server: algolia } = await scene({ live: 5 });
    expect(await push()).toMatchObject({ before: 5, after: 3 });
    const before = asked().slice(0, asked().indexOf('operationIndex architect_tmp_1'));
    expect(before.filter((what) => what.endsWith(' architect'))).toEqual(['searchSingleIndex architect']);
    expect([...algolia.index('architect').records.keys()]).toEqual([0, 1, 2].map((it) => recordOf(it).objectID));
  });

  test('sends many records in batches, and waits for every task however slow it is', async () => {
    const { push, told, server: algolia } = await scene({ count: 2500, slowness: 3 });
    expect(await push()).toMatchObject({ after: 2500, batches: 3 });
    expect(told).toEqual([
      '0 looking at architect',
      '1000 sending',
      '2000 sending',
      '2500 sending',
      '2500 waiting until all is indexed',
      '2500 moving to architect',
      '2500 sorting replicas',
    ]);
    expect(algolia.index('architect').records.size).toBe(2500);
    expect(algolia.index('architect_oldest').settings.ranking).toBeDefined();
  });

  test('asks the next host when one does not answer', async () => {
    const trouble = ({ operation }: Asked, count: number) =>
      operation === 'batch' && count === 1 ? 'silence' : undefined;
    const { push, asked } = await scene({ trouble });
    expect(await push()).toMatchObject({ after: 3 });
    expect(asked().filter((what) => what === 'batch architect_tmp_1')).toHaveLength(2);
  });
});

describe('A push that fails leaves the live index as it was and nothing beside it', () => {
  test('when a batch is refused', async () => {
    const trouble = ({ operation }: Asked, count: number) =>
      operation === 'batch' && count === 2 ? { status: 400, message: 'Record quota exceeded' } : undefined;
    const { push, asked, server: algolia } = await scene({ count: 2500, live: 2500, trouble });
    await expect(push()).rejects.toThrow('Record quota exceeded');
    expect(asked().at(-1)).toBe('deleteIndex architect_tmp_1');
    expectUntouched(algolia, 2500);
  });

  test('when records are missing from the temporary index', async () => {
    const { push, server: algolia } = await scene({ live: 4, taken: (rows) => rows.slice(1) });
    await expect(push()).rejects.toThrow('architect_tmp_1 holds 2 of 3 records, so architect was left as it was.');
    expectUntouched(algolia, 4);
  });

  test('when the service does not answer at all', async () => {
    const { push, server: algolia } = await scene({
      live: 4,
      trouble: ({ operation }) => (operation === 'batch' ? 'silence' : undefined),
    });
    await expect(push()).rejects.toThrow('Unreachable hosts');
    expectUntouched(algolia, 4);
  }, 120_000);

  test('when it is stopped, at whatever moment', async () => {
    for (const at of ['setSettings architect_tmp_1', 'batch architect_tmp_1', 'getTask architect_tmp_1']) {
      const stop = new AbortController();
      const trouble = ({ what }: Asked) => {
        if (what === at) stop.abort(new Error('Stopped'));
        return undefined;
      };
      const { push, asked, server: algolia } = await scene({ live: 4, trouble, slowness: 2, signal: stop.signal });
      await expect(push()).rejects.toThrow('Stopped');
      expect(asked().filter((what) => what === 'deleteIndex architect_tmp_1')).toHaveLength(1);
      expectUntouched(algolia, 4);
    }
  });

  test('and says so when not even the temporary index can be deleted', async () => {
    const trouble = ({ operation }: Asked) =>
      ['batch', 'deleteIndex'].includes(operation) ? { status: 400, message: 'No' } : undefined;
    const { push } = await scene({ live: 4, trouble });
    await expect(push()).rejects.toThrow("architect_tmp_1 could not be deleted: delete it in Algolia's dashboard.");
  });
});

describe('A push refuses', () => {
  test('a key that the service does not know, before anything is written, and never repeats it', async () => {
    const { push, asked } = await scene({ key: 'wrong-secret', live: 4 });
    const failure = await push().catch((error: unknown) => error);
    expect(String(failure)).toContain('Invalid Application-ID or API key');
    expect(String(failure)).not.toContain('wrong-secret');
    expect(asked()).toEqual(['searchSingleIndex architect']);
  });

  test('to replace an index with one less than half its size, unless it is forced', async () => {
    const small = await scene({ live: 7 });
    await expect(small.push()).rejects.toThrow(PushRefused);
    await expect(small.push()).rejects.toThrow('architect holds 7 records and would hold 3, less than half.');
    expectUntouched(small.server, 7);
    expect(await (await scene({ live: 6 })).push()).toMatchObject({ before: 6, after: 3 });
    expect(await (await scene({ live: 7, force: true })).push()).toMatchObject({ before: 7, after: 3 });
  });

  test('to put nothing in the place of something, forced or not', async () => {
    const { push, asked } = await scene({ count: 0, live: 4, force: true });
    await expect(push()).rejects.toThrow('There is nothing to push');
    expect(asked()).toEqual(['searchSingleIndex architect']);
  });
});

describe('What is not known to have gone well is said', () => {
  test('when the move was asked for and not seen done', async () => {
    const trouble = ({ operation }: Asked) =>
      operation === 'operationIndex' ? { status: 400, message: 'Too busy' } : undefined;
    const { push } = await scene({ trouble });
    await expect(push()).rejects.toThrow('Too busy Whether architect was replaced is not known.');
  });

  test('when the records are live and the replicas are not in line', async () => {
    const trouble = ({ what }: Asked) =>
      what === 'setSettings architect_newest' ? { status: 402, message: 'No replicas on this plan' } : undefined;
    const { push, server: algolia } = await scene({ trouble });
    const failure = await push().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PushUnfinished);
    expect(String(failure)).toContain('architect has the new records, but its replicas are not finished (No replicas');
    expect(algolia.index('architect').records.size).toBe(3);
  });
});

test.skipIf(!hasAlgoliaSchemas)("Every body is valid by Algolia's OpenAPI schemas", async () => {
  const { push, server: algolia } = await scene({ live: 2 });
  await push();
  const problemsOf = algoliaBodyProblems();
  expect(algolia.asked.flatMap(({ operation, body }) => problemsOf(operation, body))).toEqual([]);
  expect(new Set(algolia.asked.map(({ operation }) => operation))).toEqual(
    new Set(['searchSingleIndex', 'setSettings', 'saveSynonyms', 'batch', 'getTask', 'operationIndex']),
  );
  expect(problemsOf('setSettings', { searchableAttribute: ['title'] })).not.toEqual([]);
});
