import type { DetailedHTMLProps, HTMLAttributes } from 'react';

type Wrapper = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>;

declare module 'react' {
  namespace JSX {
    /** The islands' elements that components write; those inside a body's HTML need no type. */
    interface IntrinsicElements {
      readonly 'announcement-status': Wrapper & { readonly 'data-timezone'?: string; readonly 'data-status'?: string };
      readonly 'code-copy': Wrapper;
      readonly 'contents-list': Wrapper;
      readonly 'footnote-preview': Wrapper;
      readonly 'reading-progress': Wrapper;
      readonly 'search-page': Wrapper;
      readonly 'site-search': Wrapper & { readonly 'data-search': string };
      readonly 'theme-switch': Wrapper;
    }
  }
}
