import { describe, expect, test } from 'vitest';
import type { Rules } from '../content/issues/2017-10/mysql-docker/allocation.ts';
import { demandBy } from '../content/issues/2017-10/mysql-docker/demand.ts';
import type { Cluster } from '../content/issues/2017-10/mysql-docker/fleet.ts';
import { fleetOf, growth, outcomeOf } from '../content/issues/2017-10/mysql-docker/placement.ts';

const all: Rules = {
  cpu: 3,
  memory: 1,
  idlestFirst: true,
  copiesApart: true,
  nodesSpread: true,
  equalPorts: true,
};

const fleetMemory = 80 * 256;

interface Row {
  host: number;
  cluster: number;
  node: number;
  port: number;
}

/** The second implementation: one flat list of instances, and every question asked of it anew. */
const placeAgain = (rules: Rules, demand: readonly Cluster[]): Row[] => {
  let rows: Row[] = [];
  const promised = (host: number, of: (cluster: Cluster) => number) =>
    rows
      .filter((row) => row.host === host)
      .flatMap((row) => demand[row.cluster] ?? [])
      .reduce((sum, cluster) => sum + of(cluster), 0);
  demand.forEach((wanted, cluster) => {
    const hosts = cluster < Math.floor(demand.length / 2) ? growth[0] : growth[0] + growth[1];
    const before = [...rows];
    for (let node = 0; node < wanted.nodes; node++) {
      const own: Row[] = [];
      for (let copy = 0; copy < wanted.copies; copy++) {
        const candidates = Array.from({ length: hosts }, (_, host) => host).filter((host) => {
          const nodes = rows.filter((row) => row.host === host && row.cluster === cluster).map((row) => row.node);
          const others = new Set(nodes.filter((it) => it !== node)).size;
          return (
            promised(host, (it) => it.cores) + wanted.cores <= 32 * rules.cpu &&
            promised(host, (it) => it.memory) + wanted.memory <= 256 * rules.memory &&
            !(rules.copiesApart && nodes.includes(node)) &&
            (!rules.nodesSpread || nodes.includes(node) || others < Math.ceil(wanted.nodes / 8))
          );
        });
        const cores = new Map(candidates.map((host) => [host, promised(host, (it) => it.cores)]));
        const least = Math.min(...cores.values());
        const host = rules.idlestFirst ? candidates.find((it) => cores.get(it) === least) : candidates[0];
        if (host === undefined) {
          rows = before;
          return;
        }
        const row = { host, cluster, node, port: 0 };
        rows.push(row);
        own.push(row);
      }
      const used = (host: number) => rows.filter((row) => row.host === host).map((row) => row.port);
      const lowest = (taken: readonly number[]) => {
        let port = 3306;
        while (taken.includes(port)) port++;
        return port;
      };
      const common = lowest(own.flatMap((row) => used(row.host)));
      for (const row of own) {
        const sameForAll = rules.equalPorts && wanted.hasVip && !used(row.host).includes(common);
        row.port = sameForAll ? common : lowest(used(row.host));
      }
    }
  });
  return rows;
};

const rowsOf = (rules: Rules, demand: readonly Cluster[]): Row[] =>
  fleetOf(rules, demand).hosts.flatMap(({ instances }, host) =>
    instances.map(({ cluster, node, port }) => ({ host, cluster: demand.indexOf(cluster), node, port: port ?? 0 })),
  );

const sorted = (rows: readonly Row[]) =>
  rows.map(({ host, cluster, node, port }) => [cluster, node, host, port].join(' ')).sort();

describe('allocation', () => {
  const variants: readonly [string, Partial<Rules>][] = [
    ['with all rules', {}],
    ['with CPU not oversold', { cpu: 1 }],
    ['with memory oversold', { memory: Infinity }],
    ['with copies of a node anywhere', { copiesApart: false }],
    ['with nodes anywhere', { nodesSpread: false }],
    ['with ports of their own', { equalPorts: false }],
    ['on the first machine that will do', { idlestFirst: false }],
    ['with hardly any rule', { idlestFirst: false, copiesApart: false, nodesSpread: false }],
  ];

  test.each(variants)('%s puts every instance where a second implementation does', (_, change) => {
    const rules = { ...all, ...change };
    const demand = demandBy(3, 0.6 * fleetMemory);
    expect(sorted(rowsOf(rules, demand))).toEqual(sorted(placeAgain(rules, demand)));
  });

  test('keeps each rule that is on, whatever is asked for', () => {
    for (let seed = 1; seed <= 11; seed++) {
      const { placed, refused, cores, memory, busiest, short, lost, hit, stuck } = outcomeOf(all, 120, seed);
      expect(placed).toBeLessThan(100);
      expect(refused).toBeGreaterThan(0);
      expect(cores).toBeLessThanOrEqual(busiest);
      expect(busiest).toBeLessThanOrEqual(3);
      expect(memory).toBeLessThanOrEqual(100);
      expect({ short, lost, stuck }).toEqual({ short: 0, lost: 0, stuck: 0 });
      expect(hit).toBeLessThanOrEqual(12.5);
    }
  });

  test('places a cluster whole or not at all, and no two instances of a machine on one port', () => {
    const demand = demandBy(5, 1.2 * fleetMemory);
    const { hosts, clusters } = fleetOf(all, demand);
    const rows = rowsOf(all, demand);
    demand.forEach((cluster, index) => {
      const expected = clusters.includes(cluster) ? cluster.nodes * cluster.copies : 0;
      expect(rows.filter((row) => row.cluster === index)).toHaveLength(expected);
    });
    for (const { instances } of hosts) expect(new Set(instances.map(({ port }) => port)).size).toBe(instances.length);
  });

  test('gives the ports at no cost of room', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const { placed } = outcomeOf(all, 120, seed);
      expect(outcomeOf({ ...all, equalPorts: false }, 120, seed).placed).toBe(placed);
    }
  });
});
