import { ChannelType } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type Loopback, startLoopback } from '../../src/loopback/loopback.ts';
import { request } from '../support/rest.ts';

let discord: Loopback;

beforeEach(async () => {
  discord = await startLoopback({
    users: ['ann', 'bob'],
    guilds: [
      {
        name: 'newsroom',
        channels: [
          'general',
          { name: 'news', kind: 'announcement' },
          { name: 'studio', kind: 'voice' },
          { name: 'questions', kind: 'forum' },
        ],
      },
    ],
  });
});

afterEach(() => discord.close());

const idOf = (name: string): string =>
  discord.world.channels.find((channel) => 'name' in channel && channel.name === name)?.id ?? 'none';
const typeOf = (id: string) => discord.world.channel(id)?.type;
const write = (channel: string) =>
  request(discord, 'POST', `/channels/${channel}/messages`, { content: 'a' });
const open = (channel: string) => request(discord, 'POST', `/channels/${channel}/threads`, { name: 'Talk' });

describe('a forum', () => {
  it('holds posts, which begin with a message of their own id', async () => {
    const post = discord.openThread({
      user: 'ann',
      channel: 'questions',
      name: 'A bridge',
      content: 'How long is it?',
    });
    expect(typeOf(post)).toBe(ChannelType.PublicThread);
    expect(discord.read({ user: 'bob', channel: post }).map(({ id, text }) => [id, text])).toEqual([
      [post, 'How long is it?'],
    ]);
    expect(await write(post)).toMatchObject({ status: 200 });
  });

  it('takes nothing but posts', async () => {
    expect(await write(idOf('questions'))).toMatchObject({ status: 400, body: { code: 50008 } });
    expect(await open(idOf('questions'))).toMatchObject({ status: 400, body: { code: 50024 } });
    expect(() => discord.say({ user: 'ann', channel: 'questions', content: 'a' })).toThrow('open a post');
    expect(() => discord.openThread({ user: 'ann', channel: 'questions', name: 'A bridge' })).toThrow(
      'needs words',
    );
  });
});

describe('the text of a voice channel', () => {
  it('takes messages and no threads', async () => {
    expect(await write(idOf('studio'))).toMatchObject({ status: 200 });
    expect(await open(idOf('studio'))).toMatchObject({ status: 400, body: { code: 50024 } });
    expect(() => discord.openThread({ user: 'ann', channel: 'studio', name: 'Talk' })).toThrow('No thread');
  });
});

describe('a channel of announcements', () => {
  it('has threads of their own kind', async () => {
    const { body } = await open(idOf('news'));
    expect(body).toMatchObject({ type: ChannelType.AnnouncementThread });
    const under = discord.say({ user: 'ann', channel: 'news', content: 'The port opens.' });
    const thread = discord.openThread({ user: 'ann', channel: 'news', name: 'Talk', under });
    expect(typeOf(thread)).toBe(ChannelType.AnnouncementThread);
  });
});
