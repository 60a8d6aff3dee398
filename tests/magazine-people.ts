import type { Column, Contributor, Topic } from '../lib/magazine.ts';
import { source } from './magazine-source.ts';

/** Columns, contributors and topics of the tiny magazine. */

export const practice: Column = {
  slug: 'practice',
  label: { zh: '实践', en: 'Practice' },
  description: { zh: '做过的事。', en: 'Things done.' },
  order: 1,
};
export const views: Column = {
  slug: 'views',
  label: { zh: '观点', en: 'Views' },
  description: { zh: '怎么看。', en: 'Ways to look at it.' },
  order: 2,
};

// Contributors

const person = (slug: string, zh: string, en: string, more: Partial<Contributor> = {}): Contributor => ({
  slug,
  name: { zh, en },
  sortKey: {},
  links: [],
  collective: false,
  texts: {},
  ...more,
});

/** 单 is read Shàn as a surname, dān elsewhere. */
export const shan = person('shan-xiao', '单晓', 'Shan Xiao', {
  affiliation: { zh: '南风数据', en: 'South Wind Data' },
  links: [{ label: { zh: '主页' }, url: 'https://shan.example/' }],
  texts: { zh: source('contributors/shan-xiao.md', 'zh', '单晓写分布式系统。') },
});
export const zeng = person('zeng-ming', '曾明', 'Zeng Ming', { affiliation: { zh: '北港' } });
export const jane = person('jane-doe', 'Jane Doe', 'Jane Doe', {
  texts: { en: source('contributors/jane-doe.en.md', 'en', 'Jane translates.') },
});
export const desk = person('desk', '编辑部', 'The editors', { collective: true });

// Topics

const topic = (slug: string, zh: string, en: string, more: Partial<Topic> = {}): Topic => ({
  slug,
  label: { zh, en },
  aliases: {},
  broader: [],
  narrower: [],
  related: [],
  sortKey: {},
  texts: { zh: source(`topics/${slug}.md`, 'zh', `${zh}的定义。`) },
  ...more,
});

const ofReliability: Topic[] = [];
const ofReplication: Topic[] = [];
const relatedToIsr: Topic[] = [];

export const reliability = topic('reliability', '可靠性', 'Reliability', { narrower: ofReliability });
export const replication = topic('replication', '副本', 'Replication', {
  aliases: { zh: ['备份', 'replication'], en: ['replica'] },
  broader: [reliability],
  narrower: ofReplication,
  texts: {
    zh: source('topics/replication.md', 'zh', '副本的定义。'),
    en: source('topics/replication.en.md', 'en', 'What a replica is.'),
  },
});
export const isr = topic('isr', 'ISR', 'ISR', {
  aliases: { zh: ['同步副本'] },
  broader: [replication],
  related: relatedToIsr,
});
export const kafka = topic('kafka', 'Kafka', 'Kafka', {
  texts: {
    zh: source('topics/kafka.md', 'zh', 'Kafka 的定义。'),
    en: source('topics/kafka.en.md', 'en', 'What Kafka is.'),
  },
});
export const monitoring = topic('monitoring', '监控', 'Monitoring');
/** 重 is read chóng here, zhòng elsewhere. */
export const duplicates = topic('duplicates', '重复消费', 'Duplicate delivery');
/** Its page has no text to stand on: nothing uses it. */
export const fiveG = topic('5g', '5G', '5G');
export const unused = topic('blockchain', '区块链', 'Blockchain');
ofReliability.push(replication);
ofReplication.push(isr);
relatedToIsr.push(kafka, fiveG);
