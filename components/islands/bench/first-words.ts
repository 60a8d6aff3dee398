/** What a runnable table says before it is run. */
const words = {
  zh: {
    run: '运行',
    preparing: '正在准备',
    panel: '运行这张表',
    change: '改参数、加一行、改代码',
    missing: '运行这张表的程序没有拿到；请看看网络，再按一次。',
  },
  en: {
    run: 'Run',
    preparing: 'Preparing',
    panel: 'Run this table',
    change: 'Change parameters, add a row, edit the code',
    missing: 'What runs this table could not be fetched. Check the network and press again.',
  },
} as const;

/** The phrase in the page's language. */
export const firstPhrase = (name: keyof typeof words.en): string =>
  words[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'][name];
