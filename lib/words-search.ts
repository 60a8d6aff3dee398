/** What pages say about search; what a search itself says stands in `components/islands/search/words.ts`. */
export interface SearchWords {
  readonly title: string;
  readonly deck: string;
  /** Of the field. */
  readonly label: string;
  readonly submit: string;
  /** Where scripts do not run. */
  readonly needsScript: string;
  readonly browse: string;
  readonly description: (magazine: string) => string;
}

export const searchZh: SearchWords = {
  title: '搜索',
  deck: '全刊各期的文章、主题、人物与会讯，一节一节地找。',
  label: '搜索全刊',
  submit: '搜索',
  needsScript: '搜索要用到脚本，而这里没有运行。主题和各期都列在下面。',
  browse: '不搜也行',
  description: (magazine) => `搜索${magazine}：文章、主题、人物与会讯`,
};

export const searchEn: SearchWords = {
  title: 'Search',
  deck: 'Articles, topics, people and events of every issue, found section by section.',
  label: 'Search the magazine',
  submit: 'Search',
  needsScript: 'Searching needs scripts, and none run here. Topics and issues are listed below.',
  browse: 'Or browse',
  description: (magazine) => `Search ${magazine}: articles, topics, people and events`,
};
