import { inPageLanguage } from '../language.ts';

/** What the panel of a runnable table says before it is run. */
const words = {
  zh: {
    run: '运行',
    preparing: '正在准备',
    panel: '运行这张表',
    change: '改参数、加一行、改代码',
    missing: '运行这张表的程序没有拿到；请看看网络，再按一次。',
    'unknown table': '这个链接说的是另一张表，这一页没有它；也许链接抄得不全。',
  },
  en: {
    run: 'Run',
    preparing: 'Preparing',
    panel: 'Run this table',
    change: 'Change parameters, add a row, edit the code',
    missing: 'What runs this table could not be fetched. Check the network and press again.',
    'unknown table':
      'This link is for another table, which is not on this page. Perhaps a part of the link is missing.',
  },
} as const;

/** The phrase in the page's language. */
export const panelPhrase = (name: keyof typeof words.en): string =>
  inPageLanguage<Record<typeof name, string>>(words)[name];
