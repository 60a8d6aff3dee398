import { expect, test } from 'vitest';
import { declarationPlace } from './declaration-place.ts';

const source = `import { defineBench } from 'galley/bench';
const seeds = { values: 1 };
export default defineBench({
  id: 'sizes', // values: { bytes: { unit
  question: 'values: {',
  params: {
    key: { header: '键', values: [0, 8] },
  },
  /* values: */ where: ({ key }) => key > 0,
  values: {
    行: { header: '行', unit: 'B', better: 'lowest' }, bytes: { header: ['bytes', \`{\`] },
  },
  published: none,
  claims: [{ along: 'key' }],
});
`;

test.each([
  ['`values.bytes.unit` is missing; expected a text', 11, 54],
  ['`values.行.better` is the text `lowest`', 11, 34],
  ['`values` names no column', 10, 3],
  ['`params.key.values` is an empty list', 7, 25],
  ['`where` throws for `key=0`', 9, 17],
  ['`claims[0].is` is missing', 14, 3],
  ['`published.source` is missing', 13, 3],
  ['`kind` is missing', 3, 1],
  ['two columns have the header `header`', 3, 1],
  ['the default export is a list', 3, 1],
])('%s: at line %i, column %i', (said, line, column) => {
  expect(declarationPlace(source, said)).toEqual({ line, column });
});

test('what is declared elsewhere is told at the export', () => {
  expect(declarationPlace('const bench = { id: 1 };\nexport default bench;\n', '`id` is `1`')).toEqual({
    line: 2,
    column: 1,
  });
  expect(declarationPlace('export default{id:1}', '`id` is `1`')).toEqual({ line: 1, column: 16 });
});
