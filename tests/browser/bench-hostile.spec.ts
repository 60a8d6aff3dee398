import { expect, test } from '@playwright/test';
import { notes, over, runEdited, slow, status } from './bench-hands.ts';
import { exact, honest, serveBench, timed } from './bench-page.ts';

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
      await expect(status(page)).toContainText('2 秒内没有回答，已经终止', { timeout: 60_000 });
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
  test('a flood of messages ends its worker at once, and the page goes on', async ({ page }) => {
    const site = await serveBench(slow);
    const flood = `addEventListener('message', ({ ports: [port] }) => { for (;;) { port.postMessage({ id: 1, ms: 1 }); } });`;
    const watched = await runEdited(page, site, `${flood}\n${slow}`);
    await expect(page.locator('.bench-panel')).toContainText(/不停地发消息|失去了响应/, { timeout: 60_000 });
    await page.locator('#alive').click();
    await expect(page.locator('#alive')).toHaveText('1');
    expect(await watched.worstGap()).toBeLessThan(500);
    await over(page);
    site.close();
  });

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

  test('workers inside workers end with the frame', async ({ page }) => {
    const site = await serveBench(slow);
    const bomb = `() => { for (let i = 0; i < 20; i++) new Worker(URL.createObjectURL(new Blob(['for(;;);']))); for (;;); }`;
    const watched = await runEdited(page, site, timed(bomb));
    await expect(status(page)).toContainText(/没有回答|失去了响应/, { timeout: 60_000 });
    await over(page);
    expect(await watched.worstGap()).toBeLessThan(2000);
    site.close();
  });
});

test.describe('code that lies', () => {
  test('forged messages: what is no finite number, or about another cell, changes nothing in the page', async ({
    page,
  }) => {
    const site = await serveBench(slow);
    const forged = `addEventListener('message', ({ ports: [port] }) => {
      for (const ms of [NaN, '1', Infinity, -1, {}]) port.postMessage({ id: 2, ms });
      port.postMessage({ kind: 'done', run: {} });
      port.postMessage({ id: 1, resolutionMs: '<img src=x onerror=alert(1)>' });
    });`;
    await runEdited(page, site, `${forged}\n${slow}`);
    await over(page);
    await expect(page.locator('main img')).toHaveCount(0);
    await expect(page.locator('tbody [data-series="yours"]')).not.toContainText(['NaN', 'Infinity']);
    site.close();
  });

  for (const [name, code, says] of [
    ['a sample that is not a number', exact('() => ({ sum: NaN })'), '给出的不是有限的数'],
    ['a sample that is a text', exact(`() => ({ sum: '5' })`), '给出的不是有限的数'],
    ['a sample that is a function', exact('() => ({ sum: () => 5 })'), '代码出错'],
    ['an error in the sample', exact(`() => { throw new TypeError('样本坏了'); }`), '样本坏了'],
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

  test('a worker that closes itself is told of', async ({ page }) => {
    const site = await serveBench(slow);
    await runEdited(page, site, timed('() => { close(); for (let i = 0; i < 1e6; i++); return 1; }'));
    await over(page);
    await expect(page.locator('.bench-panel')).toContainText(/没有回答|线程没了/);
    site.close();
  });

  test('code that is no JavaScript, or no definition, is told', async ({ page }) => {
    const site = await serveBench(slow);
    for (const code of [
      'export default {',
      'export default 5',
      'const x = 1;',
      `import x from './other.js'; export default x`,
    ]) {
      await runEdited(page, site, code);
      await over(page);
      await expect(page.locator('.bench-panel')).toContainText(/代码出错|语法错误|没能运行/);
    }
    site.close();
  });
});
