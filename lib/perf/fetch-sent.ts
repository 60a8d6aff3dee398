import { get } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Sent } from './page-weight.ts';

/** Fetches a file as a browser does, with gzip. Rejects for anything but 200. */
export function fetchSent(address: URL): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = get(address, { headers: { 'Accept-Encoding': 'gzip' } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', reject);
      response.once('end', () => {
        const { statusCode, headers } = response;
        if (statusCode !== 200) return reject(new Error(`${address.pathname} answers with ${statusCode}`));
        const body = Buffer.concat(parts);
        const content = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
        const mediaType = headers['content-type'] ?? '';
        return resolve({ mediaType, bytes: body.byteLength, text: content.toString('utf8') });
      });
    });
    request.once('error', reject);
  });
}
