import type { Run } from '../../../lib/benchmark/benchmark.ts';
import { phrase } from './run-words.ts';

const engines: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Firefox', /Firefox\/(\d+)/],
  ['Chromium', /Chrom(?:e|ium)\/(\d+)/],
  ['Safari', /Version\/([\d.]+) .*Safari\//],
];

/** A clock whose step is larger cannot tell short calls apart: browsers give it to pages that are not isolated. */
const coarseMs = 0.05;

const short = (ms: number) => String(Number(ms.toPrecision(2)));

/** The reader's browser: no more of it than the engine and what kind of device it runs on. */
export interface Browser {
  readonly engine: string;
  readonly device: 'phone' | 'desktop';
  readonly cores: number;
  readonly isolated: boolean;
}

/** The browser that reads this page, as far as a result is to tell. */
export function thisBrowser(): Browser {
  const { userAgent, hardwareConcurrency } = navigator;
  const found = engines.flatMap(([name, pattern]) => {
    const version = pattern.exec(userAgent)?.[1];
    return version === undefined ? [] : [`${name} ${version}`];
  });
  return {
    engine: found[0] ?? phrase('otherEngine'),
    device: /Mobi|Android|iP(?:hone|ad)/.test(userAgent) ? 'phone' : 'desktop',
    cores: hardwareConcurrency,
    isolated: globalThis.crossOriginIsolated === true,
  };
}

/** One sentence on the browser and what its clock is worth to the run. */
export function describeBrowser(browser: Browser, { kind, resolutionMs }: Pick<Run, 'kind' | 'resolutionMs'>): string {
  const why = phrase(browser.isolated ? 'isolated' : 'not isolated');
  const clock =
    resolutionMs === null
      ? phrase(kind === 'measured' ? 'clock unknown' : 'no clock')
      : phrase(resolutionMs > coarseMs ? 'coarse' : 'fine', { step: short(resolutionMs), why });
  return phrase('machine', { engine: browser.engine, device: phrase(browser.device), cores: browser.cores, clock });
}
