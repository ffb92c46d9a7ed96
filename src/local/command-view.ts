/** One thing to fill in. Numbers are bounds of the value for numbers, of its length for text. */
export type OptionView = {
  readonly name: string;
  readonly description: string;
  readonly type:
    | 'text'
    | 'integer'
    | 'number'
    | 'boolean'
    | 'person'
    | 'channel'
    | 'role'
    | 'mentionable'
    | 'file';
  readonly isRequired: boolean;
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** Fixed choices, if any. */
  readonly choices: readonly ChoiceView[];
  /** Whether "complete" gives choices while it is being typed. */
  readonly completes: boolean;
};

export type ChoiceView = { readonly name: string; readonly value: string | number };

/** Where a command is offered: in servers with their threads, or in the direct conversation. */
export type CommandPlace = 'server' | 'direct';

/** A slash command, or one subcommand of it. */
export type CommandView = {
  /** What stands after the slash: "articles add". */
  readonly label: string;
  readonly name: string;
  readonly group: string | undefined;
  readonly subcommand: string | undefined;
  readonly description: string;
  readonly places: readonly CommandPlace[];
  readonly options: readonly OptionView[];
};

/** A command of the menu of a message or of a person, under Apps. */
export type MenuCommandView = {
  readonly name: string;
  readonly target: 'message' | 'person';
  readonly places: readonly CommandPlace[];
};
