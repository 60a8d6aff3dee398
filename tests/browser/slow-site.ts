import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Serves another site again, its pages in two parts: up to `end`, and half a second later the rest. Gives the address
 * of the site's root there, and what ends it.
 */
export async function serveSlowly(home: string, end: (page: string) => number) {
  const server = createServer(async ({ url }, response) => {
    const original = await fetch(new URL(url ?? '/', home));
    const type = original.headers.get('content-type') ?? '';
    response.writeHead(original.status, { 'content-type': type });
    if (!type.startsWith('text/html')) return response.end(Buffer.from(await original.arrayBuffer()));
    const page = await original.text();
    response.write(page.slice(0, end(page)));
    return setTimeout(() => response.end(page.slice(end(page))), 500);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
