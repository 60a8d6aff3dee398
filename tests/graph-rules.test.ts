import { expect, test } from 'vitest';
import { type GraphNode, toGraph } from '../lib/structured-data/graph.ts';
import { graphProblems } from './graph-rules.ts';

const home = 'https://magazine.test/';
const periodical: GraphNode = { '@type': 'Periodical', '@id': `${home}#periodical` };
const partOf = (whole: GraphNode) =>
  toGraph({ '@type': 'PublicationIssue', '@id': `${home}i/#issue`, isPartOf: [{ '@type': 'Thing', about: whole }] });
const problems = (whole: GraphNode) =>
  graphProblems(
    new Map([
      [home, toGraph(periodical)],
      [`${home}i/`, partOf(whole)],
    ]),
  );

test('an id that another page defines is right, however deep it stands', () => {
  expect(problems(periodical)).toEqual([]);
});

test('an id that no page defines is named, and one of another type', () => {
  expect(problems({ '@type': 'Periodical', '@id': `${home}#none` })).toEqual([
    `${home}i/ names ${home}#none, which no page defines`,
  ]);
  expect(problems({ ...periodical, '@type': 'Book' })).toEqual([
    `${home}i/ names ${home}#periodical as a Book, but it is a Periodical`,
  ]);
});

test('a page defines only what is its own, once, with an id', () => {
  const graph = toGraph(
    periodical,
    periodical,
    { '@type': 'WebPage' },
    { '@type': 'WebPage', '@id': `${home}x/#page` },
  );
  expect(graphProblems(new Map([[home, graph]]))).toEqual([
    `${home} defines ${home}#periodical twice`,
    `${home}: a WebPage without an id`,
    `${home} defines ${home}x/#page, which leads elsewhere`,
    `${home} names ${home}x/#page, which no page defines`,
  ]);
});
