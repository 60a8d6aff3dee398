import type { Cluster } from './fleet.ts';
import { below, randomBy } from './random.ts';

const oneOf = <T>(random: () => number, values: readonly [T, ...T[]]): T =>
  values[below(random, values.length)] ?? values[0];

/** Of five clusters, one is large, one middling, both sharded by middleware; three are single databases with a VIP. */
const clusterBy = (random: () => number): Cluster => {
  const kind = below(random, 5);
  return {
    nodes: kind === 0 ? 32 : kind === 1 ? 8 : 1,
    copies: oneOf(random, [2, 2, 3]),
    cores: oneOf(random, [4, 8]),
    memory: oneOf(random, [8, 16, 32]),
    hasVip: kind > 1,
  };
};

/** Clusters in the order in which they are asked for, until they want `memory` GB or more. */
export const demandBy = (seed: number, memory: number): Cluster[] => {
  const random = randomBy(seed);
  const clusters: Cluster[] = [];
  for (let wanted = 0; wanted < memory; ) {
    const cluster = clusterBy(random);
    clusters.push(cluster);
    wanted += cluster.nodes * cluster.copies * cluster.memory;
  }
  return clusters;
};
