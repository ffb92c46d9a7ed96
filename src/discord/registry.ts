import {
  isMessageCommand,
  type ButtonHandler,
  type Command,
  type CommandData,
  type MessageCommand,
} from './command.ts';

/** Commands by name, those of a message's menu apart, and the buttons they answer by the part of the custom_id before its first colon. */
export type Registry = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly messageCommands: ReadonlyMap<string, MessageCommand>;
  readonly buttons: ReadonlyMap<string, ButtonHandler>;
  readonly data: readonly CommandData[];
};

const put = <C extends Command | MessageCommand>(commands: Map<string, C>, command: C): void => {
  const { name } = command.data;
  const shown = isMessageCommand(command) ? `"${name}"` : `/${name}`;
  if (commands.has(name)) throw new Error(`Two commands are called ${shown}. Rename one of them.`);
  commands.set(name, command);
};

/** @throws when two commands of one kind share a name, or two commands answer the same buttons. */
export const createRegistry = (list: readonly (Command | MessageCommand)[]): Registry => {
  const commands = new Map<string, Command>();
  const messageCommands = new Map<string, MessageCommand>();
  const buttons = new Map<string, ButtonHandler>();
  for (const command of list) {
    if (isMessageCommand(command)) put(messageCommands, command);
    else put(commands, command);
    for (const [prefix, handler] of Object.entries(command.components ?? {})) {
      if (buttons.has(prefix))
        throw new Error(
          `Two commands answer buttons that begin with "${prefix}:". Rename the prefix of one.`,
        );
      buttons.set(prefix, handler);
    }
  }
  return { commands, messageCommands, buttons, data: list.map((command) => command.data) };
};
