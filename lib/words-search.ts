/** What pages say about search; what a search itself says stands in `components/islands/search/words.ts`. */
export interface SearchWords {
  readonly title: string;
  /** Of the field. */
  readonly label: string;
  /** In the field while it is empty: what can be found. */
  readonly hint: string;
  readonly submit: string;
  /** Where scripts do not run. */
  readonly needsScript: string;
  readonly description: (magazine: string) => string;
}

export const searchZh: SearchWords = {
  title: '搜索',
  label: '搜索全刊',
  hint: '文章、主题、人物、会讯',
  submit: '搜索',
  needsScript: '搜索要用到脚本，而这里没有运行。主题和各期都列在下面。',
  description: (magazine) => `搜索${magazine}：文章、主题、人物与会讯`,
};

export const searchEn: SearchWords = {
  title: 'Search',
  label: 'Search the magazine',
  hint: 'Articles, topics, people, events',
  submit: 'Search',
  needsScript: 'Searching needs scripts, and none run here. Topics and issues are listed below.',
  description: (magazine) => `Search ${magazine}: articles, topics, people and events`,
};
