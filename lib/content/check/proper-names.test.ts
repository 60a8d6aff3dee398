import { expect, test } from 'vitest';
import { misspelledNames } from './proper-names.ts';

test.each([
  ['用zookeeper选主', ['ZooKeeper']],
  ['𠮷，Mysql。MYSQL和mySQL', ['MySQL', 'MySQL', 'MySQL']],
  ['node.JS 与 Grpc，', ['Node.js', 'gRPC']],
  ['Kafka、kafka', ['Kafka']],
  ['一句以 docker.\n结尾', ['Docker']],
])('names are known beside Han characters too: %s', (text, names) => {
  const found = misspelledNames(text);
  expect(found.map(({ name }) => name)).toEqual(names);
  for (const { index, written } of found) expect(text.slice(index, index + written.length)).toBe(written);
});

test.each([
  'kafka.apache.org',
  'docker-compose',
  '/redis/',
  'gRPC-Java',
  'linux64',
  'mysql_secure',
  'a@github.com',
  'MySQL',
])('what is part of an address, a setting or another word is none: %s', (text) => {
  expect(misspelledNames(text)).toEqual([]);
});
