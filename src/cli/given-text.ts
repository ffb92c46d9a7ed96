import { UsageError } from './usage-error.ts';

/** Options of a command that takes a text, or many of them as JSON Lines. */
export type TextOptions = { readonly articles: string; readonly json?: true; readonly jsonl?: true };

/** How a command and what it takes are called, and how long that may be. */
export type TextKind = {
  readonly command: string;
  /** "question", "claim". */
  readonly noun: string;
  /** Characters. */
  readonly longest: number;
  /** What to do with one that is too long: "ask a shorter one". */
  readonly remedy: string;
};

/**
 * The text that was given as words; "" where JSON Lines are read instead.
 * @throws {UsageError} for none, one that is too long, or options that exclude each other
 */
export const givenText = (words: readonly string[], options: TextOptions, kind: TextKind): string => {
  const { command, noun, longest, remedy } = kind;
  const text = words.join(' ').trim();
  if (options.jsonl === true) {
    if (options.json === true) throw new UsageError('--json and --jsonl exclude each other: choose one.');
    if (words.length > 0)
      throw new UsageError(`--jsonl reads ${noun}s from standard input: leave out the one given.`);
  } else if (text === '') {
    throw new UsageError(`${command} needs a ${noun}: footnote ${command} "…", or --jsonl for many.`);
  } else if (text.length > longest) {
    throw new UsageError(`the ${noun} is longer than ${longest} characters: ${remedy}.`);
  }
  return text;
};
