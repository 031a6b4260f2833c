import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationRun } from '../../../src/generated/evaluation.ts';
import { htmlReport } from '../../../src/evaluate/report/html.ts';
import { makeRun } from './make-run.ts';

const CHROMIUM = process.env['CASEGLEAN_CHROMIUM'] ?? '/usr/bin/chromium';
const NO_CHROMIUM = `skipped: no Chromium at ${CHROMIUM} (install it, or set CASEGLEAN_CHROMIUM)`;
const FOUND = existsSync(CHROMIUM);
const OPENS_WITHIN = 2000;

/** A page that is open, what it asked for beside its own file, and what it complained of. */
interface Opened {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
}

let folder = '';
let browser: Browser | undefined;

beforeAll(async () => {
  if (!FOUND) return;
  folder = mkdtempSync(join(tmpdir(), 'caseglean-report-'));
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}, 60_000);

afterEach(async () => {
  await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
});

afterAll(async () => {
  await browser?.close();
  if (folder !== '') rmSync(folder, { recursive: true });
});

function write(name: string, run: EvaluationRun): string {
  const path = join(folder, `${name}.html`);
  writeFileSync(path, htmlReport(run));
  return pathToFileURL(path).href;
}

async function open(address: string, width = 1280): Promise<Opened> {
  if (browser === undefined) throw new Error(NO_CHROMIUM);
  const context = await browser.newContext({ viewport: { width, height: 900 } }),
    page = await context.newPage();
  const requests: string[] = [],
    complaints: string[] = [];
  page.on('request', (request) => {
    if (!request.isNavigationRequest()) requests.push(request.url());
  });
  page.on('console', (message) => {
    complaints.push(message.text());
  });
  page.on('pageerror', (error) => {
    complaints.push(error.message);
  });
  await page.goto(address, { waitUntil: 'load' });
  return { page, requests, complaints };
}

/** A number that a script of the page gives; the script is text, since the types of the page are not those of the tests. */
async function ask(page: Page, script: string): Promise<number> {
  return Number(await page.evaluate(script));
}

describe.skipIf(!FOUND)(FOUND ? 'the page in a browser' : NO_CHROMIUM, () => {
  it(`opens within ${OPENS_WITHIN} ms for 1,000 documents with 5,000 errors, quietly`, async () => {
    const address = write('large', makeRun({ documents: 1000, errors: 5000, compared: true, loss: true })),
      times: number[] = [];
    for (let i = 0; i < 3; i++) {
      const { page, requests, complaints } = await open(address);
      times.push(await ask(page, 'performance.getEntriesByType("navigation")[0].loadEventEnd'));
      expect([requests, complaints]).toEqual([[], []]);
      expect(await page.locator('article.error').count()).toBe(50);
    }
    // The best of three: other work on the machine slows a page down, nothing speeds it up.
    expect(Math.min(...times)).toBeLessThanOrEqual(OPENS_WITHIN);
  }, 120_000);

  it('lists the errors of a class, counts them, and keeps the filter in its address', async () => {
    const run = makeRun({ documents: 60, errors: 300 }),
      wrong = run.errors.filter((error) => error.class === 'wrong-value').length;
    const { page } = await open(write('filter', run));
    await page.click('[data-filter-class="wrong-value"]');
    expect(await page.locator('#error-status').textContent()).toContain(`${wrong} of 300 errors`);
    expect(await page.locator('article.error:not([data-class="wrong-value"])').count()).toBe(0);
    expect(page.url()).toMatch(/#errors\?class=wrong-value$/);
    const { page: again } = await open(page.url());
    expect(await again.locator('[data-filter-class="wrong-value"]').getAttribute('aria-pressed')).toBe('true');
    expect(await again.locator('#error-status').textContent()).toContain(`${wrong} of 300 errors`);
  }, 60_000);

  it('combines filters, says when nothing fits, and clears them', async () => {
    const run = makeRun({ documents: 60, errors: 300 }),
      { page } = await open(write('combine', run));
    await page.selectOption('#filter-field', 'agents');
    await page.fill('#filter-text', 'no such words anywhere');
    await page.locator('#error-none').waitFor({ state: 'visible' });
    await page.click('#error-none button');
    expect(await page.locator('#error-status').textContent()).toContain('300 of 300 errors');
    expect(await page.locator('#filter-field').inputValue()).toBe('');
  }, 60_000);

  it('follows a link from a field to its errors', async () => {
    const run = makeRun({ documents: 60, errors: 300 }),
      agents = run.errors.filter(({ field }) => field === 'agents').length;
    const { page } = await open(write('link', run));
    await page.click('a[href="#errors?field=agents"]');
    await expect.poll(() => page.locator('#error-status').textContent()).toContain(`${agents} of 300 errors`);
  }, 60_000);

  it('shows 50 more on demand, until all are there', async () => {
    const { page } = await open(write('more', makeRun({ documents: 60, errors: 120 })));
    const count = async (): Promise<number> => await page.locator('article.error').count();
    expect(await count()).toBe(50);
    await page.click('#error-more');
    await page.click('#error-more');
    expect(await count()).toBe(120);
    expect(await page.locator('#error-more').isVisible()).toBe(false);
  }, 60_000);

  it('opens the candidates of an error by keyboard', async () => {
    const { page } = await open(write('candidates', makeRun({ documents: 10, errors: 20 })));
    await page.locator('.candidates summary').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.candidates tbody tr').first().waitFor({ state: 'visible' });
    expect(await page.locator('.candidates tbody tr').count()).toBe(6);
  }, 60_000);

  it('switches charts and parts by their selectors', async () => {
    const { page } = await open(write('switch', makeRun({ documents: 60, errors: 50 })));
    await page.selectOption('#calibration-field', 'ki67');
    await page.selectOption('#slice-cut', 'journal');
    expect(await page.locator('[data-panel="calibration"]:visible').getAttribute('data-key')).toBe('ki67');
    expect(await page.locator('[data-panel="slices"]:visible').getAttribute('data-key')).toBe('journal');
  }, 60_000);

  it('shows text that looks like markup as text', async () => {
    const text = '</script><img src=x onerror="document.title=\'broken\'"><!--',
      run = makeRun({ documents: 10, errors: 5 });
    const errors = run.errors.map((error) => ({
      ...error,
      document: text,
      gold: { before: text, quote: text, after: text, page: 1, section: text },
    }));
    const { page, requests, complaints } = await open(write('hostile', { ...run, errors }));
    expect(await page.locator('article.error mark').first().textContent()).toBe(text);
    expect(await page.locator('img').count()).toBe(0);
    expect([requests, complaints, await page.title()]).toEqual([[], [], 'Evaluation of imaginary, check']);
  }, 60_000);

  it.each([360, 768, 1920])(
    'fits a window of %d pixels',
    async (width) => {
      const { page } = await open(write(`wide-${width}`, makeRun({ documents: 60, errors: 80, compared: true, loss: true })), width);
      expect(await ask(page, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    },
    60_000,
  );
});
