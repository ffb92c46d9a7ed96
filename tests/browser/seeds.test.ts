import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkFaults, messageWith, openBrowser, violations, visit } from './browser.ts';
import { openFootnote, type OpenFootnote } from './open-footnote.ts';

/** Questions of the welcome, where the articles give enough. */
const OFFERED = 5;

let browser: Browser;
let footnote: OpenFootnote;

beforeAll(async () => {
  [browser, footnote] = await Promise.all([
    openBrowser(),
    openFootnote(join(import.meta.dirname, '../../seeds')),
  ]);
});
afterAll(async () => {
  await browser.close();
  await footnote.close();
});

it('the welcome offers five questions on the articles that Footnote ships with, and each is answered', async () => {
  const visited = await visit(browser, footnote.origin);
  const { page } = visited;
  const welcome = messageWith(page, 'Try one of these');
  await expect(welcome).toAppear();
  const questions = await welcome.getByRole('button').filter({ hasText: '?' }).allTextContents();
  expect(questions).toHaveLength(OFFERED);
  for (const question of questions) {
    await welcome.getByRole('button', { name: question }).click();
    const answer = page.locator('.message.is-private').filter({ hasText: question }).last();
    await expect(answer.getByRole('heading', { name: /^✓ / })).toAppear();
    await expect(answer.locator('blockquote strong').first()).toAppear();
  }
  expect(await violations(page)).toEqual([]);
  await visited.close();
  checkFaults([visited]);
});
