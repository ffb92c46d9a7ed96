import {
  ApplicationCommandOptionType,
  type APIApplicationCommandStringOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { articleChoices } from './article-choices.ts';
import type { ScopeOptions } from './asked-scope.ts';
import type { Choice } from './choice.ts';
import type { Library } from './library.ts';
import { CHOICE_LENGTH_LIMIT } from './limits.ts';
import { periodChoices } from './period-choices.ts';
import { PERIOD_END_LENGTH } from './period-end.ts';

const text = (name: string, description: string, length: number): APIApplicationCommandStringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  autocomplete: true,
  max_length: length,
});

/** The options by which a command is asked of some articles only. */
export const SCOPE_OPTIONS: readonly APIApplicationCommandStringOption[] = [
  text('article', 'Look in one article only; a list appears as you type', CHOICE_LENGTH_LIMIT),
  text('from', 'Only articles published since: 2019, May 2019 or 1 May 2019', PERIOD_END_LENGTH),
  text('to', 'Only articles published until: 2019, May 2019 or 1 May 2019', PERIOD_END_LENGTH),
];

/** What somebody put into them. */
export const scopeOptionsOf = ({ options }: Pick<ChatInputCommandInteraction, 'options'>): ScopeOptions => {
  const typed = (name: string): string | undefined => options.getString(name) ?? undefined;
  return { article: typed('article'), from: typed('from'), to: typed('to') };
};

/** What is offered for the option that is being typed; `undefined` when it is none of these. */
export const scopeChoices = (
  { name, value }: { readonly name: string; readonly value: string },
  library: Library,
): Choice[] | undefined => {
  if (name === 'article') return articleChoices(value, library);
  return name === 'from' || name === 'to' ? periodChoices(value, library) : undefined;
};
