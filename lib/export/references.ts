import type { PageFacts } from './check-page.ts';
import { fileOf, type Site } from './site.ts';

/** Pages' ids and the places they refer to, gathered page by page so that memory grows with addresses, not links. */
export class References {
  readonly #ids = new Map<string, ReadonlySet<string>>();
  readonly #targets = new Map<string, { file: string; fragment: string; href: string; from: string }>();

  addPage(file: string, facts: Pick<PageFacts, 'ids' | 'references'>): void {
    this.#ids.set(file, new Set(facts.ids));
    for (const { file: target, fragment, href } of facts.references) {
      const key = `${target}#${fragment}`;
      if (!this.#targets.has(key)) this.#targets.set(key, { file: target, fragment, href, from: file });
    }
  }

  /** What refers to a file, or an anchor in a page, that is not there; each said once, with one page that says it. */
  problems(files: ReadonlySet<string>): string[] {
    return [...this.#targets.values()].flatMap(({ file, fragment, href, from }) => {
      if (!files.has(file)) return [`${from}: ${href} leads nowhere`];
      const ids = this.#ids.get(file);
      const missing = fragment !== '' && fragment !== 'top' && ids !== undefined && !ids.has(fragment);
      return missing ? [`${from}: ${href} leads to an anchor that is not there`] : [];
    });
  }
}

/** Addresses in feeds, the sitemap and other machines' files, where no HTML parser reads: those that stand as one. */
const addressInText =
  /(?:\b(?:href|src|url|content)="|<(?:link|loc|uri|url|image:loc)>|"(?:url|[a-z_]*_url|image|icon)":\s*")(https?:\/\/[^"<\s]+)/g;

/** What feeds, the sitemap and other machines' files refer to on this machine or, on this site, to no file. */
export class TextReferences {
  readonly #from = new Map<string, string>();

  addText(file: string, text: string): void {
    for (const [, address = ''] of text.matchAll(addressInText)) {
      const href = address.replaceAll('&amp;', '&');
      if (!this.#from.has(href)) this.#from.set(href, file);
    }
  }

  /** Each address once, with one file that says it. */
  problems(site: Pick<Site, 'origin' | 'basePath'>, files: ReadonlySet<string>): string[] {
    return [...this.#from].flatMap(([href, from]) => {
      const { origin, hostname } = URL.canParse(href) ? new URL(href) : { origin: '', hostname: '' };
      if (/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) && origin !== site.origin)
        return [`${from}: an address of this machine: ${href}`];
      const target = fileOf(site, href, '/');
      return target === undefined || files.has(target.file) ? [] : [`${from}: ${href} leads nowhere`];
    });
  }
}
