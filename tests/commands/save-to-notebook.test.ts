import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import {
  ASKED,
  idOf,
  labelsOf,
  openNewsroom,
  OPENED,
  UNKNOWN,
  type Newsroom,
} from '../discord/saving/saving-bot.ts';

let room: Newsroom;

beforeEach(async () => {
  room = await openNewsroom();
});

afterEach(() => room.stop());

const onMessage = (target: SeenMessage, user = 'ben') =>
  room.bot.discord.menuCommand({ user, channel: 'general', name: 'Save to notebook', target }).response();

const say = (content: string) => room.bot.discord.say({ user: 'ann', channel: 'general', content });

const linkTo = ({ channel, id }: SeenMessage): string =>
  `https://discord.com/channels/${room.server}/${channel}/${id}`;

describe('Save to notebook, on a card', () => {
  it('shows privately what would be saved, and Save keeps it with a link to the card', async () => {
    const card = await room.ask();
    const preview = await onMessage(card, 'cleo');
    expect(preview.ephemeral).toBe(true);
    expect(preview.text.split('\n')).toEqual([
      '-# Nothing is saved yet; **Save** keeps it.',
      ...card.text.split('\n'),
    ]);
    expect(labelsOf(preview)).toEqual(['Save']);
    expect(await room.findings()).toEqual([]);
    const said = await room.send(room.press(preview, 'Save', 'cleo'), {}, 'cleo');
    expect(said.id).toBe(preview.id);
    expect(said.text).toBe('Saved in **Findings**.');
    expect(await room.findings()).toMatchObject([
      { question: ASKED, answer: '1791', quote: { text: OPENED }, message: linkTo(card) },
    ]);
  });

  it('says that there is nothing to save on a card that found nothing', async () => {
    const preview = await onMessage(await room.ask({ question: UNKNOWN }));
    expect(preview.text).toContain('There is no answer on this card');
  });

  it('keeps the verdict on a claim', async () => {
    const claim = 'The mill at Quernbridge was built in 1791.';
    const card = await room.bot.discord
      .command({ user: 'ben', channel: 'general', name: 'check', options: { claim } })
      .response();
    const preview = await onMessage(card);
    await room.send(room.press(preview, 'Save'), {});
    expect(await room.findings()).toMatchObject([
      { question: claim, answer: 'Supported', message: linkTo(card) },
    ]);
  });
});

describe('Save to notebook, on what somebody wrote', () => {
  it('finds the sentence that one of its claims stands on, and says nothing of the others', async () => {
    const said = say('Did you know?\nThe mill at Quernbridge was built in **1791** by Tobias Oatcake.');
    const preview = await onMessage(said);
    expect(preview.ephemeral).toBe(true);
    expect(preview.text).toContain(`-# Claim\n${OPENED}\n## ✓ Supported\n`);
    expect(preview.text.replaceAll('**', '')).toContain(`> ${OPENED}`);
    await room.send(room.press(preview, 'Save'), { tags: 'mill' });
    expect(await room.findings()).toMatchObject([
      {
        question: OPENED,
        answer: 'Supported',
        quote: { text: OPENED },
        message: linkTo(said),
      },
    ]);
  });

  it('shows a sentence near what nobody can check, marked as such', async () => {
    const preview = await onMessage(say('As far as I know, the mill at Quernbridge is lovely.'));
    expect(preview.text).toContain('## ○ Not mentioned\nNo claim that can be checked');
    const form = JSON.stringify(await room.press(preview, 'Save').modal());
    expect(form).toContain('"value":"Not said in the articles; this sentence comes closest."');
  });

  it('answers a question', async () => {
    const preview = await onMessage(say(ASKED));
    expect(preview.text).toContain(`-# Question\n${ASKED}\n## ✓ 1791`);
    await room.send(room.press(preview, 'Save'), {});
    expect(await room.findings()).toMatchObject([{ question: ASKED, answer: '1791' }]);
  });

  it('says that nothing bears on it', async () => {
    for (const words of [UNKNOWN, 'Xylophones zzz!']) {
      const reply = await onMessage(say(words));
      expect(reply.text).toContain('Nothing in the articles bears on this message');
      expect(reply.text).toContain('so nothing was saved');
    }
  });

  it('says that there are no words', async () => {
    expect((await onMessage(say('🙂'))).text).toContain('This message has no words of its own');
  });

  it('is refused to whoever may not write into notebooks', async () => {
    await room.store.settings.set(room.server, { whoMaySave: ['123456789012345678'] });
    expect((await onMessage(say(ASKED))).text).toContain('and not write into them');
  });
});

it('carries all that Save needs on its message', async () => {
  const card = await room.ask();
  const preview = await onMessage(card);
  expect(idOf(preview, 'Save')).toMatch(new RegExp(`^save:[0-9a-z]{10}\\.[0-9a-z]+\\.[0-9a-z]+:${card.id}$`));
});
