import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Milliseconds in which what is waited for has to come; nothing waits this long when all is well. */
const PATIENCE = 10_000;

/** Chromium's path: CHROMIUM_PATH, or where distributions put it. */
const chromiumPath = (): string => {
  const found = [process.env['CHROMIUM_PATH'], ...USUAL_PLACES].find(
    (place) => place !== undefined && existsSync(place),
  );
  if (found === undefined)
    throw new Error('There is no Chromium: install it (apt-get install chromium), or set CHROMIUM_PATH.');
  return found;
};

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What axe-core has to say against the page as it stands: the rule and the element. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  // A style on its way to another has colours that nobody reads.
  await page.evaluate(
    'Promise.all(document.getAnimations().filter((a) => a instanceof CSSTransition).map((a) => a.finished.catch(() => {})))',
  );
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<{ violations: readonly Violation[] }>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

export type Visit = {
  readonly page: Page;
  /** What went wrong on the page: errors, refused content, requests to anywhere but its server. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
};

/** Opens the channel as somebody with a browser of their own would. */
export const visit = async (
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') faults.push(`request to ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} for ${response.url()}`);
  });
  await page.goto(origin);
  await page.getByRole('main').getByRole('textbox').waitFor();
  return { page, faults, close: () => context.close() };
};

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });

/** A message that holds these words, as the latest of them. */
export const messageWith = (page: Page | Locator, words: string | RegExp): Locator =>
  page.locator('.message').filter({ hasText: words }).last();

/** The field in which one writes in the main column. */
export const composer = (page: Page): Locator => page.getByRole('main').locator('.composer-field');

/** Types a command's name as a person does, and waits until its fields are there. */
export const beginCommand = async (page: Page, label: string): Promise<void> => {
  await composer(page).focus();
  await page.keyboard.type(`/${label}`);
  await page.getByRole('listbox').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: `Command /${label}` }).waitFor();
};

const arrived = async (wait: Promise<unknown>, locator: Locator, what: string) => {
  try {
    await wait;
    return { pass: true, message: () => `${String(locator)} ${what}.` };
  } catch {
    return { pass: false, message: () => `${String(locator)} never ${what}.` };
  }
};

declare module 'vitest' {
  interface Matchers {
    /** Is seen, now or soon. */
    toAppear(): Promise<void>;
    /** Is seen no more, now or soon. */
    toVanish(): Promise<void>;
    /** Has the focus, now or soon. */
    toHaveFocus(): Promise<void>;
  }
}

expect.extend({
  toAppear: (locator: Locator) => arrived(locator.waitFor(), locator, 'appeared'),
  toVanish: (locator: Locator) => arrived(locator.waitFor({ state: 'hidden' }), locator, 'vanished'),
  toHaveFocus: (locator: Locator) =>
    arrived(locator.and(locator.page().locator(':focus')).waitFor(), locator, 'had the focus'),
});

/** @throws Error when anything went wrong on a page */
export const checkFaults = (visits: readonly Visit[]): void => {
  const faults = visits.flatMap((visit) => visit.faults);
  if (faults.length > 0) throw new Error(`On the page: ${faults.join(' · ')}`);
};
