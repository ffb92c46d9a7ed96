import {
  isMessageCommand,
  type Admits,
  type ButtonHandler,
  type Command,
  type CommandData,
  type FormHandler,
  type MessageCommand,
  type SelectHandler,
} from './command.ts';

/** Commands by name, those of a message's menu apart, and the buttons, select menus and forms they answer by the part of the custom_id before its first colon. */
export type Registry = {
  readonly commands: ReadonlyMap<string, Command>;
  readonly messageCommands: ReadonlyMap<string, MessageCommand>;
  readonly buttons: ReadonlyMap<string, ButtonHandler>;
  readonly selects: ReadonlyMap<string, SelectHandler>;
  readonly forms: ReadonlyMap<string, FormHandler>;
  /** Whom the command of a handler admits, by the same names and prefixes. */
  readonly admits: Readonly<
    Record<'commands' | 'messageCommands' | 'buttons' | 'selects' | 'forms', ReadonlyMap<string, Admits>>
  >;
  readonly data: readonly CommandData[];
};

const put = <C extends Command | MessageCommand>(commands: Map<string, C>, command: C): void => {
  const { name } = command.data;
  const shown = isMessageCommand(command) ? `"${name}"` : `/${name}`;
  if (commands.has(name)) throw new Error(`Two commands are called ${shown}. Rename one of them.`);
  commands.set(name, command);
};

const putHandlers = <Handler>(
  handlers: Map<string, Handler>,
  own: Readonly<Record<string, Handler>> | undefined,
  kind: string,
): void => {
  for (const [prefix, handler] of Object.entries(own ?? {})) {
    if (handlers.has(prefix))
      throw new Error(`Two commands answer ${kind} that begin with "${prefix}:". Rename the prefix of one.`);
    handlers.set(prefix, handler);
  }
};

/** @throws when two commands of one kind share a name, or two commands answer the same buttons, select menus or forms. */
export const createRegistry = (list: readonly (Command | MessageCommand)[]): Registry => {
  const commands = new Map<string, Command>();
  const messageCommands = new Map<string, MessageCommand>();
  const buttons = new Map<string, ButtonHandler>();
  const selects = new Map<string, SelectHandler>();
  const forms = new Map<string, FormHandler>();
  const admits = {
    commands: new Map<string, Admits>(),
    messageCommands: new Map<string, Admits>(),
    buttons: new Map<string, Admits>(),
    selects: new Map<string, Admits>(),
    forms: new Map<string, Admits>(),
  };
  for (const command of list) {
    const whom = command.admits ?? 'askers';
    admits[isMessageCommand(command) ? 'messageCommands' : 'commands'].set(command.data.name, whom);
    for (const prefix of Object.keys(command.components ?? {})) admits.buttons.set(prefix, whom);
    for (const prefix of Object.keys(command.selects ?? {})) admits.selects.set(prefix, whom);
    for (const prefix of Object.keys(command.forms ?? {})) admits.forms.set(prefix, whom);
    if (isMessageCommand(command)) put(messageCommands, command);
    else put(commands, command);
    putHandlers(buttons, command.components, 'buttons');
    putHandlers(selects, command.selects, 'select menus');
    putHandlers(forms, command.forms, 'forms');
  }
  return {
    commands,
    messageCommands,
    buttons,
    selects,
    forms,
    admits,
    data: list.map((command) => command.data),
  };
};
