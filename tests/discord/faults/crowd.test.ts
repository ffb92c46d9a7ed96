import { describe, expect, it } from 'vitest';
import type { RunningBot } from '../running-bot.ts';
import { ann, withBot } from './scene.ts';

const PEOPLE = 20_000;
/** Of them, how many write to the bot directly. */
const DIRECT = 1500;
/** Messages, and commands, after which the bot is asked something, so that it keeps up: what is asked at once has to be answered within 3 s. */
const STRIDE = 500;
const COMMANDS_AT_ONCE = 25;

const sizes = ({ client }: RunningBot) => ({
  users: client.users.cache.size,
  members: Math.max(...client.guilds.cache.map((guild) => guild.members.cache.size)),
  channels: client.channels.cache.size,
  messages: Math.max(
    ...client.channels.cache.map((channel) => (channel.isTextBased() ? channel.messages.cache.size : 0)),
  ),
});

describe('twenty thousand people', { timeout: 120_000 }, () => {
  it(
    'leave no more behind than a few',
    withBot(
      async (bot) => {
        const { discord } = bot;
        const answered = () => discord.command({ ...ann, name: 'quick' }).response();
        for (let number = 0; number < PEOPLE; number += 1) {
          const { name } = discord.addUser(`person ${number}`);
          discord.say({ user: name, channel: 'general', content: 'Good morning!' });
          if (number % STRIDE === 0) await answered();
        }
        await answered();
        for (let number = 0; number < DIRECT; number += 1) {
          const user = `person ${number}`;
          discord.command({ user, channel: discord.direct(user), name: 'quick' });
          if (number % COMMANDS_AT_ONCE === 0) await answered();
        }
        await answered();
        const { users, members, channels, messages } = sizes(bot);
        expect(users).toBeLessThanOrEqual(201);
        expect(members).toBeLessThanOrEqual(201);
        expect(channels).toBeLessThanOrEqual(1001);
        expect(messages).toBeLessThanOrEqual(2);
      },
      { loopback: { users: ['ann', 'ben'], history: 2000 } },
    ),
  );
});
