import { expect, test } from 'vitest';
import { environmentId, type Machine, toEnvironment } from './environment.ts';

const machine: Machine = {
  cpu: 'AMD EPYC 7B13 64-Core Processor',
  cores: 2,
  memoryBytes: 25_250_000_000,
  platform: 'linux',
  arch: 'x64',
  os: 'Debian GNU/Linux 12 (bookworm)',
  kernel: '6.1.0',
  node: '20.20.2',
  v8: '11.3',
};

test.each([
  ['AMD EPYC 7B13 64-Core Processor', 'linux-x64-epyc-7b13-node20'],
  ['AMD EPYC', 'linux-x64-epyc-node20'],
  ['Intel(R) Core(TM) i7-9750H CPU @ 2.60GHz', 'linux-x64-i7-9750h-node20'],
  ['Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz', 'linux-x64-xeon-platinum-8375c-node20'],
  ['AMD Ryzen 7 5800H with Radeon Graphics', 'linux-x64-ryzen-7-5800h-node20'],
  ['Apple M1 Pro', 'linux-x64-m1-pro-node20'],
  ['龙芯', 'linux-x64-cpu-node20'],
  ['', 'linux-x64-cpu-node20'],
])('a machine with %j is called %s', (cpu, id) => {
  expect(environmentId({ ...machine, cpu })).toBe(id);
});

test('an environment says what a reader must know, and nothing else of the machine', () => {
  const moment = { load: [0.123, 5.6789], date: '2026-11-22', commit: 'abc123+' } as const;
  expect(toEnvironment({ ...machine, virtualised: 'container' }, moment)).toEqual({
    id: 'linux-x64-epyc-7b13-node20',
    cpu: 'AMD EPYC 7B13 64-Core Processor',
    cores: 2,
    memoryGb: 23.5,
    os: 'Debian GNU/Linux 12 (bookworm)',
    kernel: '6.1.0',
    runtime: 'Node 20.20.2, V8 11.3',
    virtualised: 'container',
    load: [0.12, 5.68],
    date: '2026-11-22',
    commit: 'abc123+',
  });
});
