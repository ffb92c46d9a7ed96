import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beginCommand, composer, messageWith, openBrowser, violations, visit } from './browser.ts';
import { openFootnote, type OpenFootnote } from './open-footnote.ts';
import { openSpecimens } from './open-specimens.ts';

/** Articles about other things, made up too, in which there is enough to offer questions. */
const ARTICLES = join(import.meta.dirname, '../questions/other');
const SCREENSHOTS = join(import.meta.dirname, 'screenshots');

const PHONE = { name: 'phone', viewport: { width: 390, height: 780 } } as const;
const WIDTHS = [
  { name: 'desk', viewport: { width: 1280, height: 800 } },
  { name: 'tablet', viewport: { width: 820, height: 1000 } },
  PHONE,
] as const;
const LOOKS = WIDTHS.flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ ...width, colorScheme })),
);

let browser: Browser;
let footnote: OpenFootnote;

beforeAll(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  [browser, footnote] = await Promise.all([openBrowser(), openFootnote(ARTICLES)]);
});
afterAll(async () => {
  await browser.close();
  await footnote.close();
});

/** Whether anything stands out to the right, so that the page could be pushed aside. */
const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

const look = async (page: Page, name: string): Promise<void> => {
  const found = await violations(page);
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`) });
  expect({ name, violations: found }).toEqual({ name, violations: [] });
  expect({ name, overflow: await page.evaluate(OVERFLOW) }).toEqual({ name, overflow: 0 });
};

describe.each(LOOKS)('on a $name, $colorScheme', ({ name, viewport, colorScheme }) => {
  const called = (state: string): string => `${state}-${name}-${colorScheme}`;

  it('shows the welcome, an answer, a command and a thread', async () => {
    const { page, faults, close } = await visit(browser, footnote.origin, { viewport, colorScheme });
    await expect(page.locator(`html[data-theme=${colorScheme}]`)).toAppear();
    const welcome = messageWith(page, 'Try one of these');
    await welcome.scrollIntoViewIfNeeded();
    await look(page, called('welcome'));
    const question = welcome.getByRole('button').filter({ hasText: '?' }).first();
    const words = (await question.textContent()) ?? '';
    await question.click();
    const answer = messageWith(page, words).locator('blockquote').first();
    await expect(answer).toAppear();
    await answer.scrollIntoViewIfNeeded();
    await look(page, called('answer'));
    await composer(page).focus();
    await page.keyboard.type('/');
    await expect(page.getByRole('listbox')).toAppear();
    await look(page, called('commands'));
    await page.keyboard.press('Escape');
    await composer(page).fill('');
    await beginCommand(page, 'ask');
    await page.keyboard.type('w');
    await look(page, called('command'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'New thread' }).click();
    await page.getByRole('textbox', { name: 'Thread name' }).fill('A talk aside');
    await look(page, called('dialog'));
    await page.keyboard.press('Enter');
    const panel = page.getByLabel('Thread A talk aside');
    await panel.locator('.composer-field').fill('Words in the thread');
    await panel.locator('.composer-field').press('Enter');
    await expect(messageWith(panel, 'Words in the thread')).toAppear();
    await look(page, called('thread'));
    await panel.getByRole('button', { name: 'Close the thread' }).click();
    expect(faults).toEqual([]);
    await close();
  });

  it('shows components, controls and a form', async () => {
    const specimens = await openSpecimens();
    const { page, faults, close } = await visit(browser, specimens.origin, { viewport, colorScheme });
    for (const state of ['components', 'classic', 'controls']) {
      await beginCommand(page, state);
      await page.keyboard.press('Enter');
      await expect(page.locator('.message .above', { hasText: `/${state}` }).last()).toAppear();
      await look(page, called(state));
    }
    await page.getByRole('button', { name: 'Choose a colour' }).last().click();
    await expect(page.getByRole('option', { name: 'Green' })).toAppear();
    await look(page, called('select'));
    await page.keyboard.press('Escape');
    await messageWith(page, 'Controls').getByRole('button', { name: 'More and apps' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toAppear();
    await look(page, called('menu'));
    await page.keyboard.press('Escape');
    await beginCommand(page, 'form');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'A form' })).toAppear();
    await look(page, called('form'));
    expect(faults).toEqual([]);
    await close();
    await specimens.close();
  });
});

describe.each([{ colorScheme: 'light' }, { colorScheme: 'dark' }] as const)(
  'on a phone, $colorScheme',
  ({ colorScheme }) => {
    it('keeps the channels in a drawer', async () => {
      const { page, faults, close } = await visit(browser, footnote.origin, {
        viewport: PHONE.viewport,
        colorScheme,
      });
      await expect(page.getByRole('navigation')).toVanish();
      await page.getByRole('button', { name: 'Channels' }).click();
      await expect(page.getByRole('navigation').getByRole('button', { name: 'research' })).toAppear();
      await look(page, `drawer-phone-${colorScheme}`);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('navigation')).toVanish();
      await page.getByRole('button', { name: 'Channels' }).click();
      await page.getByRole('navigation').getByRole('button', { name: 'research' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'research' })).toAppear();
      await expect(page.getByRole('navigation')).toVanish();
      expect(faults).toEqual([]);
      await close();
    });
  },
);

describe('the theme', () => {
  it('follows the system until it is chosen, and is kept', async () => {
    const { page, faults, close } = await visit(browser, footnote.origin, { colorScheme: 'dark' });
    const theme = () => page.locator('html').getAttribute('data-theme');
    expect(await theme()).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(page.locator('html[data-theme=light]')).toAppear();
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    await expect(page.locator('html[data-theme=dark]')).toAppear();
    await page.reload();
    await expect(page.locator('html[data-theme=dark]')).toAppear();
    expect(faults).toEqual([]);
    await close();
  });
});

describe('less motion', () => {
  it('moves nothing where none is wanted', async () => {
    const specimens = await openSpecimens();
    const { page, close } = await visit(browser, specimens.origin, { reducedMotion: 'reduce' });
    await beginCommand(page, 'slow');
    await page.keyboard.press('Enter');
    await expect(messageWith(page, 'is thinking…')).toAppear();
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await close();
    await specimens.close();
  });
});
