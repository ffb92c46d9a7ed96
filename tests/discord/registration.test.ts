import { ApplicationCommandOptionType, InteractionContextType, REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registry } from '../../commands/registry.ts';
import type { CommandData } from '../../src/discord/command.ts';
import {
  commandLabel,
  createCommandStore,
  describeRegistration,
  registerCommands,
} from '../../src/discord/register.ts';
import { isSameCommand } from '../../src/discord/same-command.ts';
import { startLoopback, type Loopback } from '../../src/loopback/loopback.ts';

let discord: Loopback;
let rest: REST;

beforeEach(async () => {
  discord = await startLoopback();
  rest = new REST({ version: '10', api: discord.apiUrl }).setToken(discord.token);
});

afterEach(async () => {
  await discord.close();
});

const { Guild, BotDM } = InteractionContextType;

const greet: CommandData = { name: 'greet', description: 'Say hello' };
const leave: CommandData = { name: 'leave', description: 'Say goodbye' };

const NOTHING = { created: [], changed: [], deleted: [], unchanged: [] };

const everywhere = () => createCommandStore(rest, discord.applicationId, undefined);

describe('registering commands', () => {
  it('creates what is new and then leaves everything as it is', async () => {
    const names = registry.data.map(commandLabel);
    expect(await registerCommands(everywhere(), registry.data)).toEqual({ ...NOTHING, created: names });
    expect(await registerCommands(everywhere(), registry.data)).toEqual({ ...NOTHING, unchanged: names });
  });

  it('sends what changed and deletes what is no longer there, and nothing else', async () => {
    const options = [
      { type: ApplicationCommandOptionType.String, name: 'whom', description: 'Whom to greet' },
    ] as const;
    await registerCommands(everywhere(), [{ ...greet, options: [...options] }, leave]);
    const done = await registerCommands(everywhere(), [greet, { name: 'wave', description: 'Wave' }]);
    expect(done).toEqual({ created: ['/wave'], changed: ['/greet'], deleted: ['/leave'], unchanged: [] });
    const forms = discord.commands();
    expect(forms.map(({ name }) => name).sort()).toEqual(['greet', 'wave']);
    expect(forms.find(({ name }) => name === 'greet')).not.toHaveProperty('options.0');
    expect(describeRegistration(done)).toBe('created /wave; changed /greet; deleted /leave');
  });

  it("registers a server's own commands there alone", async () => {
    const [guild] = discord.world.guilds;
    const there = createCommandStore(rest, discord.applicationId, guild?.id);
    const names = registry.data.map(commandLabel);
    await registerCommands(there, registry.data);
    expect(discord.commands(guild?.id).map(({ name }) => name)).toEqual(
      registry.data.map(({ name }) => name),
    );
    expect(discord.commands()).toEqual([]);
    expect(await registerCommands(there, registry.data)).toEqual({ ...NOTHING, unchanged: names });
  });
});

describe('comparing a command with what Discord returns', () => {
  const option = { type: ApplicationCommandOptionType.String, name: 'words', description: 'Words' } as const;
  const returned = {
    ...greet,
    id: '1',
    application_id: '2',
    version: '3',
    type: 1,
    nsfw: false,
    default_member_permissions: null,
    name_localizations: null,
    contexts: null,
    integration_types: [0],
  };

  it.each([
    ['defaults filled in', greet, returned],
    ['no options against an empty list', { ...greet, options: [] }, returned],
    [
      'required: false against nothing',
      { ...greet, options: [{ ...option, required: false }] },
      { ...returned, options: [option] },
    ],
    ['contexts in another order', { ...greet, contexts: [Guild, BotDM] }, { ...returned, contexts: [1, 0] }],
  ] satisfies [string, CommandData, object][])('is the same: %s', (_name, wanted, registered) => {
    expect(isSameCommand(wanted, registered, 'global')).toBe(true);
  });

  it.each([
    ['another description', { ...greet, description: 'Say hi' }, returned],
    [
      'an option that became required',
      { ...greet, options: [{ ...option, required: true }] },
      { ...returned, options: [option] },
    ],
    [
      'a shorter longest length',
      { ...greet, options: [{ ...option, max_length: 5 }] },
      { ...returned, options: [{ ...option, max_length: 6 }] },
    ],
    [
      'a new choice',
      { ...greet, options: [{ ...option, choices: [{ name: 'a', value: 'a' }] }] },
      { ...returned, options: [option] },
    ],
    ['other contexts', { ...greet, contexts: [Guild] }, { ...returned, contexts: [0, 1] }],
    ['a permission no longer asked for', greet, { ...returned, default_member_permissions: '0' }],
  ] satisfies [string, CommandData, object][])('differs: %s', (_name, wanted, registered) => {
    expect(isSameCommand(wanted, registered, 'global')).toBe(false);
  });
});
