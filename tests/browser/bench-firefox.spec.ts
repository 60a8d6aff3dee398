import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { slow, sums } from './bench-hands.ts';
import { exact, honest, serveBench, timed } from './bench-page.ts';
import { asking, foreignServer, lyingSums, waysOut, wordsTold } from './bench-ways-out.ts';
import { closeFirefox, firefoxPath, openFirefox } from './firefox.ts';
import { specimenSite } from './sites.ts';

// The promises of runnable tables in the other engine: its clock, its workers and its sandbox are not Chromium's.

test.describe.configure({ mode: 'default' });
test.skip(firefoxPath === undefined, 'This machine has no Firefox.');

const patience = { timeout: 90_000 };
let firefox: Browser;
test.beforeAll(async () => {
  test.setTimeout(180_000);
  firefox = await openFirefox(firefoxPath ?? '');
});
test.afterAll(() => closeFirefox(firefox));

const textOf = (page: Page, selector: string) =>
  page.evaluate((it) => [...document.querySelectorAll(it)].map(({ textContent }) => textContent).join('\n'), selector);
const countOf = (page: Page, selector: string) => page.evaluate((it) => document.querySelectorAll(it).length, selector);
const says = (page: Page, selector: string) => expect.poll(() => textOf(page, selector), patience);
const sum = (way: string, size: number) => `tr[data-cell="way=${way},size=${size}"] [data-of="sum"]`;

/** Waits until nothing runs any more, and sees that the sandbox is gone. */
async function over(page: Page, figure = 'figure') {
  await expect.poll(() => countOf(page, `${figure} .bench-go[aria-disabled]`), patience).toBe(0);
  expect(await countOf(page, '.bench-frame')).toBe(0);
}

/** Opens a page, of a reader who was never there, for as long as `read` takes. */
async function visit(address: string, read: (page: Page) => Promise<void>) {
  const reader = await firefox.createBrowserContext();
  try {
    const page = await reader.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(address);
    await page.waitForSelector('.bench-go', patience);
    await read(page);
  } finally {
    await reader.close();
  }
}

async function edit(page: Page, source: string) {
  await page.click('.bench-change summary');
  await page.waitForSelector('.bench-code', patience);
  await page.evaluate((text) => {
    const code = document.querySelector<HTMLTextAreaElement>('.bench-code');
    if (code) code.value = text;
    code?.dispatchEvent(new Event('change', { bubbles: true }));
  }, source);
}

/** A page with the table `source`, in which a reader runs `edited`. */
async function visitEdited(source: string, edited: string, read: (page: Page) => Promise<void>) {
  const site = await serveBench(source);
  try {
    await visit(site.origin, async (page) => {
      await edit(page, edited);
      await page.click('.bench-go');
      await read(page);
    });
    return site.asked;
  } finally {
    site.close();
  }
}

test('the same module gives the same values as it gave the editors', () =>
  visit(`${specimenSite.home}zh/issues/2017-11/runnable-tables/`, async (page) => {
    for (const [id, rows] of [
      ['proof-size', 4],
      ['proof-queue', 3],
    ] as const) {
      const figure = `figure:has([data-bench="${id}"])`;
      await page.click(`${figure} .bench-go`);
      await says(page, `${figure} .bench-found`).toContain(`与编辑部的记录逐位相同：${rows} 行中 ${rows} 行`);
      await over(page, figure);
    }
  }));

test('a measured run has the fine clock of an isolated page, and the coarse one elsewhere, and says which', async () => {
  test.slow();
  for (const [headers, told] of [
    [true, /你的浏览器：Firefox \d+.*时钟一步 0\.\d+ 毫秒，页面已隔离/],
    [false, /才走一步（页面没有隔离）/],
  ] as const) {
    const site = await serveBench(slow, { headers });
    await visit(site.origin, async (page) => {
      expect(await page.evaluate(() => crossOriginIsolated)).toBe(headers);
      await page.click('.bench-go');
      await says(page, '.bench-found').toMatch(told);
      await over(page);
      expect(await textOf(page, 'tr[data-cell="way=for,size=200"] [data-of="ratio"]')).toMatch(/^×\d/);
    });
    site.close();
  }
});

test('code that does not end is told, the rows before it stay, and the page can be used', async () => {
  const endless = exact('({ way, size }) => { while (way === "reduce" && size === 200); return { sum: size }; }');
  await visitEdited(sums, endless, async (page) => {
    await page.evaluate(() => {
      document.getElementById('alive')?.addEventListener('click', ({ target }) => {
        if (target instanceof Element) target.textContent = '1';
      });
    });
    await page.click('#alive');
    await says(page, '#alive').toBe('1');
    await says(page, '.bench-found').toContain('2 秒内没有回答');
    await over(page);
    expect(await textOf(page, sum('for', 200))).toBe('200');
    expect(await textOf(page, sum('reduce', 200))).toBe('没有结果');
  });
});

test('Stop ends a run, and the rows stay', async () => {
  const site = await serveBench(slow);
  await visit(site.origin, async (page) => {
    await page.click('.bench-go');
    await says(page, 'tr[data-cell="way=reduce,size=200"] [data-of="ratio"]').toContain('×');
    await page.click('.bench-actions button:not(.bench-go)');
    await says(page, '.bench-status').toContain('已停止');
    await over(page);
    expect(await textOf(page, 'tr[data-cell="way=reduce,size=200"] [data-of="ratio"]')).toContain('×');
  });
  site.close();
});

test('a table in a tab that is really hidden pauses, and ends well when its reader comes back', async () => {
  const site = await serveBench(slow);
  await visit(site.origin, async (page) => {
    await page.click('.bench-go');
    await says(page, 'tr[data-cell="way=for,size=200"] [data-of="ratio"]').toContain('×');
    const other = await page.browserContext().newPage();
    await other.bringToFront();
    await says(page, '.bench-status').toContain('已暂停');
    await page.bringToFront();
    await says(page, '.bench-status').toContain('跑完');
    await over(page);
  });
  site.close();
});

test('code sees nothing of the page or of the site', async () => {
  const seen = `return [typeof document, typeof window, typeof parent, typeof top, typeof localStorage, typeof Worker, self.origin].join(' ')`;
  await visitEdited(slow, asking(seen), async (page) => {
    await says(page, '.bench-found').toContain(
      'RESULT undefined undefined undefined undefined undefined undefined null',
    );
    await over(page);
  });
});

test('code reaches no server by any of the ways there are', async () => {
  const other = await foreignServer();
  const site = await serveBench(slow);
  await visit(site.origin, async (page) => {
    const { code, count } = waysOut([other.host, new URL(site.origin).host]);
    await edit(page, code);
    await page.click('.bench-go');
    await says(page, '.bench-found').toContain('RESULT');
    await over(page);
    expect(wordsTold(await textOf(page, '.bench-found li'))).toHaveLength(count);
    expect(await textOf(page, 'bench-run')).not.toMatch(/RESULT[^。]*\bout\b/);
  });
  expect(other.hits).toEqual([]);
  expect(site.asked.filter((path) => path.includes('leak'))).toEqual([]);
  other.close();
  site.close();
});

test('code that listens, or replaces what listens and posts, changes nothing of what is heard and said', async () => {
  await visitEdited(sums, lyingSums, async (page) => {
    await says(page, sum('reduce', 200)).toBe('300');
    await over(page);
  });
});

test('a worker that closes itself, and a rejection that nobody handles, are told as what they are', async () => {
  const reject = exact(`async () => { Promise.reject(new Error('没人管')); await new Promise(() => {}); }`);
  for (const [source, told] of [
    [`close();\n${sums}`, '代码关掉了自己的线程'],
    [reject, '没人管'],
  ] as const) {
    await visitEdited(sums, source, async (page) => {
      await over(page);
      expect(await textOf(page, '.bench-found')).toContain(told);
      expect(await textOf(page, '.bench-found')).not.toContain('没有回答');
    });
  }
});

test('memory without bound leaves the page as it was', async () => {
  test.slow();
  const hoard =
    '() => { const all = []; while (all.length < 40) all.push(new Uint8Array(8_000_000).fill(1)); for (;;); }';
  await visitEdited(slow, timed(honest, hoard), async (page) => {
    await says(page, 'bench-run').toMatch(/没有回答|失去了响应/);
    await over(page);
    expect(await textOf(page, 'h1')).toBe('只有页面知道的字');
  });
});
