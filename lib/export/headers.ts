/**
 * What a `meta` element cannot say, and so has to come from the host: the same for every page and every build. The
 * header files of the hosts and `npm start`'s server all say this; the rest of the policy stands in each page.
 */
export const siteHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/**
 * Files below `assets/` carry a hash of their content in their name. Among them is the frame in which readers run code:
 * it has no origin, so Firefox loads it into an isolated page only when it may be loaded by any site.
 */
export const assetHeaders: Readonly<Record<string, string>> = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=31536000, immutable',
};

/** Files of the search index lie in a folder named by their contents, but for the manifest, which names the folder. */
export const indexHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'public, max-age=31536000, immutable',
};
export const indexManifestHeaders: Readonly<Record<string, string>> = { 'Cache-Control': 'no-cache' };

/** The headers of a file of the site besides those of every page; nothing for a page. */
export function headersOf(file: string): Readonly<Record<string, string>> | undefined {
  if (file.startsWith('assets/')) return assetHeaders;
  if (file === 'search/manifest.bin') return indexManifestHeaders;
  return /^search\/[^/]+\/[^/]+\.bin$/.test(file) ? indexHeaders : undefined;
}

const rule = (path: string, headers: Readonly<Record<string, string>>) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** The `_headers` file that Netlify and Cloudflare Pages read. */
export const headersFile = (basePath: string): string =>
  [
    rule('/*', siteHeaders),
    rule(`${basePath}/assets/*`, assetHeaders),
    rule(`${basePath}/search/manifest.bin`, indexManifestHeaders),
    rule(`${basePath}/search/:version/:file`, indexHeaders),
    '',
  ].join('\n');
