import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
import { openSpecimens, type Specimens } from './open-specimens.ts';

/** Milliseconds after which Discord gives an answer up. */
const GIVEN_UP = 3_000;

/** Beside the dialog, only the browser's own controls come in turn. */
const FOCUS_IS_KEPT =
  'document.activeElement === document.body || document.querySelector("dialog").contains(document.activeElement)';

/** Whether the active entry stands within its list. */
const IS_IN_SIGHT =
  '(() => { const option = document.querySelector("[role=option][aria-selected=true]"); const [box, list] = [option, option.parentElement].map((each) => each.getBoundingClientRect()); return box.top >= list.top - 1 && box.bottom <= list.bottom + 1; })()';

let browser: Browser;
let specimens: Specimens;
let visited: Visit;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  specimens = await openSpecimens();
  visited = await visit(browser, specimens.origin);
  page = visited.page;
});
afterEach(async () => {
  await visited.close();
  await specimens.close();
  checkFaults([visited]);
});

const send = async (label: string): Promise<void> => {
  await beginCommand(page, label);
  await page.keyboard.press('Enter');
};

const field = (name: string) => page.getByRole('combobox', { name, exact: false }).last();

describe('messages as a bot sends them', () => {
  it('draws a classic message with mentions, an embed and a file to save', async () => {
    await send('classic');
    const message = messageWith(page, 'A classic message');
    await expect(message.locator('.mention', { hasText: '@Ann' })).toAppear();
    await expect(message.locator('.mention', { hasText: '#general' })).toAppear();
    const embed = message.locator('.embed', { hasText: 'At its foot' });
    await expect(embed.getByRole('link', { name: 'Its author' })).toAppear();
    await expect(embed.getByRole('link', { name: 'An embed' })).toAppear();
    await expect(embed.locator('time[datetime="2026-01-01T12:00:00.000Z"]')).toAppear();
    expect(await embed.locator('img').count()).toBe(2);
    expect(await message.locator('img').count()).toBe(2);
    await expect(message.getByText('APP', { exact: true })).toAppear();
    await expect(message.getByText('/classic')).toAppear();
    const saving = page.waitForEvent('download');
    await message.getByRole('link', { name: 'Download notes.txt' }).click();
    expect((await saving).suggestedFilename()).toBe('notes.txt');
    expect(await violations(page)).toEqual([]);
  });

  it('draws every component of Components V2', async () => {
    await send('components');
    const message = messageWith(page, 'Beside a button');
    await expect(message.getByRole('heading', { name: 'Large' })).toAppear();
    await expect(message.locator('small', { hasText: 'Subtext' })).toAppear();
    await expect(message.locator('strong', { hasText: 'strong' })).toAppear();
    await expect(message.locator('blockquote', { hasText: 'A quoted line' })).toAppear();
    await expect(message.locator('pre', { hasText: 'let a = 1;' })).toAppear();
    await expect(message.getByRole('listitem').filter({ hasText: 'second' })).toAppear();
    await expect(message.locator('time', { hasText: '2026' })).toAppear();
    await expect(message.getByRole('img', { name: 'A dot, small' })).toAppear();
    await expect(message.locator('.gallery').getByRole('img', { name: 'Another picture' })).toAppear();
    await expect(message.getByRole('link', { name: 'Picture on another site: From afar' })).toAppear();
    await expect(message.getByRole('button', { name: 'In a section' })).toAppear();
    await expect(message.getByRole('link', { name: 'paper.txt', exact: true })).toAppear();
    expect(await message.locator('.container').getAttribute('data-accented')).toBe('true');
    expect(await violations(page)).toEqual([]);
  });

  it('uncovers a spoiler by the keyboard', async () => {
    await send('components');
    const spoiler = messageWith(page, 'Beside a button')
      .getByRole('button', { name: 'Spoiler: show it' })
      .first();
    await spoiler.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.spoiler.is-shown', { hasText: 'hidden' })).toAppear();
  });

  it('runs nothing that a text holds, and saves a page of HTML instead of opening it', async () => {
    await send('hostile');
    const message = messageWith(page, '<script>alert(2)</script>');
    await expect(message).toAppear();
    expect(await message.locator('.text img, .text script, .text svg, .text b').count()).toBe(0);
    expect(await message.locator('a[href^="javascript"]').count()).toBe(0);
    const saving = page.waitForEvent('download');
    await message.getByRole('link', { name: 'page.html', exact: true }).click();
    expect((await saving).suggestedFilename()).toBe('page.html');
  });
});

describe('a bot that takes its time', () => {
  it('says that it is thinking, then shows the answer in its place', async () => {
    await send('slow');
    await expect(messageWith(page, 'Specimen is thinking…')).toAppear();
    expect(await violations(page)).toEqual([]);
    specimens.gate.open();
    await expect(messageWith(page, 'Done at last')).toAppear();
    await expect(page.getByText('Specimen is thinking…')).toVanish();
  });

  it('shows that it types', async () => {
    await send('typing');
    await expect(page.getByText('Specimen is typing…')).toAppear();
  });

  it('words a command without an answer as Discord does, for its asker alone', async () => {
    await send('silent');
    await expect(page.getByText('Sending command…')).toAppear();
    specimens.clock.advance(GIVEN_UP);
    const line = messageWith(page, 'The application did not respond');
    await expect(line.getByText('Only you can see this')).toAppear();
    expect(await violations(page)).toEqual([]);
    await line.getByRole('button', { name: 'Dismiss message' }).click();
    await expect(line).toVanish();
  });

  it('words a button without an answer as Discord does', async () => {
    await send('controls');
    await page.getByRole('button', { name: 'Never answers' }).click();
    await expect(page.locator('.button[aria-busy=true]')).toAppear();
    specimens.clock.advance(GIVEN_UP);
    await expect(messageWith(page, 'Controls').getByText('This interaction failed')).toAppear();
    expect(await violations(page)).toEqual([]);
  });
});

describe('controls of a message', () => {
  it('answers a button for the one who pressed it, until it is dismissed', async () => {
    await send('controls');
    await page.getByRole('button', { name: 'Success' }).click();
    const answer = messageWith(page, 'Pressed success');
    await expect(answer.getByText('Only you can see this')).toAppear();
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await expect(answer).toVanish();
    await expect(page.getByRole('button', { name: 'Disabled', disabled: true })).toAppear();
  });

  it('chooses in a select by the keyboard', async () => {
    await send('controls');
    await page.getByRole('button', { name: 'Choose a colour' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('listbox', { name: 'Choose a colour' })).toAppear();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(messageWith(page, 'Chose 1: one')).toAppear();
  });

  it('takes as many as a select asks for, and sends them once it is closed', async () => {
    await send('controls');
    await page.getByRole('button', { name: 'Choose two' }).click();
    await page.getByRole('option', { name: 'North' }).click();
    await page.getByRole('option', { name: 'West' }).click();
    await page.keyboard.press('Escape');
    await expect(messageWith(page, 'Chose 2: many')).toAppear();
  });

  it('lists people in a select of people', async () => {
    await send('controls');
    await page.getByRole('button', { name: 'Choose a person' }).click();
    await page.getByRole('option', { name: 'Ben' }).click();
    await expect(messageWith(page, 'Chose 1: person')).toAppear();
  });

  it('leaves a select as it is when nothing is chosen', async () => {
    await send('controls');
    const select = page.getByRole('button', { name: 'Choose a colour' });
    await select.click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toVanish();
    await expect(select).toHaveFocus();
    expect(await page.getByText('Chose').count()).toBe(0);
  });
});

describe('a form', () => {
  it('keeps the focus, says what is wrong, and is sent by Enter', async () => {
    await send('form');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    const short = dialog.getByRole('textbox', { name: 'Short words' });
    await expect(short).toHaveFocus();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('This field is required')).toAppear();
    await page.keyboard.type('ab');
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('Must be 3 or more in length.')).toAppear();
    for (let presses = 0; presses < 12; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(FOCUS_IS_KEPT)).toBe(true);
    }
    await dialog.getByRole('button', { name: /^Kind/ }).click();
    await page.getByRole('option', { name: 'Kind two' }).click();
    await short.fill('abc');
    await page.keyboard.press('Enter');
    await expect(messageWith(page, 'The form says abc')).toAppear();
    await expect(dialog).toVanish();
    await expect(composer(page)).toHaveFocus();
  });

  it('takes files and people', async () => {
    await send('form');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.getByRole('textbox', { name: 'Short words' }).fill('abc');
    const files = ['a.txt', 'b.txt', 'c.txt'].map((name) => ({
      name,
      mimeType: 'text/plain',
      buffer: Buffer.from('words'),
    }));
    await dialog.getByLabel('Papers').setInputFiles(files);
    await expect(dialog.getByRole('button', { name: 'Remove c.txt' })).toAppear();
    await expect(page.locator('.dialog .button[aria-busy=false]')).toAppear();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect(dialog.getByText('Choose no more than 2.')).toAppear();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remove b.txt' }).click();
    await dialog.getByRole('button', { name: /^Whom/ }).click();
    await page.getByRole('option', { name: 'Ben' }).click();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    await expect(messageWith(page, 'The form says abc, a.txt (5), c.txt (5), Ben')).toAppear();
  });

  it('stays open with what was written when the bot does not answer', async () => {
    await send('form');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.getByRole('textbox', { name: 'Short words' }).fill('silence');
    const waiting = dialog.getByRole('button', { name: 'Submit' });
    await waiting.click();
    await expect(page.locator('.dialog .button[aria-busy=true]')).toAppear();
    specimens.clock.advance(GIVEN_UP);
    await expect(dialog.getByText('Something went wrong. Try again.')).toAppear();
    expect(await dialog.getByRole('textbox', { name: 'Short words' }).inputValue()).toBe('silence');
    await page.keyboard.press('Escape');
    await expect(dialog).toVanish();
  });
});

describe('the list of commands', () => {
  it('holds more than fit, and follows the arrows', async () => {
    await page.setViewportSize({ width: 390, height: 560 });
    await composer(page).focus();
    await page.keyboard.type('/');
    await expect(page.getByRole('option', { name: /^\/classic/ })).toAppear();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('option', { selected: true, name: /^\/typing/ })).toAppear();
    await expect.poll(() => page.evaluate(IS_IN_SIGHT)).toBe(true);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('group', { name: 'Command /typing' })).toAppear();
  });
});

describe('options of a command', () => {
  it('are filled in with all their kinds', async () => {
    await beginCommand(page, 'options');
    await page.keyboard.type('words');
    for (const [name, typed] of [
      ['count', '7'],
      ['ratio', '0.5'],
      ['loud', 'Tr'],
      ['who', 'be'],
      ['where', 'sh'],
      ['size', 'la'],
    ] as const) {
      await page.locator('.option-add', { hasText: name }).click();
      await expect(field(name)).toHaveFocus();
      await page.keyboard.type(typed);
      if (!/\d/.test(typed)) await page.keyboard.press('Enter');
    }
    await page.locator('.option-add', { hasText: 'fruit' }).click();
    await page.keyboard.type('ap');
    await expect(page.getByRole('option', { name: 'Apricot' })).toAppear();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.option-add', { hasText: 'paper' }).click();
    await page.locator('.option-field input[type=file]').setInputFiles({
      name: 'paper.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('words'),
    });
    await expect(page.locator('.option-field', { hasText: 'paper.txt' })).toAppear();
    await page.getByRole('button', { name: 'Send /options' }).click();
    const { world } = specimens.discord;
    const ben = world.users.find(({ name }) => name === 'Ben');
    const shelf = world.channels.find((channel) => 'name' in channel && channel.name === 'shelf');
    for (const said of [
      'text=words',
      'count=7',
      'ratio=0.5',
      'loud=true',
      `who=${ben?.id}`,
      `where=${shelf?.id}`,
      'size=l',
      'fruit=apricot',
      'paper=paper.txt',
    ])
      await expect(messageWith(page, said)).toAppear();
  });

  it('say what is wrong before anything is sent', async () => {
    await beginCommand(page, 'options');
    await page.keyboard.press('Enter');
    await expect(page.getByText('This option is required. Specify a value.')).toAppear();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.type('words');
    await page.locator('.option-add', { hasText: 'count' }).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Must be less than or equal to 9.')).toAppear();
    await expect(field('count')).toHaveFocus();
    await page.keyboard.press('Escape');
    await expect(composer(page)).toHaveFocus();
  });
});

describe('a channel with a past', () => {
  it('reads earlier messages when one goes up', async () => {
    for (let number = 1; number <= 60; number += 1)
      specimens.discord.say({ user: 'Ann', channel: 'shelf', content: `Line ${number} of a long talk` });
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'shelf' }).click();
    await expect(messageWith(page, 'Line 60 of')).toAppear();
    expect(await page.getByText('Line 2 of a long talk', { exact: true }).count()).toBe(0);
    await page.getByRole('log').hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -4000);
        return page.getByText('Line 2 of a long talk', { exact: true }).count();
      })
      .toBe(1);
    expect(await violations(page)).toEqual([]);
  });
});

describe('menus', () => {
  it('runs an app of a message from the keyboard alone', async () => {
    await composer(page).fill('one two three');
    await page.keyboard.press('Enter');
    const message = messageWith(page, 'one two three');
    await expect(message).toAppear();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await expect(message.getByRole('button', { name: 'Ann' })).toHaveFocus();
    for (const name of ['Reply', 'Edit', 'More and apps']) {
      await page.keyboard.press('Tab');
      await expect(message.getByRole('button', { name, exact: true })).toHaveFocus();
    }
    const more = message.getByRole('button', { name: 'More and apps' });
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menu')).toAppear();
    expect(await violations(page)).toEqual([]);
    await expect(page.getByRole('menuitem', { name: 'Reply' })).toHaveFocus();
    for (const name of ['Create thread', 'Copy text', 'Count words', 'Create thread']) {
      await page.keyboard.press('c');
      await expect(page.getByRole('menuitem', { name })).toHaveFocus();
    }
    await page.keyboard.press('Escape');
    await expect(more).toHaveFocus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await expect(page.getByRole('menuitem', { name: 'Delete message' })).toHaveFocus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect(messageWith(page, '3 words').getByText('Only you can see this')).toAppear();
  });

  it('runs an app of a person', async () => {
    await send('classic');
    await messageWith(page, 'A classic message').getByRole('button', { name: 'Specimen' }).click();
    await page.getByRole('menuitem', { name: 'Greet' }).click();
    await expect(messageWith(page, 'Good day, Specimen')).toAppear();
  });
});
