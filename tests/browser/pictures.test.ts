import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { beginCommand, composer, messageWith, openBrowser, visit } from './browser.ts';
import { openFootnote, type OpenFootnote } from './open-footnote.ts';
import { decodePng } from './png.ts';
import { shrinkPng } from './shrink-png.ts';

/** The articles that Footnote ships with. */
const SEEDS = join(import.meta.dirname, '../../seeds');

/** Where the pictures go that README shows; other runs leave those as they are. */
const FOLDER = join(
  import.meta.dirname,
  process.env['PICTURES'] === 'renew' ? 'pictures' : 'screenshots/pictures',
);

const QUESTION = 'What is the annual sales volume of Yuante New Materials?';
const ANSWER = /^✓ /;

/** Bytes of a picture that is kept. */
const MOST = 60_000;

let browser: Browser;
let footnote: OpenFootnote;

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  [browser, footnote] = await Promise.all([openBrowser(), openFootnote(SEEDS)]);
});
afterAll(async () => {
  await browser.close();
  await footnote.close();
});

const take = async (page: Page, name: string): Promise<void> => {
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const small = shrinkPng(png);
  writeFileSync(join(FOLDER, `${name}.png`), small);
  expect(small.length).toBeLessThan(MOST);
  expect(decodePng(png)).toMatchObject(page.viewportSize() ?? {});
};

it('are taken of a real answer, in both themes and on a phone', async () => {
  const { page, faults, close } = await visit(browser, footnote.origin, {
    viewport: { width: 960, height: 600 },
    colorScheme: 'light',
  });
  await expect(messageWith(page, 'Try one of these')).toAppear();
  await beginCommand(page, 'ask');
  await page.keyboard.type(QUESTION);
  await page.keyboard.press('Enter');
  const answer = messageWith(page, 'Ann used /ask');
  await expect(answer.getByRole('heading', { name: ANSWER })).toAppear();
  await composer(page).blur();
  await page.mouse.move(0, 0);
  await take(page, 'answer-light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html[data-theme=dark]')).toAppear();
  await take(page, 'answer-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 390, height: 720 });
  await beginCommand(page, 'ask');
  await page.keyboard.type('Who');
  await expect(page.getByRole('option', { name: /^Who/ }).first()).toAppear();
  await take(page, 'asking-phone');
  expect(faults).toEqual([]);
  await close();
});
