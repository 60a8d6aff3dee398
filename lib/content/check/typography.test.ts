import { expect, test } from 'vitest';
import { article, articleFile, checkFiles, soundFiles } from '../../../tests/content-folder.ts';
import { formatProblem } from '../../problem.ts';
import { openAutoCorrect } from './autocorrect.ts';

const lint = openAutoCorrect();

async function typography(body: string, more = '', other = {}) {
  const files = { ...soundFiles, [articleFile]: article(more, body), ...other };
  const problems = await checkFiles(files, undefined, lint);
  return problems.filter(({ ruleId }) => ruleId === 'typography').map(formatProblem);
}

test.skipIf(lint === undefined)('blanks, marks and names are told where they stand, and only warned of', async () => {
  const body = '先说 Kafka，再说副本。\n\n**加粗。**然后用3台zookeeper选主,再看𠮷。\r\n\r\n又见Mysql。';
  expect(await typography(body)).toEqual([
    `${articleFile}:13:7 typography Unexpected \`*然后用3台zookeeper选主,再看𠮷。\`, expected \`*然后用 3 台 zookeeper 选主，再看𠮷。\``,
    `${articleFile}:13:13 typography Unexpected \`zookeeper\`, expected \`ZooKeeper\``,
    `${articleFile}:15:1 typography Unexpected \`又见Mysql。\`, expected \`又见 Mysql。\``,
    `${articleFile}:15:3 typography Unexpected \`Mysql\`, expected \`MySQL\``,
  ]);
});

test.skipIf(lint === undefined)('code, addresses and numbers of tables are left alone', async () => {
  const body = [
    '先说 Kafka，再说副本。`用3台zookeeper` 与[说明](https://mysql.example/用3台)。',
    '```sh\nmysql -e "用3台"\n```',
    '1. 列表里\n\n   ```sql\n   -- 用3台mysql,其一abc\n   ```',
    '> 引用里\n>\n> ~~~text\n> 用3台mysql,其一abc\n> ~~~',
    '$$\n\\text{用3台mysql,其一abc}\n$$',
    '| 次数 | 值 |\n| --- | ---: |\n| 1亿 | 18.2万 |',
  ].join('\n\n');
  expect(await typography(body)).toEqual([]);
});

test.skipIf(lint === undefined)('front matter is read too, at its field', async () => {
  const column = 'label: { zh: 实践, en: Practice }\ndescription: 做过的kafka事.\norder: 1\n';
  const found = await typography('先说 Kafka，再说副本。', '', { 'columns/practice.yml': column });
  expect(found).toHaveLength(2);
  expect(found.every((it) => it.startsWith('columns/practice.yml:2:14 typography '))).toBe(true);
});
