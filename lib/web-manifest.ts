import type { Magazine } from './magazine.ts';
import { paper } from './page-colours.ts';
import { homePath, publicPath, rootPath } from './paths.ts';
import { languageTag } from './text.ts';

/** The web application manifest (W3C) of a magazine, in its default language. */
export function toWebManifest({ name, description, defaultLanguage }: Magazine) {
  const icon = (file: string, type: string, sizes: string, purpose = 'any') => ({
    src: publicPath(file),
    type,
    sizes,
    purpose,
  });
  return {
    name: name[defaultLanguage],
    description: description[defaultLanguage],
    lang: languageTag(defaultLanguage),
    id: rootPath(),
    start_url: homePath(defaultLanguage),
    scope: rootPath(),
    // The address stays visible: a magazine's pages are there to be linked.
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      icon('icon.svg', 'image/svg+xml', 'any'),
      icon('icon-192.png', 'image/png', '192x192'),
      icon('icon-512.png', 'image/png', '512x512'),
      icon('icon-maskable-512.png', 'image/png', '512x512', 'maskable'),
    ],
  };
}
