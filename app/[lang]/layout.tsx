import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SearchDescription } from '../../components/search-description.tsx';
import { readMagazine } from '../../lib/content/read.ts';
import { readIslandManifest } from '../../lib/export/islands.ts';
import { paper } from '../../lib/page-colours.ts';
import { basePath, manifestPath, publicPath } from '../../lib/paths.ts';
import { languageTag } from '../../lib/text.ts';
import { themeLine } from '../../lib/theme.ts';
import '../styles.css';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: paper.light },
    { media: '(prefers-color-scheme: dark)', color: paper.dark },
  ],
};

export const metadata: Metadata = {
  icons: {
    icon: [
      { url: publicPath('favicon.ico'), sizes: '32x32' },
      { url: publicPath('icon.svg'), type: 'image/svg+xml' },
    ],
    apple: publicPath('apple-touch-icon.png'),
  },
  manifest: manifestPath(),
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

/** In the export the adapter adds the modules that a page needs; while writing, every page has them all. */
async function Modules() {
  if (process.env.NODE_ENV !== 'development') return null;
  const manifest = await readIslandManifest(process.cwd());
  const modules = Object.values(manifest).filter(({ elements }) => elements.length > 0);
  const addresses = modules.map(({ file }) => `${basePath}/assets/${file}`);
  // Reloads the page when the content has changed, and shows what the check says of it: `scripts/dev.ts`.
  const { GALLEY_DEV_CLIENT: client } = process.env;
  return [...addresses, ...(client ? [client] : [])].map((src) => <script key={src} type="module" src={src} async />);
}

interface Props {
  readonly children: ReactNode;
  readonly params: Promise<{ lang: string }>;
}

export default async function Layout({ children, params }: Props) {
  const { lang } = await params;
  return (
    // The theme line sets `data-theme` before React looks.
    <html lang={languageTag(lang)} suppressHydrationWarning>
      <head>
        <script>{themeLine}</script>
        <link rel="stylesheet" href={`${basePath}/accents.css`} />
        <SearchDescription magazine={await readMagazine()} lang={lang} />
        <Modules />
      </head>
      <body>{children}</body>
    </html>
  );
}
