import { ApplicationCommandType } from 'discord-api-types/v10';

import { refusals } from './api-error.ts';
import type { Clock } from './clock.ts';
import type { CommandForm } from './forms/command.ts';
import { LIMITS } from './limits.ts';

/** Where commands are registered: in one server, or for all of them (`undefined`). */
export type Scope = string | undefined;

/** A command as it is registered. */
export type Command = {
  readonly id: string;
  /** Changes whenever the command does. */
  readonly version: string;
  readonly scope: Scope;
  readonly form: CommandForm;
};

const DAY = 24 * 60 * 60_000;

const limitOf = {
  [ApplicationCommandType.ChatInput]: LIMITS.command.chatInput,
  [ApplicationCommandType.User]: LIMITS.command.user,
  [ApplicationCommandType.Message]: LIMITS.command.message,
} as const;

const isSame = (one: CommandForm, other: CommandForm) => one.type === other.type && one.name === other.name;

/** @throws ApiError 30032 when there are more of a type than one place takes. */
const checkCount = (forms: readonly CommandForm[]) => {
  for (const type of [
    ApplicationCommandType.ChatInput,
    ApplicationCommandType.User,
    ApplicationCommandType.Message,
  ] as const)
    if (forms.filter((form) => form.type === type).length > limitOf[type])
      throw refusals.tooManyCommands(limitOf[type]);
};

/** The application's commands. Forms passed in are valid already. */
export interface CommandRegistry {
  in(scope: Scope): readonly Command[];
  get(scope: Scope, id: string): Command | undefined;
  /**
   * Registers `form`; a command of the same type and name is overwritten and keeps its id.
   * @throws ApiError 30032 or 30034 when there are too many.
   */
  put(scope: Scope, form: CommandForm): { readonly command: Command; readonly created: boolean };
  /** Makes `forms` all that is registered in `scope`. */
  putAll(scope: Scope, forms: readonly CommandForm[]): readonly Command[];
  /** Puts `form` in the place of the command, under its id. */
  change(command: Command, form: CommandForm): Command;
  delete(command: Command): void;
}

/** @param announce told whenever what is registered may be another */
export const createCommandRegistry = (
  clock: Clock,
  nextId: () => string,
  announce: () => void,
): CommandRegistry => {
  let commands: readonly Command[] = [];
  let creations: readonly { readonly scope: Scope; readonly at: number }[] = [];

  const inScope = (scope: Scope) => commands.filter((command) => command.scope === scope);

  const countCreation = (scope: Scope) => {
    creations = creations.filter(({ at }) => clock.now() - at < DAY);
    if (creations.filter((creation) => creation.scope === scope).length >= LIMITS.command.createsADay)
      throw refusals.tooManyCommandsToday(LIMITS.command.createsADay);
    creations = [...creations, { scope, at: clock.now() }];
  };

  const made = (scope: Scope, form: CommandForm): Command => {
    countCreation(scope);
    return { id: nextId(), version: nextId(), scope, form };
  };

  const changed = (command: Command, form: CommandForm): Command =>
    JSON.stringify(command.form) === JSON.stringify(form) ? command : { ...command, form, version: nextId() };

  const replace = (command: Command, form: CommandForm): Command => {
    const next = changed(command, form);
    commands = commands.map((each) => (each.id === command.id ? next : each));
    announce();
    return next;
  };

  return {
    in: inScope,
    get: (scope, id) => inScope(scope).find((command) => command.id === id),
    put(scope, form) {
      const existing = inScope(scope).find((command) => isSame(command.form, form));
      if (existing) return { command: replace(existing, form), created: false };
      checkCount([...inScope(scope).map((command) => command.form), form]);
      const command = made(scope, form);
      commands = [...commands, command];
      announce();
      return { command, created: true };
    },
    putAll(scope, forms) {
      checkCount(forms);
      const earlier = inScope(scope);
      const now = forms.map((form) => {
        const existing = earlier.find((command) => isSame(command.form, form));
        return existing ? changed(existing, form) : made(scope, form);
      });
      commands = [...commands.filter((command) => command.scope !== scope), ...now];
      announce();
      return now;
    },
    change: replace,
    delete(command) {
      commands = commands.filter((each) => each.id !== command.id);
      announce();
    },
  };
};
