import { inPageLanguage } from './language.ts';

/** What the islands themselves say; every other word on a page is the server's. */
const words = {
  zh: {
    copy: '复制',
    copied: '已复制',
    selected: '已选中，请按 Ctrl+C',
    close: '关闭',
    upcoming: '即将举行',
    current: '正在举行',
    past: '已结束',
  },
  en: {
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C',
    close: 'Close',
    upcoming: 'Upcoming',
    current: 'Now on',
    past: 'Past',
  },
} as const;

/** The word in the page's language. */
export const word = (name: keyof typeof words.en): string => inPageLanguage<Record<typeof name, string>>(words)[name];
