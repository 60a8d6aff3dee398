/**
 * Speculation rules (HTML, "Speculative loading") for links to pages of the site: fetched and, where the browser can,
 * rendered when the reader hovers over one. Links to files and within a page are left alone. The text is the same on
 * every page, so that one hash allows it.
 */
export function speculationRules(basePath: string): string {
  const where = {
    and: [{ href_matches: [`${basePath}/`, `${basePath}/*/`] }, { not: { selector_matches: 'a[href^="#"]' } }],
  };
  const rule = { where, eagerness: 'moderate' };
  return JSON.stringify({ prefetch: [rule], prerender: [rule] });
}
