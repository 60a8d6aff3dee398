import { expect, test } from 'vitest';
import { toAlgoliaSettings } from './algolia-settings.ts';
import { describePush } from './describe-push.ts';

const survey = {
  records: 1200,
  bytes: 1_400_500,
  kinds: new Map([['zh article', 1200]]),
  largest: { objectID: 'zh/2017-10/kafka#isr', bytes: 5350 },
};
const plan = {
  index: 'architect',
  appId: 'ABC123',
  force: false,
  survey,
  settings: toAlgoliaSettings(['zh']),
  synonyms: 1,
};

test('A dry run says what there is and each thing that a push would do', () => {
  const text = describePush(plan).join('\n');
  expect(text).toContain('nothing is sent to ABC123');
  expect(text).toContain('1200 records, 1401 kB; the largest, zh/2017-10/kafka#isr, has 5350 bytes.');
  expect(text).toContain('"attributeForDistinct": "articleID"');
  expect(text).toContain('1. count the records of architect and refuse to replace more than 2400;');
  expect(text).toContain('2. fill architect_tmp_… with these settings, 1 group of synonyms and 1200 records;');
  expect(text).toContain('5. bring the replicas architect_newest, architect_oldest in line.');
});

test('It needs neither an index nor an application, and says where their names would stand', () => {
  const text = describePush({ ...plan, index: undefined, appId: undefined, force: true }).join('\n');
  expect(text).toContain('<ALGOLIA_APP_ID>');
  expect(text).toContain('move it to <ALGOLIA_INDEX>');
  expect(text).toContain('however many there are (--force)');
});
