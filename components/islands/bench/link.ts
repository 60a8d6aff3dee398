/**
 * What stands in the fragment of a shared link: `#bench=<id>&deflate=<base64url>`, or `json=` from a browser that
 * cannot compress. A fragment is never sent to any server.
 */

/** Of the text in a link when it is unpacked: a small link may hold a large one. */
const longest = 500_000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

const fromBase64 = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (it) => it.charCodeAt(0));

async function read(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > longest) {
      await reader.cancel();
      throw new RangeError('The link holds too much');
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer());
}

const through = (bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream) =>
  read(new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>));

/** The fragment, with `#`, that holds `choice` (plain JSON) for the table `id`. */
export async function toFragment(id: string, choice: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(choice));
  const [name, data] =
    'CompressionStream' in globalThis
      ? ['deflate', await through(bytes, new CompressionStream('deflate-raw'))]
      : ['json', bytes];
  return `#bench=${encodeURIComponent(id)}&${name}=${toBase64(data as Uint8Array)}`;
}

/** What a fragment holds for the table `id`; `undefined` when it is not for it; rejects when it cannot be read. */
export async function fromFragment(id: string, fragment: string): Promise<unknown> {
  if (!fragment.startsWith('#bench=')) return undefined;
  const fields = new URLSearchParams(fragment.slice(1));
  if (fields.get('bench') !== id) return undefined;
  const deflated = fields.get('deflate');
  const json = fields.get('json');
  if (deflated === null && json === null && [...fields].length === 1) return {};
  if (deflated === null && json === null) throw new SyntaxError('The link holds nothing that is known');
  const bytes =
    deflated === null
      ? fromBase64(json ?? '')
      : await through(fromBase64(deflated), new DecompressionStream('deflate-raw'));
  if (bytes.length > longest) throw new RangeError('The link holds too much');
  return JSON.parse(new TextDecoder().decode(bytes));
}
