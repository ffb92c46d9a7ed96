import type { SentenceKind, Token } from '../text/language.ts';
import type { TokenEntries, TokenEntry } from './token-entries.ts';

/**
 * Weighty words in a line (those that are no stop words) from which on a line without a small letter at the head of any of them counts as
 * a title, so that its capitals say nothing about its words. Shorter ones may well be names with a verb: "Ann met Bob".
 */
const TITLE_CASE_MIN_WORDS = 4;

/** A sentence of its own begins after these: `He said: "Growth is …`. */
const OPENINGS = `"'“‘„«:`;

const isOpening = (text = ''): boolean => text !== '' && OPENINGS.includes(text.charAt(0));

/** A word form with its occurrences, those with a capital of its own and those without. */
export type WordRow = readonly [form: string, all: number, capitalised: number, lower: number];

/** Whether all words but the small ones of the language have a capital, as in "The Capital of Children's Clothing". */
const isTitleCase = (entries: readonly (TokenEntry | undefined)[]): boolean => {
  let weighty = 0;
  for (const entry of entries) {
    if (entry === undefined || entry.form === '' || entry.isStopWord) continue;
    if (entry.isSmall) return false;
    weighty += 1;
  }
  return weighty >= TITLE_CASE_MIN_WORDS;
};

/**
 * Counts the words of a sentence, heading or caption in their entries, in step with its tokens. A capital is a word's own when it is not owed
 * to its place at the head of the sentence or of a quoted one.
 */
export const countWords = (
  kind: SentenceKind,
  tokens: readonly Token[],
  entries: readonly (TokenEntry | undefined)[],
): void => {
  const isTelling = kind === 'sentence' && !isTitleCase(entries);
  const first = tokens.findIndex((token) => token.kind !== 'punctuation');
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at];
    if (entry === undefined || entry.form === '') continue;
    entry.all += 1;
    if (!isTelling || at <= first || isOpening(tokens[at - 1]?.text)) continue;
    if (entry.isCapitalised) entry.capitalised += 1;
    else entry.lower += 1;
  }
};

/** What was counted, by word form. */
export const wordRows = (entries: TokenEntries): Iterable<WordRow> => {
  const rows = new Map<string, WordRow>();
  for (const { form, all, capitalised, lower } of entries.all()) {
    if (all === 0) continue;
    const [, a, c, l] = rows.get(form) ?? [form, 0, 0, 0];
    rows.set(form, [form, a + all, c + capitalised, l + lower]);
  }
  return rows.values();
};
