import { PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTEBOOK_LIMITS } from '../../../src/notebook/notebook-limits.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import { idOf, labelsOf, mill, openNewsroom, OPENED, UNKNOWN, type Newsroom } from './saving-bot.ts';

let room: Newsroom;

beforeEach(async () => {
  room = await openNewsroom();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await room.stop();
});

describe('Save', () => {
  it('keeps question, answer and quote of a card with what was typed, and a link to the card', async () => {
    const card = await room.ask();
    const said = await room.send(room.press(card, 'Save'), { note: 'As a *start*.', tags: 'mill, #stone' });
    expect(said.ephemeral).toBe(true);
    expect(said.text).toBe('Saved in **Findings**.');
    expect(labelsOf(said)).toEqual(['Show it']);
    const [finding] = await room.findings();
    expect(idOf(said, 'Show it')).toBe(`finding:${finding?.id}`);
    expect(finding).toMatchObject({
      question: 'When was the mill at Quernbridge built?',
      answer: '1791',
      note: 'As a *start*.',
      tags: ['mill', 'stone'],
      quote: { article: 'mill.md', key: mill.key, text: OPENED, paragraph: 1 },
      savedBy: room.bot.discord.world.users.find(({ name }) => name === 'ben')?.id,
      message: `https://discord.com/channels/${room.server}/${card.channel}/${card.id}`,
    });
  });

  it('may be pressed by anybody, with a question of their own wording', async () => {
    const card = await room.ask();
    await room.send(room.press(card, 'Save', 'cleo'), { question: ' When was it\nbuilt? ' }, 'cleo');
    expect(await room.findings()).toMatchObject([{ question: 'When was it built?', answer: '1791' }]);
  });

  it('offers the notebooks, the one used last first, and makes one by a name', async () => {
    const card = await room.ask();
    await room.send(room.press(card, 'Save'), { name: 'Mills' });
    await room.send(room.press(card, 'Save'), { notebook: ['new'], name: 'Stones' });
    await room.send(room.press(card, 'Save'), { notebook: ['new'], name: 'mills', question: 'When?' });
    const form = JSON.stringify(await room.press(card, 'Save').modal());
    const names = Array.from(form.matchAll(/"label":"(Mills|Stones|A new notebook)"/g), ([, name]) => name);
    expect(names).toEqual(['Mills', 'Stones', 'A new notebook']);
    expect(form).toMatch(/"label":"Mills",[^}]*"default":true/);
    expect((await room.store.notebooks.list(room.server)).map(({ name }) => name)).toEqual([
      'Mills',
      'Stones',
    ]);
  });

  it('offers at most as many notebooks as a menu holds, and finds the others by name', async () => {
    for (let number = 1; number <= 30; number += 1)
      await room.store.notebooks.create(
        room.server,
        { name: `Topic ${number}`, createdBy: '1', createdAt: number },
        NOTEBOOK_LIMITS.notebooks,
      );
    const exchange = room.press(await room.ask(), 'Save');
    const said = await room.send(exchange, { notebook: ['new'], name: 'topic 1' });
    expect(said.text).toBe('Saved in **Topic 1**.');
  });

  it('says that a notebook has it already, and by whom', async () => {
    const card = await room.ask();
    await room.send(room.press(card, 'Save'), {});
    const [finding] = await room.findings();
    const again = await room.send(
      room.press(card, 'Save', 'ann'),
      { notebook: [finding?.notebook ?? ''], question: 'when was the MILL at Quernbridge built' },
      'ann',
    );
    expect(again.text).toMatch(/^\*\*Findings\*\* has it already, saved by <@\d+>, <t:\d+:f>\. Nothing/);
    expect(again.pinged).toEqual([]);
    expect(idOf(again, 'Show it')).toBe(`finding:${finding?.id}`);
    expect(await room.findings()).toHaveLength(1);
  });

  it('marks what is not sure, for the saver to decide', async () => {
    const card = await room.ask({ question: 'Why does the mill grind barley?' });
    expect(card.text).toContain('Not sure');
    const form = await room.press(card, 'Save').modal();
    expect(JSON.stringify(form)).toContain('"value":"Not sure"');
  });

  it('is on a private card, whose finding has no link, and on the same card when it is shared', async () => {
    const card = await room.ask({ private: true });
    await room.send(room.press(card, 'Save'), { name: 'Private' });
    const shared = await room.press(card, 'Share').response();
    await room.send(room.press(shared, 'Save'), { notebook: ['new'], name: 'Shared' });
    const [first, second] = await room.findings();
    expect(first).not.toHaveProperty('message');
    expect(second?.message).toBe(
      `https://discord.com/channels/${room.server}/${shared.channel}/${shared.id}`,
    );
  });

  it('is neither on a card that found nothing nor in a direct conversation', async () => {
    expect(labelsOf(await room.ask({ question: UNKNOWN }))).not.toContain('Save');
    const { discord } = room.bot;
    const card = await discord
      .command({
        user: 'ben',
        channel: discord.direct('ben'),
        name: 'ask',
        options: { question: 'When was the mill built?' },
      })
      .response();
    expect(labelsOf(card)).not.toContain('Save');
    expect(labelsOf(card)).not.toContain('Helpful');
  });

  it('is on the card of a claim, whose verdict is the answer', async () => {
    const card = await room.bot.discord
      .command({
        user: 'ben',
        channel: 'general',
        name: 'check',
        options: { claim: 'The mill at Quernbridge was built in 1791.' },
      })
      .response();
    await room.send(room.press(card, 'Save'), {});
    expect(await room.findings()).toMatchObject([
      {
        question: 'The mill at Quernbridge was built in 1791.',
        answer: 'Supported',
        quote: { text: OPENED },
      },
    ]);
  });
});

describe('what was not saved', () => {
  it('is said back, and stands in the form again', async () => {
    const card = await room.ask();
    const note = '**Not** bold\n- no list';
    const refused = await room.send(room.press(card, 'Save'), {
      name: 'Mills',
      note,
      tags: 'a,b,c,d,e,f,g,h,i,j,k',
      question: 'Built when?',
    });
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toMatch(/^Not saved: a finding takes at most 10 tags\. Leave some out\./);
    expect(await room.store.notebooks.list(room.server)).toEqual([]);
    const again = room.press(refused, 'Save');
    const form = JSON.stringify(await again.modal());
    for (const words of ['Mills', note, 'a,b,c,d,e,f,g,h,i,j,k', 'Built when?'])
      expect(form).toContain(`"value":${JSON.stringify(words)}`);
    const said = await room.send(again, { tags: 'a, b' });
    expect(said.text).toBe('Saved in **Mills**.');
    expect(said.id).toBe(refused.id);
    expect(await room.findings()).toMatchObject([
      {
        question: 'Built when?',
        answer: '1791',
        note,
        tags: ['a', 'b'],
        quote: { text: OPENED },
        message: `https://discord.com/channels/${room.server}/${card.channel}/${card.id}`,
      },
    ]);
  });

  it('is attached where it is too long to be said back', async () => {
    const card = await room.ask();
    const note = '*'.repeat(2000);
    const refused = await room.send(room.press(card, 'Save'), { note, tags: 'x'.repeat(41) });
    expect(refused.text).toContain('is too long; a tag has at most 40 characters');
    expect(refused.files.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual([
      `Notebook\nFindings\n\nNote\n${note}\n\nTags\n${'x'.repeat(41)}\n`,
    ]);
  });

  it('is said back when the store fails', async () => {
    const exchange = room.press(await room.ask(), 'Save');
    await exchange.modal();
    vi.spyOn(room.store.findings, 'save').mockRejectedValue(new StoreError('full', 'The disk is full.'));
    const refused = await room.send(exchange, { note: 'Three sacks' });
    expect(refused.text).toContain('the disk of this bot is full');
    expect(refused.text).toContain('-# Note\nThree sacks');
  });

  it('stays a claim with its verdict', async () => {
    const claim = 'The mill at Quernbridge was built in 1791.';
    const options = { claim };
    const card = await room.bot.discord
      .command({ user: 'ben', channel: 'general', name: 'check', options })
      .response();
    const refused = await room.send(room.press(card, 'Save'), { tags: 'x'.repeat(41) });
    await room.send(room.press(refused, 'Save'), { tags: 'x' });
    expect(await room.findings()).toMatchObject([{ question: claim, answer: 'Supported', tags: ['x'] }]);
  });

  it.each([
    [{ kind: 'full', limit: 20_000 }, 'as many findings as it may keep, 20,000. Remove some'],
    [{ kind: 'no_notebook' }, 'that notebook has been removed meanwhile'],
  ] as const)('says why: %o', async (outcome, words) => {
    const exchange = room.press(await room.ask(), 'Save');
    await exchange.modal();
    vi.spyOn(room.store.findings, 'save').mockResolvedValue(outcome);
    expect((await room.send(exchange, {})).text).toContain(words);
  });

  it('needs a name for a new notebook', async () => {
    const card = await room.ask();
    await room.send(room.press(card, 'Save'), {});
    const refused = await room.send(room.press(card, 'Save'), { notebook: ['new'], note: 'Kept' });
    expect(refused.text).toContain('the new notebook needs a name');
    expect(refused.text).toContain('-# Note\nKept');
  });
});

describe('who may save', () => {
  it('is whoever has one of the roles that were named, or manages the server', async () => {
    const role = '123456789012345678';
    await room.store.settings.set(room.server, { whoMaySave: [role] });
    const card = await room.ask();
    const refused = await room.press(card, 'Save').response();
    expect(refused.text).toContain(`one of these roles: <@&${role}>`);
    const said = await room.send(room.press(card, 'Save', 'ann'), {}, 'ann');
    expect(said.text).toBe('Saved in **Findings**.');
  });

  it('is asked again when the form is sent, and what was typed is said back', async () => {
    const card = await room.ask();
    const exchange = room.press(card, 'Save');
    await exchange.modal();
    await room.store.settings.set(room.server, { whoMaySave: ['123456789012345678'] });
    const refused = await room.send(exchange, { note: 'Three sacks' });
    expect(refused.text).toContain('and not write into them');
    expect(refused.text).toContain('Three sacks');
    expect(await room.findings()).toEqual([]);
  });
});

/** A card that quotes an article of the server, and what takes the article out. */
const cardOfOwnArticle = async () => {
  const desk = room.bot.engines.deskOf?.(room.server);
  if (desk === undefined) throw new Error('There is no desk.');
  const { discord } = room.bot;
  const text = 'The quern house\n\nThe quern house was opened in 1820 by Mara Sieve. It has two floors.';
  await discord
    .command({
      user: 'ann',
      channel: 'general',
      name: 'articles',
      subcommand: 'add',
      options: { file: { name: 'quern.txt', contentType: 'text/plain', bytes: Buffer.from(text) } },
    })
    .response();
  const card = await room.ask({ question: 'When was the quern house opened?' });
  const [article] = await room.store.articles.summaries(room.server);
  return {
    card,
    remove: async () => {
      await desk.remove(article?.id ?? '');
      await room.ask({ question: 'When was the quern house opened?' });
    },
  };
};

describe('an article that has changed', () => {
  it('is not quoted any more, whether before the form or after', async () => {
    const { card, remove } = await cardOfOwnArticle();
    const exchange = room.press(card, 'Save');
    await exchange.modal();
    await remove();
    const late = await room.send(exchange, { note: 'Three sacks' });
    expect(late.text).toContain('This article has changed or is gone');
    expect(late.text).toContain('Three sacks');
    expect((await room.press(card, 'Save').response()).text).toContain('This article has changed or is gone');
    expect(await room.findings()).toEqual([]);
  });
});

it('needs no right of the bot but to answer', async () => {
  const card = await room.ask();
  const { world } = room.bot.discord;
  const channel = world.channels.find(({ id }) => id === card.channel);
  if (channel === undefined) throw new Error('The channel is gone.');
  world.setPermissions(world.bot, channel, PermissionFlagsBits.ViewChannel);
  expect((await room.send(room.press(card, 'Save'), {})).text).toBe('Saved in **Findings**.');
});
