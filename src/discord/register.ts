import { ApplicationCommandType, Routes, type REST } from 'discord.js';
import { z } from 'zod';
import type { CommandData } from './command.ts';
import { readAnswer } from './read-answer.ts';
import { isSameCommand } from './same-command.ts';

/** What we need to know of a registered command; the rest is kept for comparing. */
const registeredCommand = z.looseObject({ id: z.string(), name: z.string(), type: z.number().default(1) });

/** The type of a slash command, and of one that says none. */
const CHAT_INPUT: number = ApplicationCommandType.ChatInput;

type RegisteredCommand = z.infer<typeof registeredCommand>;

/** Where an application's commands are kept: its global ones, or those of one server. */
export interface CommandStore {
  readonly scope: 'global' | 'guild';
  list(): Promise<readonly RegisteredCommand[]>;
  /** Puts a new command, or one in the place of the command of that name, whole. */
  save(command: CommandData): Promise<void>;
  remove(id: string): Promise<void>;
}

/** @param guildId the server; `undefined` for the global commands */
export const createCommandStore = (
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
): CommandStore => {
  const all =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const one = (id: string) =>
    guildId === undefined
      ? Routes.applicationCommand(applicationId, id)
      : Routes.applicationGuildCommand(applicationId, guildId, id);
  return {
    scope: guildId === undefined ? 'global' : 'guild',
    list: async () =>
      readAnswer(
        z.array(registeredCommand),
        await rest.get(all, { query: new URLSearchParams({ with_localizations: 'true' }) }),
        'a list of commands',
      ),
    // Not PATCH, which leaves a field as it was when we no longer send it.
    save: async (body) => {
      await rest.post(all, { body });
    },
    remove: async (id) => {
      await rest.delete(one(id));
    },
  };
};

/** Commands, as `commandLabel` names them, by what was done about them. */
export type Registration = {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
  readonly unchanged: readonly string[];
};

/** A command as people know it: "/ask", and one of a menu in quotation marks. */
export const commandLabel = ({
  name,
  type,
}: {
  readonly name: string;
  readonly type?: number | undefined;
}): string => ((type ?? CHAT_INPUT) === CHAT_INPUT ? `/${name}` : `“${name}”`);

/** `contexts` and `integration_types` belong to global commands alone. */
const forScope = (command: CommandData, scope: CommandStore['scope']): CommandData => {
  if (scope === 'global') return command;
  const { contexts: _contexts, integration_types: _types, ...rest } = command;
  return rest;
};

/**
 * Makes the registered commands those of `commands`: reads what is there and sends only what differs.
 * Rejects with discord.js's `DiscordAPIError` when Discord refuses; what was done until then stays.
 */
export const registerCommands = async (
  store: CommandStore,
  commands: readonly CommandData[],
): Promise<Registration> => {
  const registered = await store.list();
  const done = {
    created: [] as string[],
    changed: [] as string[],
    deleted: [] as string[],
    unchanged: [] as string[],
  };
  const kept = new Set<string>();
  for (const command of commands) {
    const body = forScope(command, store.scope);
    const there = registered.find(
      ({ name, type }) => name === command.name && type === (command.type ?? CHAT_INPUT),
    );
    if (there === undefined) {
      await store.save(body);
      done.created.push(commandLabel(command));
      continue;
    }
    kept.add(there.id);
    if (isSameCommand(body, there, store.scope)) {
      done.unchanged.push(commandLabel(command));
    } else {
      await store.save(body);
      done.changed.push(commandLabel(command));
    }
  }
  for (const command of registered.filter(({ id }) => !kept.has(id))) {
    await store.remove(command.id);
    done.deleted.push(commandLabel(command));
  }
  return done;
};

const named = (word: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [`${word} ${names.join(', ')}`];

/** "created /ask, /read; deleted /old; 3 unchanged". */
export const describeRegistration = ({ created, changed, deleted, unchanged }: Registration): string =>
  [
    ...named('created', created),
    ...named('changed', changed),
    ...named('deleted', deleted),
    ...(unchanged.length === 0 ? [] : [`${unchanged.length} unchanged`]),
  ].join('; ');
