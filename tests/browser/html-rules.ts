import type { ConfigData } from 'html-validate';

/** html-validate's recommended rules, and why ours differ. */
export const htmlRules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // `checked=""` and `hidden=""` are how a serialiser writes such attributes; they mean the same.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // A title is as long as its author wants it; search engines cut it, readers do not.
    'long-title': 'off',
    // A scrolling box is a region with a name. As a section the Nu checker would want a heading in it.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // HTML allows every character but a space: ids of headings are Han, those of notes hold a point.
    'valid-id': ['error', { relaxed: true }],
  },
};
