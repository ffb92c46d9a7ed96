import { ChannelType, GatewayIntentBits, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { type Client, type ClientEvents, Events, type Message } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { clientFor, logIn } from '../support/client.ts';
import { request } from '../support/rest.ts';

const { SendMessages, ViewChannel, CreatePublicThreads, SendMessagesInThreads, ManageThreads } =
  PermissionFlagsBits;
const MINUTE = 60_000;

let clock: ManualClock;
let discord: Loopback;
let client: Client<true>;
let general: string;

beforeEach(async () => {
  clock = createManualClock(Date.now());
  discord = await startLoopback({
    clock,
    users: ['ann', 'bob'],
    guilds: [{ name: 'newsroom', channels: ['general'], administrators: ['bob'] }],
  });
  client = await logIn(discord);
  general = discord.world.channels[0]!.id;
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

const outcome = async (method: string, path: string, body?: unknown): Promise<readonly unknown[]> => {
  const answer = await request(discord, method, path, body);
  const code =
    typeof answer.body === 'object' && answer.body && 'code' in answer.body ? [answer.body.code] : [];
  return [answer.status, ...code];
};
const write = (channel: string) => outcome('POST', `/channels/${channel}/messages`, { content: 'a' });
const heard = <E extends keyof ClientEvents>(event: E) =>
  new Promise<ClientEvents[E]>((resolve) => {
    client.once(event, (...args) => resolve(args));
  });

describe('permissions', () => {
  it('are taken away and given back, and the bot is told', async () => {
    const told = heard(Events.ChannelUpdate);
    discord.deny('footnote', 'general', SendMessages);
    const [, channel] = await told;
    const missing = 'permissionsFor' in channel ? channel.permissionsFor(client.user) : undefined;
    expect(missing?.has('SendMessages')).toBe(false);
    expect(missing?.has('ViewChannel')).toBe(true);
    expect(await write(general)).toEqual([403, 50013]);
    expect(await outcome('POST', `/channels/${general}/typing`)).toEqual([403, 50013]);
    discord.allow('footnote', 'general', SendMessages);
    expect(await write(general)).toEqual([200]);
  });

  it('to see a channel: nothing of it is told', async () => {
    discord.deny('footnote', 'general', ViewChannel);
    discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} hidden` });
    discord.allow('footnote', 'general', ViewChannel);
    const told = heard(Events.MessageCreate);
    discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} seen` });
    expect((await told)[0].content).toContain('seen');
  });
});

describe('a channel that is deleted', () => {
  it('is gone with its messages and threads', async () => {
    const thread = discord.openThread({ user: 'ann', channel: 'general', name: 'talk' });
    const told = heard(Events.ChannelDelete);
    discord.deleteChannel('general');
    await told;
    expect(await write(general)).toEqual([404, 10003]);
    expect(await write(thread)).toEqual([404, 10003]);
    expect(() => discord.read({ user: 'ann', channel: 'general' })).toThrow('sees no channel');
  });
});

describe('a person', () => {
  it('who takes no direct messages gets none', async () => {
    const direct = discord.direct('ann');
    expect(await write(direct)).toEqual([200]);
    discord.reach('ann', false);
    expect(await write(direct)).toEqual([403, 50007]);
    discord.reach('ann', true);
    expect(await write(direct)).toEqual([200]);
  });

  it('changes and takes away messages of their own alone', async () => {
    const said = discord.say({ user: 'ann', channel: 'general', content: 'One.' });
    const told = heard(Events.MessageDelete);
    expect(discord.rewrite({ user: 'ann', message: said, content: 'Two.' })).toMatchObject({
      content: 'Two.',
      edits: 1,
    });
    expect(() => discord.rewrite({ user: 'bob', message: said, content: 'Three.' })).toThrow("isn't bob's");
    expect(() => discord.erase({ user: 'footnote', message: said })).toThrow("isn't footnote's");
    discord.erase({ user: 'ann', message: said });
    expect((await told)[0].id).toBe(said.id);
    expect(await outcome('GET', `/channels/${general}/messages/${said.id}`)).toEqual([404, 10008]);
  });

  it('comes in while it runs, into servers that are open to all', () => {
    discord.addUser('carl');
    discord.say({ user: 'carl', channel: 'general', content: 'Hello.' });
    expect(() => discord.addUser('carl')).toThrow('already');
  });
});

describe('a server', () => {
  it('is joined, fails, comes back and is left', async () => {
    const joined = heard(Events.GuildCreate);
    discord.joinGuild({ name: 'archive', channels: ['shelves'] });
    expect((await joined)[0].name).toBe('archive');
    const away = heard(Events.GuildUnavailable);
    discord.failGuild('archive', false);
    await away;
    const back = heard(Events.GuildAvailable);
    discord.failGuild('archive', true);
    await back;
    const shelves = discord.world.channels.find(
      (channel) => 'name' in channel && channel.name === 'shelves',
    )!;
    const left = heard(Events.GuildDelete);
    discord.leaveGuild('archive');
    expect((await left)[0].name).toBe('archive');
    expect(await write(shelves.id)).toEqual([404, 10003]);
    expect(() => discord.leaveGuild('archive')).toThrow('no server "archive"');
  });
});

const open = (name = 'Talk') =>
  outcome('POST', `/channels/${general}/threads`, { name, type: ChannelType.PublicThread });

describe('a thread', () => {
  it('is told of, hangs under its message and takes messages', async () => {
    const said = discord.say({ user: 'ann', channel: 'general', content: 'Why?' });
    const told = heard(Events.ThreadCreate);
    await request(discord, 'POST', `/channels/${general}/messages/${said.id}/threads`, { name: 'Why?' });
    const [thread, isNew] = await told;
    expect([thread.id, thread.name, thread.ownerId, isNew]).toEqual([
      said.id,
      'Why?',
      discord.applicationId,
      true,
    ]);
    const starter = await thread.fetchStarterMessage();
    expect(starter?.flags.has(MessageFlags.HasThread)).toBe(true);
    expect(starter?.hasThread).toBe(true);
    const heardInIt = heard(Events.MessageCreate);
    discord.say({ user: 'ann', channel: said.id, content: `${discord.mention} and now?` });
    expect((await heardInIt)[0].channel.isThread()).toBe(true);
    await thread.send('Because.');
    expect(discord.read({ user: 'bob', channel: said.id }).map(({ content }) => content)).toContain(
      'Because.',
    );
  });

  it.each([
    ['open one', CreatePublicThreads, () => open()],
    [
      'write in one',
      SendMessagesInThreads,
      () => write(discord.openThread({ user: 'bob', channel: 'general', name: 'Talk' })),
    ],
  ])('needs the permission to %s', async (_, permission, act) => {
    discord.deny('footnote', 'general', permission);
    expect(await act()).toEqual([403, 50013]);
  });

  it('is archived after lying still, and comes back with a message', async () => {
    const id = discord.openThread({ user: 'ann', channel: 'general', name: 'Talk' });
    const archived = heard(Events.ThreadUpdate);
    clock.advance(1440 * MINUTE);
    expect((await archived)[1].archived).toBe(true);
    const back = heard(Events.ThreadUpdate);
    expect(await write(id)).toEqual([200]);
    expect((await back)[1].archived).toBe(false);
    clock.advance(1439 * MINUTE);
    expect((await request(discord, 'GET', `/channels/${id}`)).body).toMatchObject({
      thread_metadata: { archived: false },
    });
  });

  it('that is locked takes nothing from those who do not manage threads', async () => {
    const id = discord.openThread({ user: 'ann', channel: 'general', name: 'Talk' });
    discord.archive(id, true);
    expect(await write(id)).toEqual([403, 50013]);
    expect(() => discord.say({ user: 'ann', channel: id, content: 'a' })).toThrow('locked');
    discord.allow('footnote', 'general', ManageThreads);
    expect(await write(id)).toEqual([200]);
  });

  it('in the archive takes no change of its messages', async () => {
    const id = discord.openThread({ user: 'ann', channel: 'general', name: 'Talk' });
    const { body } = await request(discord, 'POST', `/channels/${id}/messages`, { content: 'a' });
    discord.archive(id);
    const own = typeof body === 'object' && body && 'id' in body ? String(body.id) : '';
    expect(await outcome('PATCH', `/channels/${id}/messages/${own}`, { content: 'b' })).toEqual([400, 50083]);
    expect(await outcome('PUT', `/channels/${id}/thread-members/@me`)).toEqual([400, 50083]);
  });

  it('is changed by its owner, taken away by who manages threads', async () => {
    await open('Old');
    const { id } = discord.world.channels.find((channel) => 'name' in channel && channel.name === 'Old')!;
    expect(await outcome('PATCH', `/channels/${id}`, { name: 'New' })).toEqual([200]);
    expect(await outcome('PATCH', `/channels/${id}`, { name: '' })).toEqual([400, 50035]);
    expect(await outcome('PATCH', `/channels/${id}`, { locked: true })).toEqual([403, 50013]);
    expect(await outcome('DELETE', `/channels/${id}`)).toEqual([403, 50013]);
    expect(await outcome('PATCH', `/channels/${general}`, { name: 'New' })).toEqual([400, 50024]);
    const other = discord.openThread({ user: 'ann', channel: 'general', name: 'Other' });
    expect(await outcome('PATCH', `/channels/${other}`, { name: 'New' })).toEqual([403, 50013]);
    discord.allow('footnote', 'general', ManageThreads);
    expect(await outcome('DELETE', `/channels/${id}`)).toEqual([200]);
    expect(await write(id)).toEqual([404, 10003]);
  });

  it('is opened by people where they may, once under a message', () => {
    const said = discord.say({ user: 'ann', channel: 'general', content: 'Why?' });
    const thread = discord.openThread({ user: 'ann', channel: 'general', name: 'Why?', under: said });
    expect(thread).toBe(said.id);
    expect(() => discord.openThread({ user: 'ann', channel: 'general', name: 'a', under: said })).toThrow(
      'already',
    );
    expect(() => discord.openThread({ user: 'ann', channel: thread, name: 'a' })).toThrow('another thread');
    discord.deny('ann', 'general', CreatePublicThreads);
    expect(() => discord.openThread({ user: 'ann', channel: 'general', name: 'a' })).toThrow(
      'may open no thread',
    );
  });
});

describe('the words of messages', () => {
  it('are hidden from an application without the intent, also where it asks for them', async () => {
    const said = discord.say({ user: 'ann', channel: 'general', content: 'Secret.' });
    const open = discord.say({ user: 'ann', channel: 'general', content: `${discord.mention} open` });
    const get = (id: string) => request(discord, 'GET', `/channels/${general}/messages/${id}`);
    expect((await get(said.id)).body).toMatchObject({ content: '' });
    expect((await get(open.id)).body).toMatchObject({ content: `${discord.mention} open` });
  });

  it('of a message that is replied to are hidden too, unless it is the bot itself', async () => {
    const said = discord.say({ user: 'ann', channel: 'general', content: 'Secret.' });
    const told = new Promise<Message>((resolve) => {
      client.on(Events.MessageCreate, (message) => {
        if (message.content !== '') resolve(message);
      });
    });
    discord.say({ user: 'bob', channel: 'general', content: `${discord.mention} that?`, replyTo: said });
    const message = await told;
    expect((await message.fetchReference()).content).toBe('');
  });

  it('of a reply without a ping are hidden', async () => {
    const { body } = await request(discord, 'POST', `/channels/${general}/messages`, {
      content: 'An answer.',
    });
    const own = typeof body === 'object' && body && 'id' in body ? String(body.id) : '';
    const contents: string[] = [];
    client.on(Events.MessageCreate, ({ content, author }) => {
      if (!author.bot) contents.push(content);
    });
    const place = { user: 'ann', channel: 'general', replyTo: own };
    discord.say({ ...place, content: 'quiet', ping: false });
    const told = heard(Events.MessageCreate);
    discord.say({ ...place, content: 'loud' });
    await told;
    await expect.poll(() => contents).toEqual(['', 'loud']);
  });

  it('are given where the intent is switched on', async () => {
    const { MessageContent, Guilds, GuildMessages } = GatewayIntentBits;
    const other = await startLoopback({ privilegedIntents: MessageContent });
    const reader = clientFor(other, [Guilds, GuildMessages, MessageContent]);
    await reader.login(other.token);
    const told = new Promise<string>((resolve) => {
      reader.once(Events.MessageCreate, ({ content }) => resolve(content));
    });
    other.say({ user: 'ann', channel: 'general', content: 'Not for the bot.' });
    expect(await told).toBe('Not for the bot.');
    await reader.destroy();
    await other.close();
  });
});
