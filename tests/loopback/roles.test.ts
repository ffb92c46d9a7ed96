import { Events, type Interaction, type Message } from 'discord.js';
import { expect, it } from 'vitest';
import { startLoopback } from '../../src/loopback/loopback.ts';
import { logIn } from '../support/client.ts';
import { request } from '../support/rest.ts';

const EDITORS = '300000000000000001';

const rolesOf = ({ member }: Pick<Interaction | Message, 'member'>): readonly string[] =>
  member === null || Array.isArray(member.roles) ? [] : Array.from(member.roles.cache.keys());

it('gives people roles, with which their interactions and messages come', async () => {
  const discord = await startLoopback({
    users: ['ann', { name: 'ben', id: '300000000000000002' }],
    guilds: [
      {
        name: 'newsroom',
        channels: [{ name: 'general', id: '300000000000000003' }],
        roles: [{ name: 'editors', id: EDITORS, members: ['ben'] }],
      },
    ],
  });
  await request(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [
    { name: 'ask', description: 'Asks.' },
  ]);
  const client = await logIn(discord);
  const seen: [string, string, boolean][] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    seen.push(['command', interaction.user.id, rolesOf(interaction).includes(EDITORS)]);
    if (interaction.isRepliable()) void interaction.reply('Seen.');
  });
  client.on(Events.MessageCreate, (message) => {
    if (!message.author.bot) seen.push(['message', message.author.id, rolesOf(message).includes(EDITORS)]);
  });
  const ann = discord.world.userNamed('ann')?.id;
  for (const user of ['ann', 'ben']) {
    await discord.command({ user, channel: 'general', name: 'ask' }).response();
    discord.say({ user, channel: 'general', content: `${discord.mention} hello` });
  }
  await expect.poll(() => seen.length).toBe(4);
  expect(seen).toEqual(
    expect.arrayContaining([
      ['command', ann, false],
      ['message', ann, false],
      ['command', '300000000000000002', true],
      ['message', '300000000000000002', true],
    ]),
  );
  expect(client.guilds.cache.first()?.roles.cache.get(EDITORS)?.name).toBe('editors');
  expect(client.channels.cache.has('300000000000000003')).toBe(true);
  await client.destroy();
  await discord.close();
});
