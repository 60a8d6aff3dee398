import { createHash } from 'node:crypto';

/** The source expression that allows one inline script (CSP 3, section 2.3.1): the hash of its exact text. */
export const hashSource = (script: string): string =>
  `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`;

interface PolicyNeeds {
  readonly frames?: boolean;
  readonly workers?: boolean;
  readonly hosts?: readonly string[];
}

/**
 * The content security policy of a page as `meta` may say it (`frame-ancestors` is a header's). Nothing is allowed
 * but the site's own files and the inline scripts whose texts are given; `frames`, which only runnable tables need,
 * allows to open a file of the site in a frame; `workers`, which search needs, to run one in a worker; `hosts` are
 * those of a search service that pages may ask.
 */
export function policyFor(
  inlineScripts: readonly string[],
  { frames = false, workers = false, hosts = [] }: PolicyNeeds = {},
): string {
  const scripts = [...new Set(inlineScripts.map(hashSource))];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    ["connect-src 'self'", ...hosts].join(' '),
    ...(frames ? ["frame-src 'self'"] : []),
    ...(workers ? ["worker-src 'self'"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
