declare module 'commonmark-spec' {
  const commonmark: {
    readonly tests: readonly { readonly number: number; readonly markdown: string; readonly html: string }[];
  };
  export = commonmark;
}
