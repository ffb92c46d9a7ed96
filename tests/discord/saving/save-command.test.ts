import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ASKED, idOf, labelsOf, openNewsroom, OPENED, UNKNOWN, type Newsroom } from './saving-bot.ts';

let room: Newsroom;

beforeEach(async () => {
  room = await openNewsroom();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await room.stop();
});

const COMMAND = { channel: 'general', name: 'notebook', subcommand: 'save' } as const;

const save = (options: Record<string, string> = {}, user = 'ben') =>
  room.bot.discord.command({ ...COMMAND, user, options }).response();

const type = (option: string, value: string) =>
  room.bot.discord.autocomplete({ ...COMMAND, user: 'ben', option, value });

const UNSURE = 'Why does the mill grind barley?';

describe('/notebook save', () => {
  it('asks the question and keeps the answer, which it shows with its place', async () => {
    const said = await save({ question: ASKED, notebook: 'Mills', note: 'A start', tags: 'mill' });
    expect(said.ephemeral).toBe(true);
    expect(said.text.split('\n')).toEqual([
      'Saved in **Mills**.',
      '-# Question',
      ASKED,
      '## ✓ 1791',
      `> ${OPENED.replace('1791', '**1791**')}`,
      '-# The mill at Quernbridge · Wend Courier · 3 April 2019 · paragraph 1',
    ]);
    const [finding] = await room.findings();
    expect(finding).toMatchObject({ question: ASKED, answer: '1791', note: 'A start', tags: ['mill'] });
    expect(finding).not.toHaveProperty('message');
    expect(labelsOf(said)).not.toContain('Save');
    expect(idOf(said, 'Show it')).toBe(`finding:${finding?.id}`);
  });

  it('takes what was asked last, and the notebook that was used last', async () => {
    await save({ question: ASKED, notebook: 'Mills' });
    await room.ask({ question: 'How wide is the wheel?' });
    expect((await save()).text).toMatch(/^Saved in \*\*Mills\*\*\.\n-# Question\nHow wide is the wheel\?/);
    expect(await room.findings()).toMatchObject([{ question: ASKED }, { answer: 'nine metres' }]);
  });

  it('says that nothing was asked yet', async () => {
    expect((await save({}, 'cleo')).text).toContain('You have asked nothing here lately.');
  });

  it('saves nothing that is not sure, and leaves that to the asker, with what was typed', async () => {
    const said = await save({ question: UNSURE, notebook: 'Mills', note: 'On **Mondays**', tags: 'barley' });
    expect(said.text).toMatch(/^Nothing was saved yet, since this is not sure\. \*\*Save\*\* keeps it/);
    expect(await room.findings()).toEqual([]);
    const exchange = room.press(said, 'Save');
    const form = JSON.stringify(await exchange.modal());
    for (const words of ['Mills', 'On **Mondays**', 'barley']) expect(form).toContain(`"value":"${words}"`);
    expect((await room.send(exchange, {})).text).toBe('Saved in **Mills**.');
    expect(await room.findings()).toMatchObject([{ note: 'On **Mondays**', tags: ['barley'] }]);
  });

  it('does not take for an answer what an article says next', async () => {
    await save({ question: ASKED });
    const said = await save({ question: 'What else does it say?' });
    expect(said.text).toMatch(/^Nothing was saved yet, since this answers no question by itself\./);
    expect(labelsOf(said)).toContain('Save');
    expect(await room.findings()).toHaveLength(1);
  });

  it('shares an answer that was not saved without what was typed', async () => {
    const said = await save({ question: UNSURE, note: 'Only for me' });
    const shared = await room.press(said, 'Share').response();
    expect(shared.text).toContain('Not sure');
    expect(shared.text).not.toContain('Only for me');
    expect(shared.text).not.toContain('Nothing was saved');
  });

  it('saves nothing where nothing is found, and says so', async () => {
    const said = await save({ question: UNKNOWN, note: 'Look in the archive' });
    expect(said.text).toMatch(/^Nothing was saved: nothing that answers was found\.\n-# Question\n/);
    expect(said.text).toContain('-# Note\nLook in the archive');
    expect(await room.findings()).toEqual([]);
  });

  it('says what is wrong with the tags, and keeps what was typed', async () => {
    const said = await save({ question: ASKED, note: 'A start', tags: 'x'.repeat(41) });
    expect(said.text).toMatch(/^Not saved: the tag “x{39}…” is too long/);
    const form = JSON.stringify(await room.press(said, 'Save').modal());
    expect(form).toContain('"value":"A start"');
  });

  it('says that a notebook has it already', async () => {
    await save({ question: ASKED });
    const again = await save({ question: ASKED }, 'ann');
    expect(again.text).toMatch(/^\*\*Findings\*\* has it already, saved by <@\d+>/);
    expect(labelsOf(again)).toContain('Show it');
    expect(await room.findings()).toHaveLength(1);
  });

  it('says what is wrong with a question', async () => {
    expect((await save({ question: '?!' })).text).toContain('Ask me a question in words');
  });

  it('is refused to whoever may not write into notebooks', async () => {
    await room.store.settings.set(room.server, { whoMaySave: ['123456789012345678'] });
    expect((await save({ question: ASKED })).text).toContain('and not write into them');
  });

  it('has a notebook of a chosen id, and of a name in any letters', async () => {
    await save({ question: ASKED, notebook: 'Mills' });
    const [notebook] = await room.store.notebooks.list(room.server);
    await save({ question: 'How wide is the wheel?', notebook: notebook?.id ?? '' });
    await save({ question: 'Who owns the mill?', notebook: 'MILLS' });
    expect(await room.store.notebooks.list(room.server)).toMatchObject([{ name: 'Mills', findings: 3 }]);
  });
});

describe('the lists of /notebook save', () => {
  it('offer notebooks by parts of their names, the one used last first', async () => {
    await save({ question: ASKED, notebook: 'Mills' });
    await save({ question: ASKED, notebook: 'Stones' });
    const names = async (typed: string) => (await type('notebook', typed)).map(({ name }) => name);
    expect(await names('')).toEqual(['Stones', 'Mills']);
    expect(await names('MIL')).toEqual(['Mills']);
    const [choice] = await type('notebook', 'mil');
    const [notebook] = await room.store.notebooks.list(room.server);
    expect(choice?.value).toBe(notebook?.id);
  });

  it('offer what one has asked', async () => {
    await room.ask({ question: 'How wide is the wheel?' });
    const choices = await type('question', 'wide');
    expect(choices.map(({ value }) => value)).toContain('How wide is the wheel?');
  });
});
