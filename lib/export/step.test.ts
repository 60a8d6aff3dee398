import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runStep, StepFailed } from './step.ts';

/** A step that fails so many times before it ends well, and how often it was run. */
function failingStep(times: number, says: string) {
  const root = mkdtempSync(join(tmpdir(), 'galley-step-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, '.galley'));
  const count = join(root, 'count');
  const script = join(root, 'step.cjs');
  writeFileSync(count, '');
  writeFileSync(
    script,
    `const { appendFileSync, readFileSync } = require('node:fs');
appendFileSync(${JSON.stringify(count)}, '.');
if (readFileSync(${JSON.stringify(count)}, 'utf8').length <= ${times}) { console.error(${JSON.stringify(says)}); process.exit(1); }`,
  );
  const run = () =>
    runStep(
      { name: '页面', command: [script], passing: /TurbopackInternalError/ },
      { root, environment: process.env, signal: new AbortController().signal },
    );
  return { run, runs: () => readFileSync(count, 'utf8').length };
}

test('a step that fails in passing is run once more', async () => {
  const step = failingStep(1, 'Error [TurbopackInternalError]: conflicting effects');
  await step.run();
  expect(step.runs()).toBe(2);
});

test('a step that fails in passing twice has failed', async () => {
  const step = failingStep(2, 'Error [TurbopackInternalError]: conflicting effects');
  await expect(step.run()).rejects.toThrow(StepFailed);
  expect(step.runs()).toBe(2);
});

test('a step that fails for a reason is not run again', async () => {
  const step = failingStep(1, '正文有错');
  await expect(step.run()).rejects.toMatchObject({ output: expect.stringContaining('正文有错') });
  expect(step.runs()).toBe(1);
});
