import { expect, test } from '@playwright/test';
import { cell, notes, over, run, runEdited, slow, status, sums } from './bench-hands.ts';
import { exact, honest, serveBench, timed } from './bench-page.ts';
import { lyingSums } from './bench-ways-out.ts';

test.describe('code that does not end', () => {
  for (const [name, code] of [
    ['in run', timed('() => { for (;;); }')],
    ['in setup', timed(honest, '() => { for (;;); }')],
    ['when it is loaded', `${timed(honest)}\nfor (;;);`],
    ['waiting for ever', timed('async () => { for (;;) await 0; }')],
    ['a promise that is never kept', timed(honest, '() => new Promise(() => {})')],
  ] as const) {
    test(`${name}: it is told, and the page goes on`, async ({ page }) => {
      const site = await serveBench(slow);
      const watched = await runEdited(page, site, code);
      await page.locator('#alive').click();
      await expect(page.locator('bench-run')).toContainText('2 秒内没有回答，已经终止', { timeout: 60_000 });
      await page.locator('#alive').click();
      await expect(page.locator('#alive')).toHaveText('2');
      expect(await watched.worstGap()).toBeLessThan(500);
      await over(page);
      await expect(notes(page)).toContainText('不是编辑部的');
      site.close();
    });
  }
});

test('code that does not end is told of within three seconds, besides what a sandbox takes to open here', async ({
  page,
}) => {
  const site = await serveBench(exact('({ size }) => ({ sum: size })'));
  const press = async (source: string, says: RegExp) => {
    await runEdited(page, site, source);
    const pressed = performance.now();
    await expect(status(page)).toContainText(says, { timeout: 60_000 });
    return performance.now() - pressed;
  };
  const opens = await press(exact('() => ({ sum: 1 })'), /跑完/);
  await page.reload();
  const told = await press(timed('() => { for (;;); }'), /没有回答/);
  expect(told).toBeLessThan(3000 + opens);
  await page.locator('#alive').click();
  await expect(page.locator('#alive')).toHaveText('1');
  site.close();
});

test.describe('code that takes all it can get', () => {
  test('memory up to a bound is given back with the frame', async ({ page }) => {
    const site = await serveBench(slow);
    // Bounded, so that the test leaves the machine alone; the deadline would end it anyway.
    const hoard =
      '() => { const all = []; while (all.length < 40) all.push(new Uint8Array(8_000_000).fill(1)); for (;;); }';
    await runEdited(page, site, timed(hoard));
    await expect(status(page)).toContainText('没有回答', { timeout: 60_000 });
    await page.locator('#alive').click();
    await over(page);
    site.close();
  });

  test('there are no workers inside workers, which would go on past every deadline', async ({ page }) => {
    const site = await serveBench(slow);
    const bomb = `() => { for (let i = 0; i < 30; i++) new Worker(URL.createObjectURL(new Blob(['for(;;);']))); for (;;); }`;
    await runEdited(page, site, timed(bomb));
    await over(page);
    await expect(notes(page)).toContainText('Worker is not defined');
    expect(page.workers()).toEqual([]);
    site.close();
  });

  test('a sandbox whose process dies is told of: it has a process of its own, and the page goes on', async ({
    page,
  }) => {
    const site = await serveBench(slow);
    await page.goto(site.origin);
    await run(page);
    await expect(cell(page, 'way=for,size=200', 'ratio')).toContainText('×', { timeout: 60_000 });
    // The test's own way to the page ends with any frame's process, so the page tells the server how it is.
    await page.evaluate(() => {
      const tell = () => {
        const texts = ['.bench-status', 'tr[data-cell="way=for,size=200"] [data-of="ratio"]'].map(
          (it) => document.querySelector(it)?.textContent ?? '',
        );
        void fetch(`/tell?${encodeURIComponent([document.querySelectorAll('iframe').length, ...texts].join(' '))}`);
      };
      setInterval(tell, 200);
    });
    const frame = page.frames().find((it) => it !== page.mainFrame());
    if (frame === undefined) throw new Error('There is no sandbox');
    const session = await page.context().newCDPSession(frame);
    // Never answered, for its process is gone.
    session.send('Page.crash').catch(() => undefined);
    const last = () => decodeURIComponent(site.asked.filter((it) => it.startsWith('/tell')).at(-1) ?? '');
    await expect
      .poll(last, { timeout: 60_000 })
      .toMatch(/^\/tell\?0 代码让沙箱失去了响应，沙箱已经移除；页面不受影响。 ×/);
    site.close();
  });
});

test.describe('code that lies', () => {
  test('code that listens, or replaces what listens and posts, changes nothing of what is heard and said', async ({
    page,
  }) => {
    const site = await serveBench(sums);
    await runEdited(page, site, lyingSums);
    await over(page);
    await expect(cell(page, 'way=for,size=200', 'sum')).toHaveText('200');
    await expect(cell(page, 'way=reduce,size=200', 'sum')).toHaveText('300');
    site.close();
  });

  for (const [name, code, says] of [
    ['a sample that is not a number', exact('() => ({ sum: NaN })'), '给出的不是有限的数'],
    ['a sample that is a text', exact(`() => ({ sum: '5' })`), '给出的不是有限的数'],
    ['a sample that is a BigInt', exact('() => ({ sum: 5n })'), '`sum` is a BigInt'],
    ['a sample that is a function', exact('() => ({ sum: () => 5 })'), '代码出错'],
    ['an error in the sample', exact(`() => { throw new TypeError('样本坏了'); }`), '代码出错。 TypeError: 样本坏了'],
    ['an error without a text', exact(`() => { throw ''; }`), '等 4 行：代码出错。'],
    ['a sample that is not there', exact('() => {}'), '给出的不是有限的数'],
  ] as const) {
    test(`${name} is told, and the rows stay`, async ({ page }) => {
      const site = await serveBench(exact('({ size }) => ({ sum: size })'));
      await runEdited(page, site, code);
      await over(page);
      await expect(notes(page)).toContainText(says);
      await expect(page.locator('tbody tr')).toHaveCount(4);
      await expect(page.locator('tr[data-cell="way=for,size=100"] [data-series="yours"][data-of="sum"]')).toHaveText(
        '没有结果',
      );
      site.close();
    });
  }

  test('what many cells throw is said once, cut short, with the cells as the table names them', async ({ page }) => {
    const site = await serveBench(exact('({ size }) => ({ sum: size })'));
    await runEdited(page, site, exact(`() => { throw new Error('很长的话'.repeat(200)); }`));
    await over(page);
    const told = notes(page).locator('li', { hasText: '很长的话' });
    await expect(told).toHaveCount(1);
    await expect(told).toContainText(
      '写法 for · 长度 100; 写法 for · 长度 200; 写法 reduce · 长度 100等 4 行：代码出错。',
    );
    await expect(told).toHaveText(/…$/);
    expect((await told.textContent())?.length).toBeLessThan(300);
    site.close();
  });

  test('one cell that fails leaves the others their values', async ({ page }) => {
    const site = await serveBench(exact('({ size }) => ({ sum: size })'));
    await runEdited(page, site, exact('({ way, size }) => ({ sum: way === "reduce" ? NaN : size })'));
    await over(page);
    await expect(page.locator('tr[data-cell="way=for,size=200"] [data-of="ratio"]')).toHaveText('×2.00');
    await expect(page.locator('tr[data-cell="way=reduce,size=200"] [data-of="sum"]')).toHaveText('没有结果');
    site.close();
  });

  test('an error in setup is told in the words of the error', async ({ page }) => {
    const site = await serveBench(slow);
    await runEdited(page, site, timed(honest, `() => { throw new Error('没有数据'); }`));
    await over(page);
    await expect(notes(page)).toContainText('没有数据');
    site.close();
  });

  test('calls that do ever more work are refused', async ({ page }) => {
    const site = await serveBench(slow);
    const uneven = '(list, i) => { let sum = 0; for (let k = 0; k < i; k++) sum += k % 7; return sum; }';
    await runEdited(page, site, timed(uneven));
    await over(page);
    // Work that grows fast enough runs out of time before it can be compared.
    await expect(notes(page)).toContainText(/工作量不一样|没有回答/);
    site.close();
  });

  test('a worker that closes itself is told of as what it is, at once', async ({ page }) => {
    const site = await serveBench(sums);
    for (const code of [
      `close();\n${sums}`,
      exact('() => { close(); return { sum: 1 }; }'),
      exact('() => { self.close(); for (;;); }'),
      exact('async () => { setTimeout(close); await new Promise(() => {}); }'),
    ]) {
      await runEdited(page, site, code);
      await over(page);
      await expect(notes(page)).toContainText('代码关掉了自己的线程');
      await expect(notes(page)).not.toContainText('没有回答');
    }
    site.close();
  });

  test('a rejection that nobody handles ends the cell, and is told', async ({ page }) => {
    const site = await serveBench(sums);
    const said: string[] = [];
    page.on('pageerror', (error) => said.push(String(error)));
    const reject = `Promise.reject(new Error('没人管')); await new Promise(() => {});`;
    await runEdited(page, site, exact(`async () => { ${reject} }`));
    await over(page);
    await expect(notes(page)).toContainText(/代码出错。 .*没人管/);
    await expect(notes(page)).not.toContainText('没有回答');
    expect(said).toEqual([]);
    site.close();
  });

  test('code that is no JavaScript, or no definition, is told', async ({ page }) => {
    const site = await serveBench(slow);
    for (const [code, says] of [
      ['export default {', '代码第 1 行有语法错误'],
      ['export default 5', '默认导出的不是基准的定义。'],
      ['export default {}', '代码里没有 `run`。'],
      ['export default { where: () => false, run() {} }', '代码的 `where` 不要这一行。'],
      ['const x = 1;', '没有 `export default`'],
      [`import x from './other.js'; export default x`, '导入了这里没有的模块。 `./other.js`'],
      [`const it = './other.js'; export default import(it)`, '调用了 `import()`'],
      [`${slow}\nthrow '';`, '代码出错'],
    ] as const) {
      await runEdited(page, site, code);
      await over(page);
      await expect(page.locator('bench-run')).toContainText(says);
    }
    site.close();
  });
});
