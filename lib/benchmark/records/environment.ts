import type { Environment } from '../benchmark.ts';

/** What a machine says of itself. */
export interface Machine {
  /** `AMD EPYC 7B13 64-Core Processor` */
  readonly cpu: string;
  readonly cores: number;
  readonly memoryBytes: number;
  /** `linux`, `darwin`, `win32` */
  readonly platform: string;
  /** `x64`, `arm64` */
  readonly arch: string;
  /** `Debian GNU/Linux 12 (bookworm)` */
  readonly os: string;
  readonly kernel: string;
  /** `20.20.2` */
  readonly node: string;
  readonly v8: string;
  /** Inside what, if anything. */
  readonly virtualised?: string;
}

/** When and of what state a run was. */
export interface Moment {
  readonly load: readonly [number, number];
  /** ISO day. */
  readonly date: string;
  readonly commit?: string;
}

/** Words in the names of processors that tell none from another. */
const everyone = /^(?:amd|intel|apple|cpu|core|processor|\d+-core)$/u;

/** `linux-x64-epyc-7b13-node20`: equal for machines that may stand in for each other. */
export function environmentId({ platform, arch, cpu, node }: Machine): string {
  const words = cpu
    .toLowerCase()
    .replace(/\((?:r|tm)\)|@.*| with .*/gu, ' ')
    .split(/\s+/u)
    .filter((word) => !everyone.test(word))
    .flatMap((word) => word.match(/[a-z0-9]+/gu) ?? []);
  const called = words.slice(0, 3).join('-') || 'cpu';
  return `${platform}-${arch}-${called}-node${node.split('.')[0]}`;
}

/**
 * What is recorded of a machine and a moment: what a reader must know, and nothing else; memory in GiB to a tenth,
 * loads to a hundredth.
 */
export function toEnvironment(machine: Machine, { load, date, commit }: Moment): Environment {
  const [before, after] = load.map((it) => Math.round(it * 100) / 100);
  return {
    id: environmentId(machine),
    cpu: machine.cpu.trim() || 'unknown',
    cores: machine.cores,
    memoryGb: Math.round((machine.memoryBytes / 1024 ** 3) * 10) / 10,
    os: machine.os,
    kernel: machine.kernel,
    runtime: `Node ${machine.node}, V8 ${machine.v8}`,
    ...(machine.virtualised !== undefined && { virtualised: machine.virtualised }),
    load: [before ?? 0, after ?? 0],
    date,
    ...(commit !== undefined && { commit }),
  };
}
