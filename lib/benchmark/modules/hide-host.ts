/** What a Node realm has and the sandbox of a reader's browser has not, or has in vain. */
const ofHost = [
  'process',
  'Buffer',
  'global',
  'require',
  'module',
  'exports',
  'setImmediate',
  'clearImmediate',
  'fetch',
  'WebSocket',
  'EventSource',
  'XMLHttpRequest',
  'BroadcastChannel',
  'localStorage',
  'sessionStorage',
  'navigator',
];

/** Takes from this realm what readers' realms do not have, so that a module that needs it fails here first. */
export function hideHost(): void {
  for (const name of ofHost) Reflect.deleteProperty(globalThis, name);
  Object.defineProperty(globalThis, 'self', { value: globalThis, configurable: true, writable: true });
}
