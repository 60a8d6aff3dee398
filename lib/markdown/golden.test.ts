import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { bodyContext } from '../../tests/markdown-context.ts';
import { formatProblem } from '../problem.ts';
import type { BodyContext, FigureSource } from './context.ts';
import { toFigure } from './figure.ts';
import { renderBody } from './pipeline.ts';

/**
 * A folder is a case: `input.md` and what becomes of it, `output.html` and `messages.txt`. `context.json` adds to the
 * context of all cases; any other file is a figure. `GALLEY_UPDATE=1` writes the outputs anew.
 */
const folder = fileURLToPath(new URL('../../tests/markdown/', import.meta.url));
const update = process.env.GALLEY_UPDATE === '1';
const isCi = process.env.CI === 'true';

type CaseContext = Partial<BodyContext> & { readonly lang?: string; readonly line?: number };

const notFigures = new Set(['input.md', 'output.html', 'messages.txt', 'context.json']);

function figuresOf(name: string): Record<string, FigureSource> {
  const figures: Record<string, FigureSource> = {};
  for (const file of readdirSync(`${folder}${name}`).filter((it) => !notFigures.has(it))) {
    const { figure, svg } = toFigure(file, readFileSync(`${folder}${name}/${file}`));
    if (figure === undefined) continue;
    const path = `/base/zh/issues/2017-10/kafka/${figure.publishedName}`;
    figures[file] = { figure, path, ...(svg === undefined ? {} : { svg }) };
  }
  return figures;
}

async function renderCase(name: string) {
  const contextFile = `${folder}${name}/context.json`;
  const own: CaseContext = existsSync(contextFile) ? JSON.parse(readFileSync(contextFile, 'utf8')) : {};
  const { lang = 'zh', line = 1, ...context } = own;
  const markdown = readFileSync(`${folder}${name}/input.md`, 'utf8');
  const source = { file: 'input.md', lang, markdown, line };
  const { body, messages } = await renderBody(source, { ...bodyContext, figures: figuresOf(name), ...context });
  const lines = messages.map((it) => `${it.fatal ? 'error' : 'warning'} ${formatProblem(it)}\n`);
  return { 'output.html': `${body.html}\n`, 'messages.txt': lines.join('') };
}

function expectFile(path: string, actual: string) {
  const isMissing = !existsSync(path);
  if (update || (isMissing && !isCi)) writeFileSync(path, actual);
  expect(isMissing && isCi, `${path} is missing: run the tests locally and commit what they write`).toBe(false);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

const page = (html: string) =>
  `<!doctype html>\n<html lang="zh-Hans"><head><meta charset="utf-8"><title>页面</title></head><body><main><h1>标题</h1>\n${html}</main></body></html>\n`;

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: { 'doctype-style': 'off', 'long-title': 'off' },
});

describe.each(readdirSync(folder).sort())('%s', (name) => {
  test('becomes the HTML and the messages in its folder', async () => {
    const outputs = await renderCase(name);
    for (const [file, actual] of Object.entries(outputs)) expectFile(`${folder}${name}/${file}`, actual);
  });

  test('is valid HTML', async () => {
    const { 'output.html': html } = await renderCase(name);
    const { results } = await validator.validateString(page(html));
    expect(
      results.flatMap(({ messages }) => messages.map((it) => `${it.line}:${it.column} ${it.ruleId} ${it.message}`)),
    ).toEqual([]);
  });
});
