import type { BenchRecord, CellResult, Environment, LoadedModule, Run } from '../benchmark.ts';

/** Of what was timed, more digits would be noise. */
const digits = 5;

/** A run as it is recorded: times at five significant digits, values that are equal everywhere as they are. */
export function toRecord({ digest }: LoadedModule, run: Run, environment: Environment): BenchRecord {
  const cells = run.kind === 'measured' ? run.cells.map(shortened) : run.cells;
  return {
    schema: 'galley-record/1',
    digest,
    environment,
    run: { ...run, elapsedMs: Math.round(run.elapsedMs), cells },
  };
}

const shortened = (cell: CellResult): CellResult => ({
  ...cell,
  samples: Object.fromEntries(
    Object.entries(cell.samples).map(([name, forks]) => [
      name,
      forks.map((rounds) => rounds.map((it) => (it === null ? null : Number(it.toPrecision(digits))))),
    ]),
  ),
});

/** JSON with a line for each cell, so that people can read what changed. */
export function formatRecord({ run: { cells, ...run }, ...record }: BenchRecord): string {
  const lines = cells.map((cell) => `    ${JSON.stringify(cell)}`).join(',\n');
  const fields = Object.entries(record).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  const ofRun = Object.entries(run).map(([name, value]) => `   "${name}": ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')},\n  "run": {\n${ofRun.join(',\n')},\n   "cells": [\n${lines}\n   ]\n  }\n}\n`;
}
