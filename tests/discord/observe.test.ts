import { afterEach, describe, expect, it } from 'vitest';
import type { Conversations } from '../../src/conversation/conversations.ts';
import { answered, bridge, LENGTH, libraryOf, notFound, readingOf, turn } from './newsroom.ts';
import { registry } from '../../commands/registry.ts';
import { runBot, type BotParts, type RunningBot } from './running-bot.ts';

const SECRET = 'Is Mr Quillfeather ill?';

const conversations: Conversations = {
  takeUp: () => Promise.resolve(),
  ask: (_key, question) => {
    if (question.includes('broken')) return Promise.reject(new Error('Out of order.'));
    const found = question.includes('bridge');
    return Promise.resolve(turn(found ? answered(readingOf(bridge, LENGTH, '412 metres')) : notFound([])));
  },
};

let bot: RunningBot | undefined;

const started = async (parts: Partial<BotParts> = {}): Promise<RunningBot> => {
  bot = await runBot({ library: libraryOf(bridge), conversations, ...parts });
  return bot;
};

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
});

const general = { user: 'ann', channel: 'general' };

/** The lines of the written log about single interactions and messages. */
const linesOf = ({ written }: RunningBot): readonly Record<string, unknown>[] =>
  written()
    .split('\n')
    .filter((line) => line.includes('"outcome"'))
    .map((line) => JSON.parse(line));

describe('an interaction', () => {
  it.each([
    ['How long is the bridge?', 'answered'],
    ['Where is the mill?', 'not_found'],
    ['?!', 'problem'],
    ['Is it broken?', 'failed'],
  ])('is observed once, with its outcome: %s', async (question, outcome) => {
    const { discord, observed } = await started();
    await discord.command({ ...general, name: 'ask', options: { question } }).response();
    await expect.poll(() => observed.length).toBe(1);
    expect(observed).toEqual([
      expect.objectContaining({
        kind: 'command',
        name: 'ask',
        outcome,
        guildId: discord.world.guilds[0]?.id,
      }),
    ]);
    expect(observed[0]?.milliseconds).toBeGreaterThanOrEqual(0);
  });

  it('is a line of the log, with ids and without what was asked', async () => {
    const running = await started();
    const { discord, observed } = running;
    await discord.command({ ...general, name: 'ask', options: { question: SECRET } }).response();
    await expect.poll(() => observed.length).toBe(1);
    expect(linesOf(running)).toEqual([
      {
        level: 30,
        time: expect.any(String),
        kind: 'command',
        name: 'ask',
        outcome: 'not_found',
        milliseconds: expect.any(Number),
        interaction: expect.stringMatching(/^\d+$/),
        guild: discord.world.guilds[0]?.id,
        channel: expect.stringMatching(/^\d+$/),
        msg: 'One interaction is over.',
      },
    ]);
    expect(running.written()).not.toContain('Quillfeather');
  });

  it('is known by its command, by the first part of its button, and while typing', async () => {
    const { discord, observed } = await started();
    const options = { question: 'How long is the bridge?' };
    const message = await discord.command({ ...general, name: 'ask', options }).response();
    const [button] = message.buttons;
    const customId = button !== undefined && 'custom_id' in button ? String(button.custom_id) : '';
    await discord.click({ user: 'ann', message, customId }).response();
    await discord.autocomplete({ ...general, name: 'read', option: 'article', value: 'bri' });
    await discord.command({ ...general, name: 'help' }).response();
    await expect.poll(() => observed.length).toBe(4);
    expect(observed.map(({ kind, name, outcome }) => [kind, name, outcome])).toEqual([
      ['command', 'ask', 'answered'],
      ['button', customId.split(':')[0], 'shown'],
      ['autocomplete', 'read', 'shown'],
      ['command', 'help', 'shown'],
    ]);
  });
});

describe('what the program no longer knows', () => {
  it('has one name in the log and the metrics, whatever it is called', async () => {
    const { discord, observed } = await started({
      registry: { ...registry, commands: new Map(), buttons: new Map() },
    });
    const notice = await discord.command({ ...general, name: 'help' }).response();
    expect(notice.text).toContain('do not know this command');
    await expect.poll(() => observed.length).toBe(1);
    expect(observed[0]).toMatchObject({ kind: 'command', name: 'unknown', outcome: 'problem' });
  });
});

describe('a message', () => {
  it('is observed by how it came', async () => {
    const { discord, observed } = await started();
    discord.say({ ...general, content: `${discord.mention} How long is the bridge?` });
    await expect.poll(() => observed.length).toBe(1);
    discord.say({ user: 'ann', channel: discord.direct('ann'), content: 'Where is the mill?' });
    await expect.poll(() => observed.length).toBe(2);
    const card = discord
      .read({ user: 'ann', channel: 'general' })
      .find(({ author }) => author === discord.applicationId);
    discord.say({ ...general, content: 'How long is the bridge?', replyTo: card!, ping: true });
    await expect.poll(() => observed.length).toBe(3);
    expect(observed.map(({ kind, name, outcome }) => [kind, name, outcome])).toEqual([
      ['message', 'mention', 'answered'],
      ['message', 'direct', 'not_found'],
      ['message', 'reply', 'answered'],
    ]);
    expect(observed[1]?.guildId).toBeNull();
  });

  it('that is not meant for the bot is none of its business', async () => {
    const { discord, observed } = await started();
    discord.say({ ...general, content: 'Among ourselves.' });
    discord.say({ ...general, content: `${discord.mention} How long is the bridge?` });
    await expect.poll(() => observed.length).toBe(1);
    expect(observed[0]?.outcome).toBe('answered');
  });

  it('leaves no word of itself in the log, not even when Discord refuses the answer', async () => {
    const running = await started();
    const { discord, observed, log } = running;
    discord.faults.add({
      fault: { kind: 'failure', status: 500 },
      method: 'POST',
      path: '/messages',
      times: 10,
    });
    discord.say({ user: 'ann', channel: discord.direct('ann'), content: SECRET });
    await expect.poll(() => observed.length).toBe(1);
    expect(observed[0]?.outcome).toBe('failed');
    expect(log).toHaveLength(1);
    expect(running.written()).not.toContain('Quillfeather');
  });
});
