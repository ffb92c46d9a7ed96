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

const FINDING = 'How many large-scale enterprises does Zhili have?';

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

/** Goes on as another of the three people. */
const play = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /You are / }).click();
  await page.getByRole('menuitem', { name: `Play ${name}` }).click();
  await page.getByRole('button', { name: new RegExp(`You are ${name}`) }).waitFor();
};

it('are taken of what three people make of an answer, from the question to the exported finding', async () => {
  const { page, faults, close } = await visit(browser, footnote.origin, {
    viewport: { width: 1240, height: 720 },
    colorScheme: 'light',
  });
  const form = page.getByRole('dialog');
  const fill = async (values: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, words] of Object.entries(values))
      await form.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(words);
  };
  const send = (): Promise<void> => form.getByRole('button', { name: 'Submit' }).click();
  const press = (words: string, label: string): Promise<void> =>
    messageWith(page, words).getByRole('button', { name: label, exact: true }).click();
  const run = async (command: string): Promise<void> => {
    await beginCommand(page, command);
    await page.keyboard.press('Enter');
  };

  await beginCommand(page, 'ask');
  await page.keyboard.type(FINDING);
  await page.keyboard.press('Enter');
  await expect(messageWith(page, 'Ann used /ask').getByRole('heading', { name: ANSWER })).toAppear();

  await play(page, 'Ben');
  await press('Ann used /ask', 'Save');
  await fill({ Name: 'Zhili', Note: 'For the chapter on enterprises.', Tags: 'enterprises, figures' });
  await page.mouse.move(0, 0);
  await take(page, 'saving');
  await send();
  await expect(messageWith(page, 'Saved in Zhili')).toAppear();

  await play(page, 'Cem');
  await run('notebook list');
  await press('1 finding', 'Show');
  await press('For the chapter on enterprises.', 'Discuss');
  await expect(messageWith(page, 'The finding is discussed in')).toAppear();
  await press('For the chapter on enterprises.', 'Dispute');
  await fill({ '': 'Is this of the same year as the other figures?' });
  await send();
  await page.getByRole('button', { name: /See thread/ }).click();
  await expect(messageWith(page, 'disputes this finding')).toAppear();
  const thread = page.getByRole('complementary');
  const field = thread.locator('.composer-field');
  await field.fill('The article before has figures of 2021.');
  await field.press('Enter');

  await play(page, 'Ann');
  await press('For the chapter on enterprises.', 'Resolve');
  await fill({ '': 'All are of September.' });
  await send();
  await expect(messageWith(page, 'resolved the dispute')).toAppear();
  await press('For the chapter on enterprises.', 'Up 0');
  await expect(page.getByRole('button', { name: 'Up 1' })).toAppear();
  await page.mouse.move(0, 0);
  await take(page, 'discussion');

  await beginCommand(page, 'notebook export');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByText('.md')).toAppear();
  await page.mouse.move(0, 0);
  await take(page, 'export');
  expect(faults).toEqual([]);
  await close();
});
