import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { arch, cpus, platform, release, type as systemName, totalmem } from 'node:os';
import { readIfThere } from '../../files.ts';
import type { Machine } from '../records/environment.ts';

/** The machine that this runs on. */
export function readMachine(): Machine {
  const processors = cpus();
  const virtualised = virtualisation();
  return {
    cpu: processors[0]?.model ?? '',
    cores: processors.length,
    memoryBytes: totalmem(),
    platform: platform(),
    arch: arch(),
    os: distribution() ?? `${systemName()} ${release()}`,
    kernel: release(),
    node: process.versions.node,
    v8: process.versions.v8,
    ...(virtualised !== undefined && { virtualised }),
  };
}

const textOf = (path: string) => readIfThere(path)?.toString('utf8') ?? '';

const distribution = () => /^PRETTY_NAME="?(?<name>[^"\n]+)/mu.exec(textOf('/etc/os-release'))?.groups?.name;

/** Linux tells; elsewhere nothing is said. */
function virtualisation(): string | undefined {
  if (platform() !== 'linux') return undefined;
  const isMachine = /^flags.*\bhypervisor\b/mu.test(textOf('/proc/cpuinfo'));
  const isContainer = existsSync('/.dockerenv') || /docker|kubepods|containerd|lxc/u.test(textOf('/proc/1/cgroup'));
  const inside = [...(isContainer ? ['container'] : []), ...(isMachine ? ['virtual machine'] : [])];
  return inside.length === 0 ? undefined : inside.join(' in a ');
}

/** The commit of the folder, `+` after it when something is not committed; nothing without git. */
export function readCommit(folder: string): string | undefined {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const commit = git('rev-parse', '--short=12', 'HEAD');
    return git('status', '--porcelain', '--', '.') === '' ? commit : `${commit}+`;
  } catch {
    return undefined;
  }
}
