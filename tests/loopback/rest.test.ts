import { ChannelType, ComponentType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { createManualClock, type ManualClock } from '../../src/loopback/clock.ts';
import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { ORDINARY_PERMISSIONS } from '../../src/loopback/world.ts';
import { request } from '../support/rest.ts';

let clock: ManualClock;
let discord: Loopback;
let channel: string;
let commands: string;

beforeEach(async () => {
  clock = createManualClock();
  discord = await startLoopback({ clock, users: ['ann', 'bob'] });
  channel = `/channels/${discord.world.channels[0]!.id}`;
  commands = `/applications/${discord.applicationId}/commands`;
});

afterEach(() => discord.close());

const send = (method: string, path: string, body?: unknown) => request(discord, method, path, body);
/** The answer's status, and the error's code when there is one. */
const outcome = async (method: string, path: string, body?: unknown) => {
  const answer = await send(method, path, body);
  const code =
    typeof answer.body === 'object' && answer.body && 'code' in answer.body ? [answer.body.code] : [];
  return [answer.status, ...code];
};
const idOf = (body: unknown): string => {
  if (typeof body === 'object' && body !== null && 'id' in body) return String(body.id);
  throw new Error(`No id: ${JSON.stringify(body)}`);
};

describe('requests', () => {
  it('need the right token', async () => {
    const { status, body } = await request(discord, 'GET', '/users/@me', undefined, 'wrong');
    expect([status, body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  });

  it('to an unknown route are refused and noted', async () => {
    expect(await outcome('GET', '/guilds/1/bans')).toEqual([404, 0]);
    expect(await outcome('PUT', '/users/@me')).toEqual([405, 0]);
    expect(discord.unexpected).toEqual([
      { method: 'GET', path: '/guilds/1/bans' },
      { method: 'PUT', path: '/users/@me' },
    ]);
  });

  it('must carry JSON that can be read', async () => {
    expect(await outcome('POST', `${channel}/messages`, '{"content":')).toEqual([400, 50109]);
  });

  it('must not be over 25 MiB', async () => {
    expect(await outcome('POST', `${channel}/messages`, 'a'.repeat(26 * 1024 * 1024))).toEqual([413, 40005]);
  });

  it.each([
    ['a channel', '/channels/1', 10003],
    ['a message', `/channels/CHANNEL/messages/1`, 10008],
    ['a user', '/users/1', 10013],
    ['a server', '/guilds/1', 10004],
    ['a command', '/applications/APPLICATION/commands/1', 10063],
  ])('for %s that there is none of get its code', async (_, path, code) => {
    const real = path.replace('/channels/CHANNEL', channel).replace('APPLICATION', discord.applicationId);
    expect(await outcome('GET', real)).toEqual([404, code]);
  });
});

const reply = (message_reference: object) =>
  outcome('POST', `${channel}/messages`, { content: 'a', message_reference });

describe('messages in a channel', () => {
  it('are written, read, changed and taken away', async () => {
    const path = `${channel}/messages`;
    const first = idOf((await send('POST', path, { content: ' One. ' })).body);
    const second = idOf((await send('POST', path, { content: 'Two.' })).body);
    await send('PATCH', `${path}/${first}`, { content: 'One, changed.' });
    expect((await send('GET', path)).body).toMatchObject([
      { id: second, content: 'Two.' },
      { id: first, content: 'One, changed.', edited_timestamp: '2026-01-01T00:00:00.000Z' },
    ]);
    expect((await send('GET', `${path}?limit=1&before=${second}`)).body).toMatchObject([{ id: first }]);
    expect((await send('GET', `${path}?after=${first}`)).body).toMatchObject([{ id: second }]);
    expect(await outcome('DELETE', `${path}/${first}`)).toEqual([204]);
    expect(await outcome('GET', `${path}/${first}`)).toEqual([404, 10008]);
  });

  it('are not ephemeral', async () => {
    await send('POST', `${channel}/messages`, { content: 'a', flags: MessageFlags.Ephemeral });
    expect(discord.read({ user: 'ann', channel: 'general' })).toMatchObject([{ ephemeral: false }]);
  });

  it('of others are neither changed nor taken away', async () => {
    const said = discord.say({ user: 'ann', channel: 'general', content: 'Mine.' });
    const path = `${channel}/messages/${said.id}`;
    expect(await outcome('PATCH', path, { content: 'a' })).toEqual([403, 50005]);
    expect(await outcome('DELETE', path)).toEqual([403, 50013]);
  });

  it('reply only to what is there, unless that may be missing', async () => {
    expect(await reply({ message_id: '1' })).toEqual([400, 50035]);
    expect(await reply({ message_id: '1', fail_if_not_exists: false })).toEqual([200]);
  });

  it('notify the author replied to unless told otherwise', async () => {
    const { id } = discord.say({ user: 'ann', channel: 'general', content: 'Well?' });
    const body = { content: 'Yes.', message_reference: { message_id: id } };
    await send('POST', `${channel}/messages`, body);
    await send('POST', `${channel}/messages`, { ...body, allowed_mentions: { parse: [] } });
    const [, loud, quiet] = discord.read({ user: 'bob', channel: 'general' });
    const ann = discord.world.users.find(({ name }) => name === 'ann')!;
    expect([loud?.pinged, quiet?.pinged]).toEqual([[ann.id], []]);
  });

  it.each([
    ['see the channel', PermissionFlagsBits.ViewChannel, 50001],
    ['write in it', PermissionFlagsBits.SendMessages, 50013],
  ])('need the permission to %s', async (_, missing, code) => {
    const { world } = discord;
    world.setPermissions(world.bot, world.channels[0]!, ORDINARY_PERMISSIONS & ~missing);
    expect(await outcome('POST', `${channel}/messages`, { content: 'a' })).toEqual([403, code]);
  });

  it('show their components with ids, and attached files at their addresses', async () => {
    const form = new FormData();
    form.append('files[0]', new Blob(['whole quote'], { type: 'text/plain' }), 'quote.txt');
    const payload = {
      flags: MessageFlags.IsComponentsV2,
      components: [
        { type: 13, file: { url: 'attachment://quote.txt' } },
        { type: 10, id: 1, content: 'a' },
      ],
      attachments: [{ id: '0', description: 'The quote.' }],
    };
    form.append('payload_json', JSON.stringify(payload));
    await fetch(`${discord.apiUrl}/v10${channel}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${discord.token}` },
      body: form,
    });
    const [message] = discord.read({ user: 'ann', channel: 'general' });
    const [file, text] = message!.components;
    expect([file, text]).toMatchObject([
      { type: 13, id: 2 },
      { type: 10, id: 1 },
    ]);
    expect(message!.files).toMatchObject([{ filename: 'quote.txt', description: 'The quote.' }]);
    const url = file?.type === ComponentType.File ? file.file.url : '';
    expect(await (await fetch(url)).text()).toBe('whole quote');
  });
});

describe('threads', () => {
  it('open in a channel and under a message, once', async () => {
    const alone = await send('POST', `${channel}/threads`, { name: 'Talk', type: ChannelType.PublicThread });
    expect(alone).toMatchObject({ status: 201, body: { name: 'Talk', type: ChannelType.PublicThread } });
    const { id } = discord.say({ user: 'ann', channel: 'general', content: 'Why?' });
    const under = `${channel}/messages/${id}/threads`;
    expect((await send('POST', under, { name: 'Why?' })).body).toMatchObject({ id });
    expect(await outcome('POST', under, { name: 'Why?' })).toEqual([400, 160_004]);
    await send('POST', `/channels/${id}/messages`, { content: 'Because.' });
    expect(discord.read({ user: 'bob', channel: id })).toMatchObject([{ content: 'Because.' }]);
  });

  it.each([
    ['no name', { name: '' }],
    ['a name over 100', { name: 'a'.repeat(101) }],
    ['a time that there is none of', { name: 'a', auto_archive_duration: 5 }],
  ])('are not opened with %s', async (_, body) => {
    expect(await outcome('POST', `${channel}/threads`, body)).toEqual([400, 50035]);
  });

  it('are not opened in a thread or a direct conversation', async () => {
    const thread = idOf((await send('POST', `${channel}/threads`, { name: 'Talk' })).body);
    for (const id of [thread, discord.direct('ann')])
      expect(await outcome('POST', `/channels/${id}/threads`, { name: 'a' })).toEqual([400, 50024]);
  });
});

describe('direct conversations', () => {
  it('are opened once with each person, and seen by no other', async () => {
    const ann = discord.world.users.find(({ name }) => name === 'ann')!;
    const open = () => send('POST', '/users/@me/channels', { recipient_id: ann.id });
    const id = idOf((await open()).body);
    expect(idOf((await open()).body)).toBe(id);
    expect(discord.direct('ann')).toBe(id);
    expect(() => discord.read({ user: 'bob', channel: id })).toThrow('bob sees no channel');
  });
});

const registrations = z.array(z.object({ id: z.string(), version: z.string() }));
const registered = async (forms: readonly object[]) =>
  registrations.parse((await send('PUT', commands, forms)).body);

describe('commands', () => {
  const ask = {
    name: 'ask',
    description: 'Asks.',
    options: [{ type: 3, name: 'words', description: 'Words.', required: false }],
  };

  it('come back as Discord gives them', async () => {
    const { status, body } = await send('POST', commands, ask);
    const [listed] = await send('GET', commands).then(({ body }) => (Array.isArray(body) ? body : []));
    expect(status).toBe(201);
    expect(body).toEqual(listed);
    expect(body).toEqual({
      id: expect.stringMatching(/^\d+$/u),
      version: expect.stringMatching(/^\d+$/u),
      application_id: discord.applicationId,
      type: 1,
      name: 'ask',
      name_localizations: null,
      description: 'Asks.',
      description_localizations: null,
      options: [{ type: 3, name: 'words', description: 'Words.' }],
      default_member_permissions: null,
      dm_permission: true,
      contexts: null,
      integration_types: [0],
      nsfw: false,
    });
  });

  it('keep their id, and their version until they change', async () => {
    const first = await registered([ask]);
    const again = await registered([ask]);
    const other = await registered([{ ...ask, description: 'Asks more.' }]);
    expect(again).toEqual(first);
    expect(other.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
    expect(other.map(({ version }) => version)).not.toEqual(first.map(({ version }) => version));
    expect(await registered([])).toEqual([]);
  });

  it('are changed and taken away one by one', async () => {
    const id = idOf((await send('POST', commands, ask)).body);
    expect(await outcome('POST', commands, ask)).toEqual([200]);
    expect((await send('PATCH', `${commands}/${id}`, { description: 'Other.' })).body).toMatchObject({
      id,
      name: 'ask',
      description: 'Other.',
    });
    expect(await outcome('PATCH', `${commands}/${id}`, { description: '' })).toEqual([400, 50035]);
    expect(await outcome('DELETE', `${commands}/${id}`)).toEqual([204]);
    expect(discord.commands()).toEqual([]);
  });

  it('of a server stay apart from global ones', async () => {
    const guild = discord.world.guilds[0]!;
    const { body } = await send('PUT', `/applications/${discord.applicationId}/guilds/${guild.id}/commands`, [
      ask,
    ]);
    expect(body).toMatchObject([{ guild_id: guild.id }]);
    expect(discord.commands(guild.id).map(({ name }) => name)).toEqual(['ask']);
    expect(discord.commands()).toEqual([]);
  });

  it.each([
    ['another application', () => '/applications/1/commands'],
    ['a server without the bot', () => `/applications/${discord.applicationId}/guilds/1/commands`],
  ])('are not registered for %s', async (_, path) => {
    expect(await outcome('PUT', path(), [ask])).toEqual([403, 50001]);
  });

  it('are at most 100', async () => {
    const forms = Array.from({ length: 101 }, (_, index) => ({ ...ask, name: `ask${index}` }));
    expect(await outcome('PUT', commands, forms)).toEqual([400, 30032]);
    expect(await outcome('PUT', commands, forms.slice(1))).toEqual([200]);
    expect(await outcome('POST', commands, ask)).toEqual([400, 30032]);
  });

  it.each([
    ['users', 2],
    ['messages', 3],
  ])('of the menu of %s are at most 15', async (_, type) => {
    const forms = Array.from({ length: 16 }, (__, index) => ({ type, name: `Look ${index}` }));
    expect(await outcome('PUT', commands, forms)).toEqual([400, 30032]);
    expect(await outcome('PUT', commands, forms.slice(1))).toEqual([200]);
    expect(await outcome('POST', commands, forms[0])).toEqual([400, 30032]);
  });

  it('are created at most 200 times a day; overwriting is free', async () => {
    const forms = (from: number) =>
      Array.from({ length: 100 }, (_, index) => ({ ...ask, name: `ask${from + index}` }));
    for (const from of [0, 100, 100]) expect(await outcome('PUT', commands, forms(from))).toEqual([200]);
    expect(await outcome('PUT', commands, [ask])).toEqual([400, 30034]);
    clock.advance(24 * 60 * 60_000);
    expect(await outcome('PUT', commands, [ask])).toEqual([200]);
  });
});
