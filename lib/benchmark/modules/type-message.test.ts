import { expect, test } from 'vitest';
import { typeMessage } from './type-message.ts';

const columns =
  '{ readonly 等待: { readonly header: "等待"; readonly unit: "ms"; }; readonly served: { unit: "B"; }; }';
const expected = 'expected a number or `null` for each of `values`';

test('a value that `sample` does not give is told by its name', () => {
  const said = `Type '{ readonly 等待: number; }' is not assignable to type 'Promise<SampleOf<${columns}>> | SampleOf<...>'.
  Property 'served' is missing in type '{ readonly 等待: number; }' but required in type 'SampleOf<${columns}>'.`;
  expect(typeMessage(said)).toBe(`Missing \`served\` in what \`sample\` gives, ${expected}`);
  const two = `Type '{}' is missing the following properties from type 'SampleOf<${columns}>': 等待, served`;
  expect(typeMessage(two)).toBe(`Missing \`等待\`, \`served\` in what \`sample\` gives, ${expected}`);
  const sometimes = `Type '(params: ParamsOf<${columns}>) => { ...; } | { ...; }' is not assignable to type '() => 1'.
  Property 'served' is optional in type '{ readonly served?: never; }' but required in type 'SampleOf<${columns}>'.`;
  expect(typeMessage(sometimes)).toBe(`Missing \`served\` in what \`sample\` gives, ${expected}`);
});

test('something else than an object from `sample` is told', () => {
  expect(typeMessage(`Type 'number' is not assignable to type 'SampleOf<${columns}>'.`)).toBe(
    `Unexpected \`number\` from \`sample\`, ${expected}`,
  );
});

test('types that say all columns of a table are told by their names', () => {
  expect(typeMessage(`Property 'sise' does not exist on type 'ParamsOf<${columns}>'.`)).toBe(
    "Property 'sise' does not exist on type 'ParamsOf<…>'.",
  );
});

test('what is no type with arguments stays as it is', () => {
  for (const said of [
    "Operator '<' cannot be applied to types 'string' and 'number'.",
    "Type '(n: number) => string' is not assignable to type '(n: string) => string'.",
    "Type 'Map<string, num' …",
  ]) {
    expect(typeMessage(said)).toBe(said);
  }
});

test('of a long message the last line is told, which is about the smallest part', () => {
  const last = "Type 'string' is not assignable to type 'number'.";
  expect(typeMessage(`Type '${'长'.repeat(400)}' is wrong.\n  ${last}`)).toBe(last);
  expect(typeMessage('长'.repeat(400))).toBe(`${'长'.repeat(300)}…`);
});
