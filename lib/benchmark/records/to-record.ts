import type { BenchRecord, CellResult, Environment, LoadedModule, Measure, Run } from '../benchmark.ts';

/** Significant digits of what was timed; more would be noise. What is computed from the samples has one more. */
const digits = 5;

/** A run as it is recorded: times shortened, values that are equal everywhere as they are. */
export function toRecord({ digest }: LoadedModule, run: Run, environment: Environment): BenchRecord {
  const kept = { ...run, elapsedMs: Math.round(run.elapsedMs) };
  return {
    schema: 'galley-record/1',
    digest,
    environment,
    run: run.kind === 'measured' ? shortenedRun(kept) : kept,
  };
}

const short = (value: number) => Number(value.toPrecision(digits));
const shorter = (value: number) => Number(value.toPrecision(digits + 1));
const shortMeasure = ({ value, low, high }: Measure): Measure => ({
  value: shorter(value),
  low: shorter(low),
  high: shorter(high),
});

const shortenedRun = (run: Run): Run => ({
  ...run,
  resolutionMs: run.resolutionMs === null ? null : short(run.resolutionMs),
  controls: run.controls.map(shortMeasure),
  noise: run.noise === null ? null : shorter(run.noise),
  cells: run.cells.map(shortenedCell),
});

const shortenedCell = (cell: CellResult): CellResult => ({
  ...cell,
  values: mapValues(cell.values, (measure) => measure && shortMeasure(measure)),
  samples: mapValues(cell.samples, (forks) => forks.map((rounds) => rounds.map((it) => it && short(it)))),
  ratio: cell.ratio && shortMeasure(cell.ratio),
});

const mapValues = <T>(values: Readonly<Record<string, T>>, map: (value: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, map(value)]));

/** JSON with a line for each cell, so that people can read what changed. */
export function formatRecord({ run: { cells, ...run }, ...record }: BenchRecord): string {
  const lines = cells.map((cell) => `    ${JSON.stringify(cell)}`).join(',\n');
  const fields = Object.entries(record).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  const ofRun = Object.entries(run).map(([name, value]) => `   "${name}": ${JSON.stringify(value)}`);
  return `{\n${fields.join(',\n')},\n  "run": {\n${ofRun.join(',\n')},\n   "cells": [\n${lines}\n   ]\n  }\n}\n`;
}
