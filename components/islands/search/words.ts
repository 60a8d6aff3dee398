/** What search itself says, besides what stands in its page: what box and search page share. */
const words = {
  zh: {
    search: '搜索全刊',
    hint: '文章、主题、人物、会讯',
    close: '关闭',
    results: '搜索结果',
    recent: '最近搜过',
    forget: '清除',
    browse: '也可以从这里找',
    topics: '主题索引',
    issues: '各期目录',
    searching: '正在搜索',
    found: '找到 {count} 条',
    foundHint: '{count} 条结果，用上下键选择',
    none: '没有找到“{query}”',
    noneHint: '换个说法，或者少写几个字。',
    elsewhere: '其他语言里找到 {count} 条',
    all: '“{query}”的全部结果',
    keys: '↑↓ 选择　↵ 打开　Esc 关闭',
    opening: '打开这一页',
    unreachable: '索引的文件 {file} 没有拿到。网络是不是断了？',
    unreachableHosted: '搜索服务没有回应。网络是不是断了？',
    missing: '索引的文件 {file} 不在网站上，也许网站刚刚更新过。',
    broken: '索引的文件 {file} 坏了，没有用它。',
    full: '这台设备上放不下整个索引，或者浏览器不许存。',
    stopped: '搜索的程序没有运行起来。网络是不是断了？',
    fault: '搜索出了错：{why}',
    unsupported: '这个浏览器不能在页面里搜索（缺少 Worker 或 DecompressionStream）。主题和各期都列在下面。',
    retry: '再试一次',
    'kind article': '文章',
    'kind news': '消息',
    'kind interview': '访谈',
    'kind roundtable': '座谈',
    'kind letter': '卷首语',
    'kind topic': '主题',
    'kind person': '人物',
    'kind announcement': '会讯',
    'kind benchmark': '基准表',
  },
  en: {
    search: 'Search the magazine',
    hint: 'Articles, topics, people, events',
    close: 'Close',
    results: 'Search results',
    recent: 'Recent searches',
    forget: 'Clear',
    browse: 'Or look here',
    topics: 'Index of topics',
    issues: 'All issues',
    searching: 'Searching',
    found: '{count} found',
    foundHint: '{count} results; choose with the arrow keys',
    none: 'Nothing found for “{query}”',
    noneHint: 'Try other words, or fewer.',
    elsewhere: '{count} found in other languages',
    all: 'All results for “{query}”',
    keys: '↑↓ choose   ↵ open   Esc close',
    opening: 'Open the page',
    unreachable: 'The file {file} of the index could not be fetched. Are you offline?',
    unreachableHosted: 'The search service did not answer. Are you offline?',
    missing: 'The file {file} of the index is not on the site, which may just have been published anew.',
    broken: 'The file {file} of the index is broken and was not used.',
    full: 'There is no room for the whole index on this device, or the browser keeps nothing.',
    stopped: 'What searches did not start. Are you offline?',
    fault: 'The search failed: {why}',
    unsupported:
      'This browser cannot search within the page (it lacks Worker or DecompressionStream). Topics and issues are listed below.',
    retry: 'Try again',
    'kind article': 'Article',
    'kind news': 'News',
    'kind interview': 'Interview',
    'kind roundtable': 'Round table',
    'kind letter': 'Letter',
    'kind topic': 'Topic',
    'kind person': 'Person',
    'kind announcement': 'Event',
    'kind benchmark': 'Runnable table',
  },
} as const;

/** The language of the page, as addresses and records name it. */
export const pageLanguage = (): string => document.documentElement.lang.split('-')[0] ?? 'en';

/** A phrase of a dictionary in the page's language, with what stands in braces replaced. */
export const phrasesOf =
  <P extends string>({ zh, en }: Readonly<Record<'zh' | 'en', Readonly<Record<P, string>>>>) =>
  (name: P, parts: Readonly<Record<string, string | number>> = {}): string =>
    (pageLanguage() === 'zh' ? zh : en)[name].replace(/\{(\w+)\}/g, (_, part) => String(parts[part] ?? ''));

export const phrase = phrasesOf(words);

/** A word for a kind of page; the kind itself where there is none. */
export function kindName(kind: string): string {
  const name = `kind ${kind}`;
  const isPhrase = (text: string): text is keyof typeof words.en => text in words.en;
  return isPhrase(name) ? phrase(name) : kind;
}
