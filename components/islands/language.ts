/** What is written in both languages, as the page's readers read it. */
export const inPageLanguage = <T>({ zh, en }: { readonly zh: T; readonly en: T }): T =>
  document.documentElement.lang.startsWith('zh') ? zh : en;
