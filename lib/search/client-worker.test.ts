import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SearchWorker, type WorkerLike } from './client-worker.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Given = Extract<ToWorker, { readonly id: number }>;

/** A worker that does with each message what it is told. */
function workerThat(act: (message: Given, say: (message: FromWorker) => void, die: () => void) => void) {
  const got: ToWorker[] = [];
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: (message) => {
      got.push(message);
      const say = (data: FromWorker) => queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent<FromWorker>));
      const die = () => queueMicrotask(() => worker.onerror?.({ preventDefault: () => {} } as ErrorEvent));
      if ('id' in message) act(message, say, die);
    },
  };
  return { worker, got };
}

const answering = () => workerThat(({ id }, say) => say({ id, answer: `answer ${id}` }));
const dying = () => workerThat((_, __, die) => die());
const silent = () => workerThat(() => {});

function searchWorker(...workers: readonly { readonly worker: WorkerLike }[]) {
  const left = [...workers];
  const start = () => left.shift()?.worker ?? answering().worker;
  return {
    search: new SearchWorker({ start, index: 'galley', manifest: 'm' }),
    started: () => workers.length - left.length,
  };
}

test('a worker starts with the first task, and hears first what it is to open', async () => {
  const only = answering();
  const { search, started } = searchWorker(only);
  expect(started()).toBe(0);
  expect(await search.ask({ task: 'weigh' })).toBe('answer 1');
  expect(await search.ask({ task: 'weigh' })).toBe('answer 2');
  expect(only.got[0]).toEqual({ open: { index: 'galley', manifest: 'm' } });
  expect(started()).toBe(1);
});

test('a worker that dies is started again once, and gets again what it had not answered', async () => {
  const { search, started } = searchWorker(dying(), answering());
  expect(await search.ask({ task: 'weigh' })).toBe('answer 1');
  expect(started()).toBe(2);
});

test('one that dies again is told of, and the next task tries anew', async () => {
  const { search } = searchWorker(dying(), dying(), answering());
  await expect(search.ask({ task: 'weigh' })).rejects.toMatchObject({ kind: 'stopped' });
  expect(await search.ask({ task: 'weigh' })).toBe('answer 2');
});

test('one that says nothing, not even that it is there, is dead', async () => {
  const { search, started } = searchWorker(silent(), answering());
  const answer = search.ask({ task: 'weigh' });
  await vi.advanceTimersByTimeAsync(13_000);
  expect(await answer).toBe('answer 1');
  expect(started()).toBe(2);
});

test('one that waits for a slow network is left alone', async () => {
  const slow = workerThat((message, say) => {
    if (message.task === 'ping') say({ id: message.id, answer: undefined });
    else setTimeout(() => say({ id: message.id, answer: 'late' }), 60_000);
  });
  const { search, started } = searchWorker(slow, answering());
  const answer = search.ask({ task: 'weigh' });
  await vi.advanceTimersByTimeAsync(61_000);
  expect(await answer).toBe('late');
  expect(started()).toBe(1);
});

test('failures and progress reach who asked', async () => {
  const { search } = searchWorker(
    workerThat(({ id }, say) => {
      say({ id, progress: { files: 2, kept: 1, bytes: 9, isPossible: true } });
      say({ id, failure: { kind: 'missing', message: 'The file s1 of the index is not there.' } });
    }),
  );
  const told: number[] = [];
  const task = search.ask({ task: 'keep' }, ({ kept }) => told.push(kept));
  await expect(task).rejects.toMatchObject({ kind: 'missing', message: 'The file s1 of the index is not there.' });
  expect(told).toEqual([1]);
});
