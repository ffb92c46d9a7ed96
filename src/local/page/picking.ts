import type { CommandPlace, CommandView } from '../command-view.ts';
import type { Person } from '../message-view.ts';

/** Commands that fit what stands after the slash: those that begin with it first. */
export const fittingCommands = (
  commands: readonly CommandView[],
  place: CommandPlace,
  typed: string,
): readonly CommandView[] => {
  const wanted = typed.trim().toLowerCase();
  const here = commands.filter(({ places }) => places.includes(place));
  const begins = here.filter(({ label }) => label.startsWith(wanted));
  return [
    ...begins,
    ...here.filter((command) => !begins.includes(command) && command.label.includes(wanted)),
  ];
};

/** What is typed where a command's name and a space stand: "/ask Who" is "ask", with "Who" for its first option. */
export type TypedCommand = { readonly command: CommandView; readonly rest: string };

export const typedCommand = (
  commands: readonly CommandView[],
  place: CommandPlace,
  text: string,
): TypedCommand | undefined => {
  const typed = text.slice(1);
  const command = commands.find(
    ({ label, places }) => places.includes(place) && typed.toLowerCase().startsWith(`${label} `),
  );
  return text.startsWith('/') && command
    ? { command, rest: typed.slice(command.label.length + 1) }
    : undefined;
};

/** The beginning of a mention before the caret: where its @ stands and what follows it. */
export const mentionAt = (
  text: string,
  caret: number,
): { readonly start: number; readonly typed: string } | undefined => {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf('@');
  if (start === -1 || (start > 0 && !/\s/.test(before.charAt(start - 1)))) return undefined;
  const typed = before.slice(start + 1);
  return /\s/.test(typed) ? undefined : { start, typed };
};

export const fittingPeople = (people: readonly Person[], typed: string): readonly Person[] =>
  people.filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()));

/** The text with a mention in place of what was typed of it, and where the caret stands then. */
export const withMention = (text: string, start: number, caret: number, name: string) => {
  const mention = `@${name} `;
  return {
    text: text.slice(0, start) + mention + text.slice(caret).trimStart(),
    caret: start + mention.length,
  };
};
