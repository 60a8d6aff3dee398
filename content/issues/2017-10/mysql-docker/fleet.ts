/** What is asked for at once: `nodes` shards, each with `copies` (a master and its slaves) of one size. */
export interface Cluster {
  readonly nodes: number;
  readonly copies: number;
  /** Of one instance. */
  readonly cores: number;
  /** Of one instance, in GB. */
  readonly memory: number;
  /** Reached by a virtual IP; else by the sharding middleware. */
  readonly hasVip: boolean;
}

/** One MySQL in its container: a copy, master or slave, of a node. */
export interface Instance {
  readonly cluster: Cluster;
  /** From 0, within the cluster. */
  readonly node: number;
  port: number | undefined;
}

/** What a machine of the fleet has. */
export const size = { cores: 32, memory: 256 };

/** A machine, with what it has promised to its instances. */
export class Host {
  readonly instances: Instance[] = [];
  /** Cores promised. */
  cores = 0;
  /** GB promised. */
  memory = 0;

  add(instance: Instance): void {
    this.instances.push(instance);
    this.cores += instance.cluster.cores;
    this.memory += instance.cluster.memory;
  }

  /** Takes back what was added last. */
  removeLast(): void {
    const last = this.instances.pop();
    if (last === undefined) return;
    this.cores -= last.cluster.cores;
    this.memory -= last.cluster.memory;
  }

  /** The nodes of a cluster that have a copy here. */
  nodesOf(cluster: Cluster): Set<number> {
    return new Set(this.instances.filter((it) => it.cluster === cluster).map(({ node }) => node));
  }

  hasPort(port: number): boolean {
    return this.instances.some((it) => it.port === port);
  }
}
