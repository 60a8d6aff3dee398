import { resolve } from 'node:path';
import { readSiteUrl } from '../../lib/export/site-url.ts';
import { specimen } from '../specimen/specimen-site.ts';

/** The two sites that the browser tests read: the one that `npm run build` published, and the specimen. */
export interface Site {
  readonly name: string;
  /** The exported folder. */
  readonly folder: string;
  /** What its pages say their address is, with a slash at the end. */
  readonly url: string;
  /** Where it is served, with a slash at the end. */
  readonly home: string;
  readonly port: number;
}

// Workers read this file again and must find the same ports.
process.env.GALLEY_TEST_PORT ??= String(20_000 + (process.pid % 20_000));
const { GALLEY_CONTENT, GALLEY_OUT, GALLEY_TEST_PORT } = process.env;
const published = await readSiteUrl(process.env, resolve(GALLEY_CONTENT || 'content'));

function site(name: string, folder: string, address: string, port: number): Site {
  const url = address.replace(/\/*$/, '/');
  return { name, folder, url, home: `http://127.0.0.1:${port}${new URL(url).pathname}`, port };
}

export const magazineSite = site(
  'the magazine',
  resolve(GALLEY_OUT || 'out'),
  published ?? 'http://127.0.0.1',
  Number(GALLEY_TEST_PORT),
);
export const specimenSite = site('the specimen', specimen.out, specimen.url, Number(GALLEY_TEST_PORT) + 1);
export const sites: readonly Site[] = [magazineSite, specimenSite];

/** Where the page, feed or file is served that calls itself `address`. */
export const servedAt = ({ url, home }: Site, address: string): string =>
  address.startsWith(url) ? home + address.slice(url.length) : address;
