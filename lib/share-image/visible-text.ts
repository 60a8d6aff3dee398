/** A text as a picture shows it: on one line, without what has no shape (bidi marks, joiners, other controls). */
export const visibleText = (text: string) =>
  text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '');
