import { escapeLine, escapeMarkdown, unescapeMarkdown } from '../../markdown.ts';
import { fileDisplay, textDisplay } from '../../components.ts';
import { MESSAGE_TEXT_LIMIT } from '../../limits.ts';
import { textsOf } from '../../read-card.ts';
import type { Reply } from '../../reply.ts';

/*
 * What somebody typed about a finding that was not saved. It is said back on the message, each on lines of its own, and read from there as it is written here, so that
 * the form can be opened with it again.
 */

/** Words about a finding as they were typed, beside the question. */
export type TypedWords = {
  /** Name of the notebook. */
  readonly name: string;
  readonly note: string;
  /** With commas between. */
  readonly tags: string;
};

/** With the question, where it does not stand on the message besides. */
type SaidBack = TypedWords & { readonly question?: string };

const HEADS: Readonly<Record<keyof SaidBack, string>> = {
  question: '-# Question\n',
  name: '-# Notebook\n',
  note: '-# Note\n',
  tags: '-# Tags\n',
};

const NAMES = ['question', 'name', 'note', 'tags'] as const;

const FILE = 'what-you-typed.txt';

type Words = { readonly name: keyof SaidBack; readonly words: string };

const wordsIn = (typed: SaidBack): readonly Words[] =>
  NAMES.map((name) => ({ name, words: (typed[name] ?? '').trim() })).filter(({ words }) => words !== '');

const lineOf = ({ name, words }: Words): string =>
  HEADS[name] + (name === 'note' ? escapeMarkdown(words) : escapeLine(words));

/** What was typed, where it stands on a message; empty where nothing does. */
export const readTypedWords = (texts: readonly string[]): TypedWords => {
  const read = (name: keyof TypedWords): string => {
    const found = texts.find((text) => text.startsWith(HEADS[name]));
    return found === undefined ? '' : unescapeMarkdown(found.slice(HEADS[name].length));
  };
  return { name: read('name'), note: read('note'), tags: read('tags') };
};

const plain = ({ name, words }: Words): string => `${HEADS[name].slice('-# '.length)}${words}\n`;

/** The reply with what was typed under it; in a file where there is no room. */
export const withTypedWords = (reply: Reply, typed: SaidBack): Reply => {
  const given = wordsIn(typed);
  const lines = given.map(lineOf);
  if (lines.length === 0) return reply;
  const length = [...textsOf(reply.components), ...lines].reduce((sum, text) => sum + text.length, 0);
  if (length <= MESSAGE_TEXT_LIMIT)
    return { ...reply, components: [...reply.components, ...lines.map((line) => textDisplay(line))] };
  return {
    ...reply,
    components: [...reply.components, textDisplay('-# What you typed is attached.'), fileDisplay(FILE)],
    files: [...reply.files, { name: FILE, text: given.map(plain).join('\n') }],
  };
};
