import type { ButtonHandler, Command, CommandData } from './command.ts';

/** Commands and the buttons they answer, by name. */
export type Registry = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly buttons: ReadonlyMap<string, ButtonHandler>;
  readonly data: readonly CommandData[];
};

/** @throws when two commands share a name or answer the same buttons. */
export const createRegistry = (list: readonly Command[]): Registry => {
  const commands = new Map<string, Command>();
  const buttons = new Map<string, ButtonHandler>();
  for (const command of list) {
    const { name } = command.data;
    if (commands.has(name)) throw new Error(`Two commands are called /${name}. Rename one of them.`);
    commands.set(name, command);
    for (const [prefix, handler] of Object.entries(command.components ?? {})) {
      if (buttons.has(prefix))
        throw new Error(
          `Two commands answer buttons that begin with "${prefix}:". Rename the prefix of one.`,
        );
      buttons.set(prefix, handler);
    }
  }
  return { commands, buttons, data: list.map((command) => command.data) };
};
