import { type Cluster, type Host, type Instance, size } from './fleet.ts';

/** The rules by which machines are chosen. */
export interface Rules {
  /** So many times the cores of a machine may be promised. */
  readonly cpu: number;
  /** So many times its memory. */
  readonly memory: number;
  /** The machine with the fewest cores promised, not the first that will do. */
  readonly idlestFirst: boolean;
  /** No machine holds two copies of a node. */
  readonly copiesApart: boolean;
  /** No machine holds copies of more than an eighth of a cluster's nodes. */
  readonly nodesSpread: boolean;
  /** Copies behind a virtual IP have one port. */
  readonly equalPorts: boolean;
}

interface Placed {
  readonly host: Host;
  readonly instance: Instance;
}

/** Places all instances of a cluster, or none: whether it did. */
export const place = (cluster: Cluster, hosts: readonly Host[], rules: Rules): boolean => {
  const placed: Placed[] = [];
  for (let node = 0; node < cluster.nodes; node++) {
    for (let copy = 0; copy < cluster.copies; copy++) {
      const host = chosen(hosts, rules, (it) => allows(it, cluster, node, rules));
      if (host === undefined) {
        for (const it of placed) it.host.removeLast();
        return false;
      }
      const instance = { cluster, node, port: undefined };
      host.add(instance);
      placed.push({ host, instance });
    }
    givePorts(placed.slice(-cluster.copies), rules.equalPorts && cluster.hasVip);
  }
  return true;
};

const chosen = (hosts: readonly Host[], rules: Rules, isAllowed: (host: Host) => boolean): Host | undefined => {
  let best: Host | undefined;
  for (const host of hosts) {
    const isBetter = best === undefined || (rules.idlestFirst && host.cores < best.cores);
    if (isBetter && isAllowed(host)) best = host;
  }
  return best;
};

const allows = (host: Host, cluster: Cluster, node: number, rules: Rules): boolean => {
  if (host.cores + cluster.cores > rules.cpu * size.cores) return false;
  if (host.memory + cluster.memory > rules.memory * size.memory) return false;
  const nodes = host.nodesOf(cluster);
  if (nodes.has(node)) return !rules.copiesApart;
  return !rules.nodesSpread || nodes.size < Math.ceil(cluster.nodes / 8);
};

const firstPort = 3306;

const lowestPort = (isFree: (port: number) => boolean): number => {
  for (let port = firstPort; ; port++) if (isFree(port)) return port;
};

/** The lowest port that is free on all machines, or on each for itself, as where two copies share a machine. */
const givePorts = (copies: readonly Placed[], isCommon: boolean): void => {
  const common = lowestPort((port) => copies.every(({ host }) => !host.hasPort(port)));
  for (const { host, instance } of copies) {
    const takesCommon = isCommon && !host.hasPort(common);
    instance.port = takesCommon ? common : lowestPort((port) => !host.hasPort(port));
  }
};
