import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  beginCommand,
  checkFaults,
  composer,
  messageWith,
  openBrowser,
  violations,
  visit,
  type Visit,
} from './browser.ts';
import { openFootnote, type OpenFootnote } from './open-footnote.ts';

const QUESTION = 'How many passengers does the Selma carry?';
const SENTENCE = 'The ferry Selma carries 240 passengers and 38 cars.';

const QUAY = 'By how much was the quay of Harlow lengthened?';
const quay = (metres: number): string => `The quay of Harlow was lengthened by ${metres} metres in 1931.\n`;

let browser: Browser;
let footnote: OpenFootnote;
const visits: Visit[] = [];

beforeAll(async () => {
  [browser, footnote] = await Promise.all([openBrowser(), openFootnote()]);
});
afterAll(async () => {
  await browser.close();
  await footnote.close();
});
afterEach(async () => {
  const seen = visits.splice(0);
  await Promise.all(seen.map((visit) => visit.close()));
  checkFaults(seen);
});

const open = async (): Promise<Page> => {
  const opened = await visit(browser, footnote.origin);
  visits.push(opened);
  return opened.page;
};

/** Opens the page and plays Ben there. */
const openAsBen = async (): Promise<Page> => {
  const page = await open();
  await page.getByRole('button', { name: /You are Ann/ }).click();
  await page.getByRole('menuitem', { name: 'Play Ben' }).click();
  await page.getByRole('button', { name: /You are Ben/ }).waitFor();
  return page;
};

const write = async (page: Page, words: string): Promise<void> => {
  await composer(page).fill(words);
  await page.keyboard.press('Enter');
};

const ask = async (page: Page, question: string): Promise<void> => {
  await beginCommand(page, 'ask');
  await page.keyboard.type(question);
  await page.keyboard.press('Enter');
};

const goTo = (page: Page, channel: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: channel }).first().click();

/** Writes into the folder of articles. */
const put = (name: string, text: string | Buffer): Promise<void> =>
  writeFile(join(footnote.articles, name), text);

const main = (page: Page): Locator => page.getByRole('main');

describe('the first minute', () => {
  it('asks with /ask by the keyboard alone, and quotes the sentence', async () => {
    const page = await open();
    await composer(page).focus();
    await page.keyboard.type('/');
    await expect(page.getByRole('option', { name: /^\/help/ })).toAppear();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('as');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('combobox', { name: 'question' })).toHaveFocus();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    const answer = messageWith(page, SENTENCE);
    await expect(answer.locator('.above', { hasText: 'Ann used /ask' })).toAppear();
    await expect(answer.getByRole('heading', { name: /240/ })).toAppear();
    await expect(composer(page)).toHaveFocus();
  });

  it('takes a command that is typed out with its question', async () => {
    const page = await open();
    await composer(page).pressSequentially('/ask Who commands the ship?');
    await expect(page.getByRole('combobox', { name: 'question' })).toHaveFocus();
    await expect
      .poll(() => page.getByRole('combobox', { name: 'question' }).inputValue())
      .toBe('Who commands the ship?');
    await page.keyboard.press('Enter');
    await expect(messageWith(page, 'Captain Ida Brandt commands the ship.')).toAppear();
  });

  it('offers questions while one is typed', async () => {
    const page = await open();
    await ask(page, QUESTION);
    await expect(messageWith(page, SENTENCE)).toAppear();
    await beginCommand(page, 'ask');
    await page.keyboard.type('passeng');
    await expect(page.getByRole('option', { name: QUESTION })).toAppear();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(composer(page)).toHaveFocus();
  });
});

describe('talking', () => {
  it('answers a mention that the picker filled in, and a reply to the answer', async () => {
    const page = await open();
    await composer(page).focus();
    await page.keyboard.type('@Foot');
    await expect(page.getByRole('option', { name: 'Footnote' })).toAppear();
    await page.keyboard.press('Enter');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    await expect(
      page
        .locator('.text', { hasText: `@Footnote ${QUESTION}` })
        .locator('.mention')
        .last(),
    ).toAppear();
    const answer = main(page).locator('.message:has(.above)').filter({ hasText: SENTENCE }).last();
    await answer.hover();
    await answer.getByRole('button', { name: 'Reply', exact: true }).click();
    await expect(page.getByText('Replying to').last()).toAppear();
    expect(await violations(page)).toEqual([]);
    await expect(composer(page)).toHaveFocus();
    await page.keyboard.type('Where was she built?');
    await page.keyboard.press('Enter');
    await expect(
      main(page)
        .locator('.message', { has: page.locator('.above', { hasText: 'Footnote' }) })
        .filter({ hasText: 'Where was she built?' })
        .last(),
    ).toAppear();
    await expect(messageWith(page, 'She was built in 2024 by the Norra yard in Karlsund')).toAppear();
  });

  it('answers in the direct conversation without a mention', async () => {
    const page = await open();
    await goTo(page, 'Footnote');
    await expect(page.getByRole('heading', { level: 1, name: 'Footnote' })).toAppear();
    await write(page, QUESTION);
    await expect(messageWith(page, SENTENCE)).toAppear();
    expect(await violations(page)).toEqual([]);
  });

  it('opens a thread beside the channel and goes on in it', async () => {
    const page = await open();
    await write(page, 'A thread begins under this');
    const message = messageWith(page, 'A thread begins under this');
    await message.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Create thread' }).click();
    await expect(page.getByRole('textbox', { name: 'Thread name' })).toHaveFocus();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('About the ferry');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Thread About the ferry' });
    await panel.locator('.composer-field').fill(`@Footnote ${QUESTION}`);
    await page.keyboard.press('Enter');
    await expect(messageWith(panel, SENTENCE)).toAppear();
    await expect(message.getByRole('button', { name: /About the ferry/ })).toAppear();
    expect(await violations(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Close the thread' }).click();
    await expect(panel).toVanish();
    await goTo(page, 'About the ferry');
    await expect(panel).toAppear();
  });

  it('changes and takes away messages of one’s own', async () => {
    const page = await open();
    await write(page, 'Words with a slip');
    await expect(messageWith(page, 'Words with a slip')).toAppear();
    await page.keyboard.press('ArrowUp');
    const edit = page.getByRole('textbox', { name: 'Edit message' });
    await expect(edit).toHaveFocus();
    await edit.fill('Words without one');
    await page.keyboard.press('Enter');
    const message = messageWith(page, 'Words without one');
    await expect(message.getByText('(edited)')).toAppear();
    await message.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Delete message' }).click();
    await expect(message).toVanish();
  });

  it('sends files, which others can save', async () => {
    const page = await open();
    await page.getByLabel('Attach files').setInputFiles([
      { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
      { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
    ]);
    await page.getByRole('button', { name: 'Remove b.txt' }).click();
    await expect(page.getByRole('list', { name: 'Files to send' }).getByText('3 bytes')).toAppear();
    expect(await violations(page)).toEqual([]);
    await write(page, 'With a file');
    const message = messageWith(page, 'With a file');
    const saving = page.waitForEvent('download');
    await message.getByRole('link', { name: 'a.txt', exact: true }).click();
    expect((await saving).suggestedFilename()).toBe('a.txt');
    expect(await message.getByText('b.txt').count()).toBe(0);
  });

  it('takes a file that is dropped anywhere over the messages', async () => {
    const page = await open();
    const dropped = await page.evaluateHandle(
      '(() => { const data = new DataTransfer(); data.items.add(new File(["dropped"], "drop.txt")); return data; })()',
    );
    await page.getByRole('log').dispatchEvent('drop', { dataTransfer: dropped });
    await expect(page.getByRole('list', { name: 'Files to send' }).getByText('drop.txt')).toAppear();
    await expect(page.getByText('7 bytes')).toAppear();
    await write(page, 'Out of the hand');
    await expect(
      messageWith(page, 'Out of the hand').getByRole('link', { name: 'drop.txt', exact: true }),
    ).toAppear();
  });

  it('runs an app of the menu of a message', async () => {
    const page = await open();
    await write(page, 'The Selma carries 240 passengers.');
    await messageWith(page, 'The Selma carries 240 passengers.').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check against the articles' }).click();
    await expect(messageWith(page, SENTENCE).getByText('Only you can see this')).toAppear();
  });
});

describe('two people', () => {
  it('shares an answer with everybody, and keeps a private one from the other', async () => {
    const ann = await open();
    const ben = await openAsBen();
    await goTo(ann, 'research');
    await goTo(ben, 'research');
    await beginCommand(ann, 'ask');
    await ann.keyboard.type('When was the Tyra scrapped?');
    await ann.locator('.option-add', { hasText: 'private' }).click();
    await ann.keyboard.press('Enter');
    await ann.keyboard.press('Enter');
    await expect(messageWith(ann, 'Only you can see this').getByText('was scrapped in 2025')).toAppear();
    await ask(ann, QUESTION);
    await expect(messageWith(ben, SENTENCE).locator('.above', { hasText: 'Ann used /ask' })).toAppear();
    expect(await ben.getByText('was scrapped in 2025').count()).toBe(0);
  });

  it('goes on as the same person after the page is opened anew', async () => {
    const page = await openAsBen();
    await page.reload();
    await expect(page.getByRole('button', { name: /You are Ben/ })).toAppear();
  });

  it('marks a channel that has something new, and a message that pings', async () => {
    const ann = await open();
    const ben = await openAsBen();
    await goTo(ann, 'research');
    await write(ben, '@Ann look at this');
    const link = ann.getByRole('navigation').getByRole('button', { name: /^general/ });
    await expect(link.filter({ hasText: 'mentions you' })).toAppear();
    await link.click();
    await expect(ann.locator('.message.pings', { hasText: 'look at this' }).last()).toAppear();
    expect(await violations(ann)).toEqual([]);
  });
});

describe('the connection', () => {
  it('comes back by itself, and says so while it is away', async () => {
    const page = await open();
    let isAway = false;
    let last: WebSocketRoute | undefined;
    await page.routeWebSocket(/\/socket$/, (socket) => {
      if (isAway) void socket.close();
      else {
        socket.connectToServer();
        last = socket;
      }
    });
    await page.reload();
    await write(page, 'Before the break');
    await expect(messageWith(page, 'Before the break')).toAppear();
    isAway = true;
    await last?.close();
    await expect(
      page.getByRole('alert').filter({ hasText: 'The connection to the local server is lost' }),
    ).toAppear();
    await write(page, 'Kept through the break');
    await expect(page.getByRole('status', { name: 'Notices' }).getByText('connection')).toAppear();
    await expect.poll(() => composer(page).inputValue()).toBe('Kept through the break');
    expect(await violations(page)).toEqual([]);
    isAway = false;
    await expect(page.getByRole('alert')).toVanish();
    await composer(page).press('Enter');
    await expect(messageWith(page, 'Kept through the break')).toAppear();
  });
});

describe('the folder of articles', () => {
  it('is followed: what comes is answered from, what changes is read again, what goes is gone', async () => {
    const page = await open();
    await put('quay_1.txt', quay(40));
    const news = messageWith(page, 'New: quay_1.txt');
    await expect(news.getByText('3 articles')).toAppear();
    await expect(news.getByText('APP', { exact: true })).toAppear();
    await ask(page, QUAY);
    await expect(messageWith(page, quay(40).trim())).toAppear();
    await put('quay_1.txt', quay(55));
    await expect(messageWith(page, 'Read again: quay_1.txt')).toAppear();
    await ask(page, QUAY);
    await expect(messageWith(page, quay(55).trim())).toAppear();
    await rm(join(footnote.articles, 'quay_1.txt'));
    await expect(messageWith(page, 'Gone: quay_1.txt').getByText('2 articles')).toAppear();
    expect(await violations(page)).toEqual([]);
  });

  it('names a file that is broken, and goes on with the rest', async () => {
    const page = await open();
    await put('broken.txt', Buffer.from([0xff, 0xff, 0xff, 0x00]));
    await expect(messageWith(page, 'broken.txt')).toAppear();
    await ask(page, QUESTION);
    await expect(messageWith(page, SENTENCE)).toAppear();
  });
});

describe('what articles say', () => {
  it('is shown as it stands, and runs nothing', async () => {
    const page = await open();
    await ask(page, 'Where does Otto Lindgren keep the script?');
    const answer = messageWith(page, '<script>alert(2)</script>');
    await expect(answer).toAppear();
    expect(await answer.locator('blockquote img, blockquote script').count()).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });
});

describe('the list of messages', () => {
  it('leads from message to message with the arrows', async () => {
    const page = await open();
    await write(page, 'The first of two');
    await expect(messageWith(page, 'The first of two')).toAppear();
    await write(page, 'The second of two');
    const second = messageWith(page, 'The second of two');
    await second.focus();
    await page.keyboard.press('ArrowUp');
    await expect(messageWith(page, 'The first of two')).toHaveFocus();
    await page.keyboard.press('ArrowDown');
    await expect(second).toHaveFocus();
  });
});
