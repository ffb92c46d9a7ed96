import { ButtonStyle, ComponentType, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import type { Exchange } from '../../src/loopback/exchange.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { request } from '../support/rest.ts';

const REPLY = { type: InteractionResponseType.ChannelMessageWithSource, data: { content: 'A reply.' } };
const DEFER = { type: InteractionResponseType.DeferredChannelMessageWithSource };
const DEFER_UPDATE = { type: InteractionResponseType.DeferredMessageUpdate };
const UPDATE = { type: InteractionResponseType.UpdateMessage, data: { content: 'An update.' } };
const CHOICES = {
  type: InteractionResponseType.ApplicationCommandAutocompleteResult,
  data: { choices: [{ name: 'One', value: '1' }] },
};
const MODAL = {
  type: InteractionResponseType.Modal,
  data: {
    custom_id: 'form',
    title: 'Ask',
    components: [
      {
        type: ComponentType.Label,
        label: 'Question',
        component: { type: ComponentType.TextInput, style: 1, custom_id: 'question' },
      },
    ],
  },
};
const BUTTONS = [
  {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: ButtonStyle.Primary, label: 'More', custom_id: 'more' },
    ],
  },
];
const SECOND = 1_000;

let clock: ManualClock;
let discord: Loopback;

beforeEach(async () => {
  clock = createManualClock();
  discord = await startLoopback({ clock, users: ['ann', 'bob'] });
  await request(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    {
      name: 'ask',
      description: 'Asks.',
      options: [{ type: 3, name: 'question', description: 'What.', autocomplete: true }],
    },
  ]);
});

afterEach(() => discord.close());

const ask = () => discord.command({ user: 'ann', channel: 'general', name: 'ask' });
const answer = ({ id, token }: Exchange, body: unknown, query = '') =>
  request(discord, 'POST', `/interactions/${id}/${token}/callback${query}`, body);
const webhook = (method: string, { token }: Exchange, rest: string, body?: unknown) =>
  request(discord, method, `/webhooks/${discord.applicationId}/${token}${rest}`, body);
const codeOf = async (answer: ReturnType<typeof request>) => {
  const { status, body } = await answer;
  return typeof body === 'object' && body !== null && 'code' in body ? [status, body.code] : [status];
};

/** A message with a button, and a click on it. */
const click = async () => {
  const asked = ask();
  await answer(asked, { ...REPLY, data: { content: 'A card.', components: BUTTONS } });
  return discord.click({ user: 'bob', message: await asked.response(), customId: 'more' });
};

describe('the first answer', () => {
  it('is taken within three seconds', async () => {
    const asked = ask();
    clock.advance(3 * SECOND - 1);
    expect(await codeOf(answer(asked, REPLY))).toEqual([204]);
    expect(asked.acknowledgement).toEqual({ kind: 'reply' });
  });

  it('comes too late after three seconds', async () => {
    const asked = ask();
    clock.advance(3 * SECOND);
    expect(await codeOf(answer(asked, REPLY))).toEqual([404, 10062]);
    expect(asked.acknowledgement).toEqual({ kind: 'missed' });
    await expect(asked.response()).rejects.toThrow('did not respond');
  });

  it.each([
    ['the token', (asked: Exchange) => ({ ...asked, token: 'other' })],
    ['the id', (asked: Exchange) => ({ ...asked, id: '1' })],
  ])('needs %s', async (_, change) => {
    expect(await codeOf(answer(change(ask()), REPLY))).toEqual([404, 10062]);
  });

  it.each([
    ['a reply', REPLY],
    ['a deferral', DEFER],
    ['a form', MODAL],
  ])('is the only one: after %s', async (_, first) => {
    const asked = ask();
    expect(await codeOf(answer(asked, first))).toEqual([204]);
    expect(await codeOf(answer(asked, REPLY))).toEqual([400, 40060]);
    expect(await codeOf(answer(asked, MODAL))).toEqual([400, 40060]);
    clock.advance(4 * SECOND);
    expect(await codeOf(answer(asked, REPLY))).toEqual([400, 40060]);
  });

  it('can be tried again when its form was refused', async () => {
    const asked = ask();
    const { body } = await answer(asked, { ...REPLY, data: { content: 'a'.repeat(2_001) } });
    expect(body).toEqual({
      message: 'Invalid Form Body',
      code: 50035,
      errors: {
        data: {
          content: {
            _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }],
          },
        },
      },
    });
    expect(await codeOf(answer(asked, REPLY))).toEqual([204]);
  });

  it.each([
    ['choices', CHOICES],
    ['an update', UPDATE],
    ['a deferred update', DEFER_UPDATE],
    ['a kind that there is none of', { type: 99 }],
  ])('to a command is not %s', async (_, body) => {
    const asked = ask();
    expect(await codeOf(answer(asked, body))).toEqual([400, 50035]);
    expect(asked.acknowledgement).toEqual({ kind: 'none' });
  });

  it('to a form is no other form, and no update when no component opened it', async () => {
    const asked = ask();
    await answer(asked, MODAL);
    const submitted = discord.submitModal({
      user: 'ann',
      modal: await asked.modal(),
      values: { question: 'a' },
    });
    expect(await codeOf(answer(submitted, MODAL))).toEqual([400, 50035]);
    expect(await codeOf(answer(submitted, UPDATE))).toEqual([400, 50035]);
    expect(await codeOf(answer(submitted, REPLY))).toEqual([204]);
  });

  it('tells of the message when asked to', async () => {
    const asked = ask();
    const { status, body } = await answer(asked, DEFER, '?with_response=true');
    const [message] = asked.messages;
    expect(status).toBe(200);
    expect(body).toMatchObject({
      interaction: { id: asked.id, response_message_id: message?.id, response_message_loading: true },
      resource: { type: DEFER.type, message: { id: message?.id, flags: MessageFlags.Loading } },
    });
  });
});

describe('a deferral', () => {
  it.each([
    ['public', 0, ['bob', 'ann']],
    ['ephemeral', MessageFlags.Ephemeral, ['ann']],
  ])('that is %s stays so, whatever the edit says', async (_, flags, readers) => {
    const asked = ask();
    await answer(asked, { ...DEFER, data: { flags } });
    const other = flags === 0 ? MessageFlags.Ephemeral : 0;
    await webhook('PATCH', asked, '/messages/@original', { content: 'Filled in.', flags: other });
    expect(await asked.response()).toMatchObject({ ephemeral: flags !== 0, content: 'Filled in.', edits: 0 });
    expect(['bob', 'ann'].filter((user) => discord.read({ user, channel: 'general' }).length === 1)).toEqual(
      readers,
    );
  });

  it('is filled in by the first follow-up, and stays ephemeral', async () => {
    const asked = ask();
    await answer(asked, { ...DEFER, data: { flags: MessageFlags.Ephemeral } });
    await webhook('POST', asked, '', { content: 'First.' });
    await webhook('POST', asked, '', { content: 'Second.' });
    expect(asked.messages.map(({ content, ephemeral }) => [content, ephemeral])).toEqual([
      ['First.', true],
      ['Second.', false],
    ]);
  });

  it.each([
    ['the layout flag', MessageFlags.IsComponentsV2],
    ['another flag', MessageFlags.SuppressEmbeds],
  ])('does not take %s', async (_, flags) => {
    expect(await codeOf(answer(ask(), { ...DEFER, data: { flags } }))).toEqual([400, 50035]);
  });

  it('is not filled in with nothing', async () => {
    const asked = ask();
    await answer(asked, DEFER);
    expect(await codeOf(webhook('PATCH', asked, '/messages/@original', {}))).toEqual([400, 50006]);
  });
});

describe('the token', () => {
  it('cannot be used before the first answer', async () => {
    const asked = ask();
    expect(await codeOf(webhook('POST', asked, '', { content: 'a' }))).toEqual([404, 10015]);
    expect(await codeOf(webhook('GET', asked, '/messages/@original'))).toEqual([404, 10015]);
  });

  it('dies after fifteen minutes', async () => {
    const asked = ask();
    await answer(asked, REPLY);
    clock.advance(15 * 60 * SECOND - 1);
    expect(await codeOf(webhook('POST', asked, '', { content: 'a' }))).toEqual([200]);
    clock.advance(1);
    expect(await codeOf(webhook('POST', asked, '', { content: 'a' }))).toEqual([401, 50027]);
    expect(await codeOf(webhook('PATCH', asked, '/messages/@original', { content: 'a' }))).toEqual([
      401, 50027,
    ]);
  });

  it('reaches its own messages alone', async () => {
    const [mine, other] = [ask(), ask()];
    await answer(mine, REPLY);
    await answer(other, REPLY);
    const [foreign] = other.messages;
    expect(await codeOf(webhook('GET', mine, `/messages/${foreign?.id}`))).toEqual([404, 10008]);
    expect(await codeOf(webhook('DELETE', mine, '/messages/@original'))).toEqual([204]);
    expect(await codeOf(webhook('GET', mine, '/messages/@original'))).toEqual([404, 10008]);
    expect(mine.messages).toEqual([]);
  });

  it('has no message after a form', async () => {
    const asked = ask();
    await answer(asked, MODAL);
    expect(await codeOf(webhook('GET', asked, '/messages/@original'))).toEqual([404, 10008]);
  });
});

describe('a click', () => {
  it('is answered by an update of its message', async () => {
    const clicked = await click();
    await answer(clicked, UPDATE);
    expect(await clicked.response()).toMatchObject({ content: 'An update.', edits: 1 });
    expect(clicked.messages).toEqual([]);
  });

  it('may be answered later, and then means its message by @original', async () => {
    const clicked = await click();
    await answer(clicked, DEFER_UPDATE);
    await webhook('PATCH', clicked, '/messages/@original', { content: 'Later.' });
    expect(await clicked.response()).toMatchObject({ content: 'Later.', edits: 1 });
  });

  it('may be answered by a message of its own, for one person alone', async () => {
    const clicked = await click();
    await answer(clicked, { ...REPLY, data: { content: 'More.', flags: MessageFlags.Ephemeral } });
    const more = await clicked.response();
    expect(more.ephemeral).toBe(true);
    expect(discord.read({ user: 'ann', channel: 'general' }).map(({ content }) => content)).toEqual([
      'A card.',
    ]);
    expect(() => discord.click({ user: 'ann', message: more, customId: 'more' })).toThrow('sees no message');
  });

  it('may not be made where there is nothing to click', async () => {
    const clicked = await click();
    await answer(clicked, { ...UPDATE, data: { components: [] } });
    const message = await clicked.response();
    expect(() => discord.click({ user: 'ann', message, customId: 'more' })).toThrow(
      'nothing with the custom id',
    );
  });
});
