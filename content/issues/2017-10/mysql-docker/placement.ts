import { place, type Rules } from './allocation.ts';
import { demandBy } from './demand.ts';
import { type Cluster, Host, size } from './fleet.ts';

/** Machines at the beginning, and those that are added when half of the clusters have been asked for. */
export const growth = [60, 20] as const;
const hostCount = growth[0] + growth[1];

export interface Outcome {
  /** Instances, in percent of those that were asked for. */
  placed: number;
  /** Clusters that were refused. */
  refused: number;
  /** Cores promised: so many times what all machines have. */
  cores: number;
  /** Memory promised, in percent of what all machines have. */
  memory: number;
  /** Cores promised by the machine that promised most: so many times what it has. */
  busiest: number;
  /** Machines that promised more memory than they have. */
  short: number;
  /** Nodes that have all of their copies on one machine. */
  lost: number;
  /** The largest share of a cluster's nodes, of eight nodes or more, that one machine holds copies of; in percent. */
  hit: number;
  /** Nodes behind a virtual IP whose copies have different ports. */
  stuck: number;
}

/** A fleet to which clusters were offered one after another. */
export const fleetOf = (rules: Rules, demand: readonly Cluster[]) => {
  const hosts = Array.from({ length: growth[0] }, () => new Host());
  const clusters: Cluster[] = [];
  demand.forEach((cluster, nth) => {
    if (nth === Math.floor(demand.length / 2)) for (let i = 0; i < growth[1]; i++) hosts.push(new Host());
    if (place(cluster, hosts, rules)) clusters.push(cluster);
  });
  return { hosts, clusters };
};

/** What becomes of a demand for `wanted` percent of the fleet's memory. */
export const outcomeOf = (rules: Rules, wanted: number, seed: number): Outcome => {
  const demand = demandBy(seed, (wanted / 100) * hostCount * size.memory);
  const { hosts, clusters } = fleetOf(rules, demand);
  const instances = demand.reduce((sum, { nodes, copies }) => sum + nodes * copies, 0);
  return {
    placed: (100 * sumOf(hosts, (it) => it.instances.length)) / instances,
    refused: demand.length - clusters.length,
    cores: sumOf(hosts, ({ cores }) => cores) / (hostCount * size.cores),
    memory: (100 * sumOf(hosts, ({ memory }) => memory)) / (hostCount * size.memory),
    busiest: Math.max(...hosts.map(({ cores }) => cores)) / size.cores,
    short: hosts.filter(({ memory }) => memory > size.memory).length,
    ...harmTo(clusters, hosts),
  };
};

const sumOf = <T>(items: readonly T[], valueOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + valueOf(item), 0);

/** What a machine takes along when it fails, and what a virtual IP cannot move to. */
const harmTo = (clusters: readonly Cluster[], hosts: readonly Host[]) => {
  const harm = { lost: 0, hit: 0, stuck: 0 };
  for (const cluster of clusters) {
    const holders = hosts.filter((host) => host.instances.some((it) => it.cluster === cluster));
    for (let node = 0; node < cluster.nodes; node++) {
      const own = holders.filter((host) => host.nodesOf(cluster).has(node));
      if (own.length === 1) harm.lost++;
      if (cluster.hasVip && portsOf(own, cluster).size > 1) harm.stuck++;
    }
    if (cluster.nodes < 8) continue;
    const most = Math.max(...holders.map((host) => host.nodesOf(cluster).size));
    harm.hit = Math.max(harm.hit, (100 * most) / cluster.nodes);
  }
  return harm;
};

/** The ports of a cluster of one node. */
const portsOf = (hosts: readonly Host[], cluster: Cluster): Set<number | undefined> =>
  new Set(hosts.flatMap((host) => host.instances.filter((it) => it.cluster === cluster).map(({ port }) => port)));
