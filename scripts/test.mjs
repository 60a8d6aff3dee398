import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { ensureInstalled } from './install.mjs';

/** `npm test`: everything that can be wrong, in the order in which it is cheapest to find; ends with one line of counts. */

const root = join(import.meta.dirname, '..');
ensureInstalled(root);
const chrome = ensureBrowser();
const reports = join(root, '.galley', 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const environment = { ...process.env, ...(chrome === undefined ? {} : { CHROME_PATH: chrome }) };
const total = { passed: 0, failed: 0, skipped: 0 };

function run(title, args, extra = {}) {
  console.log(`\n── ${title}`);
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...environment, ...extra },
  });
  console.log(
    `   ${title}: ${status === 0 ? 'passed' : 'failed'} in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  return status === 0;
}

const count = (counts) => {
  for (const name of Object.keys(total)) total[name] += counts[name] ?? 0;
};

/** A step without tests of its own counts as one. */
function step(title, args) {
  const passed = run(title, args);
  count(passed ? { passed: 1 } : { failed: 1 });
  return passed;
}

/** A runner that leaves a report counts its tests; one that fails otherwise counts as one failure. */
function runner(title, report, countsOf, args, extra) {
  const passed = run(title, args, extra);
  let counts = {};
  try {
    counts = countsOf(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`   ${title} left no report.`);
  }
  count(counts);
  const ran = (counts.passed ?? 0) + (counts.failed ?? 0) > 0;
  if ((!passed || !ran) && (counts.failed ?? 0) === 0) total.failed += 1;
}

const ofVitest = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
});
const ofPlaywright = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
});

const modules = join(root, 'node_modules');
const vitest = (title, name, config) => {
  const report = join(reports, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = [join(modules, 'vitest/vitest.mjs'), 'run', `--config=${config}`, ...reporters];
  runner(title, report, ofVitest, args);
};

step('Content', ['--import=tsx', 'scripts/check.ts']);
step('Types', [join(modules, 'typescript/bin/tsc'), '--noEmit', '-p', '.']);
step('Lint', [join(modules, '@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings']);
step('Nothing unused', [join(modules, 'knip/bin/knip.js')]);
step('Verify', ['--import=tsx', 'scripts/bench.ts', 'verify']);
vitest('Unit tests', 'unit', 'vitest.config.ts');
const built = step('Build', ['--import=tsx', 'scripts/build.ts']);
if (built) {
  const report = join(reports, 'browser.json');
  const args = [join(modules, '@playwright/test/cli.js'), 'test', '--reporter=list,json'];
  runner('Browser tests', report, ofPlaywright, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: report });
  vitest('Builds', 'builds', 'vitest.builds.config.ts');
} else {
  console.error('\nWithout a site the tests of it could not run.');
}

const site = resolve(root, process.env.GALLEY_OUT || 'out');
console.log(`\nThe site that was tested: ${site}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed === 0 ? 0 : 1;
