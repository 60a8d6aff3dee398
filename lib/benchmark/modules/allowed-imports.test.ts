import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { article, benchFolder, benchText } from '../../../tests/bench-folder.ts';
import { benchFile, loadBench } from '../../../tests/load-bench.ts';
import { formatProblem } from '../../problem.ts';
import { isLoaded } from '../module-outcome.ts';
import { loadModules } from './load-modules.ts';

const expected =
  "expected `galley/bench`, a file beside the module such as `./model.ts`, or one of Galley's own packages";

test.each([
  [
    "import fs from 'node:fs';",
    `2:16 bench-import Unexpected import of \`node:fs\`, which readers' browsers do not have, ${expected}`,
  ],
  [
    "import fs from 'fs/promises';",
    `2:16 bench-import Unexpected import of \`fs/promises\`, which readers' browsers do not have, ${expected}`,
  ],
  ["/* 中 */ import x from '../secret.ts';", `2:23 bench-import Unexpected import of \`../secret.ts\`, ${expected}`],
  ["import x from '/etc/passwd';", `2:15 bench-import Unexpected import of \`/etc/passwd\`, ${expected}`],
  [
    "import x from 'https://example.test/x.js';",
    `2:15 bench-import Unexpected import of \`https://example.test/x.js\`, ${expected}`,
  ],
  [
    "import x from './deep/x.ts';",
    '2:15 bench-import Unexpected import of `./deep/x.ts`, expected a `.ts` or `.json` file beside the module',
  ],
  [
    "import x from './record';",
    '2:15 bench-import Unexpected import of `./record`, expected a `.ts` or `.json` file beside the module; did you mean `./record.ts`?',
  ],
  [
    "import x from './recrod.ts';",
    '2:15 bench-import Missing file `./recrod.ts` beside the module; did you mean `./record.ts`?',
  ],
  ["import x from './acks.bench.ts';", `2:15 bench-import Unexpected import of the module itself, ${expected}`],
  ["import x from 'lodash';", `2:15 bench-import Unexpected import of \`lodash\`, ${expected}`],
  ["import x from 'vitest';", `2:15 bench-import Unexpected import of \`vitest\`, ${expected}`],
  [
    "import x from 'github-sluger';",
    `2:15 bench-import Unexpected import of \`github-sluger\`, ${expected}; did you mean \`github-slugger\`?`,
  ],
  ["import x from 'galley/content';", `2:15 bench-import Unexpected import of \`galley/content\`, ${expected}`],
  [
    "import x from 'sharp';",
    `2:15 bench-import Unexpected import of \`sharp\`, which needs \`child_process\` that readers' browsers do not have, ${expected}`,
  ],
  [
    "await import('./record.ts');",
    '2:14 bench-import Unexpected import while it runs, expected `import … from` at the top of the file',
  ],
  ['await import(Math.random());', '2:7 bench-load The module calls `import()`; imports stand at its top.'],
  [
    "import { none } from './record.ts';",
    '2:10 bench-syntax No matching export in "./record.ts" for import "none", expected a module that compiles',
  ],
])('%s is refused', async (head, said) => {
  expect(await loadBench(benchText({ head }), { 'record.ts': 'export default 1;\n' })).toEqual([
    `${benchFile}:${said}`,
  ]);
});

test('a link out of the folder is refused, wherever it leads', async () => {
  const { content, work } = benchFolder({
    [benchFile]: benchText({ head: "import x from './out.ts';" }),
    'x.ts': 'export default 1;',
  });
  symlinkSync(join(content, 'x.ts'), join(content, article, 'out.ts'));
  const outcome = (await loadModules(content, [benchFile], { root: '.', work })).get(benchFile);
  expect(outcome && !isLoaded(outcome) && outcome.problems.map(formatProblem)).toEqual([
    `${benchFile}:2:15 bench-import Unexpected link out of the folder, expected \`out.ts\` to be a file`,
  ]);
});
