import type { FoundQuote } from './found-quote.ts';
import { clip, escapeLine } from './markdown.ts';
import type { Spelling } from './spelling.ts';

/** Words that the answer says were looked for, at most this many, each at most `MISSING_LENGTH` characters long. */
const MISSING_WORDS = 6;
const MISSING_LENGTH = 60;

/** Characters of the closest article's title, which stands whole under its sentences. */
const TITLE_LENGTH = 150;

/** Spellings offered at most: a question with more slips is better typed anew. */
const SPELLINGS = 3;

const quoted = (word: string): string => `“${escapeLine(clip(word, MISSING_LENGTH))}”`;

/** That nothing answers, and the words that no sentence brings together. */
export const lookedForLine = (missing: readonly string[]): string => {
  const none = 'No sentence in the articles answers this.';
  if (missing.length === 0) return none;
  const words = missing.slice(0, MISSING_WORDS).map(quoted);
  const more = missing.length > MISSING_WORDS ? ` and ${missing.length - MISSING_WORDS} more` : '';
  return `${none} Looked for ${words.join(', ')}${more} together with the rest of the question.`;
};

const spellingLines = (missing: readonly string[], spelling: Spelling): readonly string[] =>
  missing
    .slice(0, MISSING_WORDS)
    .flatMap((word) => {
      const written = spelling(word);
      return written === undefined
        ? []
        : [`- If ${quoted(word)} is a slip: the articles write ${quoted(written)}.`];
    })
    .slice(0, SPELLINGS);

const closestLines = (closest: FoundQuote | undefined): readonly string[] =>
  closest === undefined
    ? []
    : [
        `- **Read** opens the article that comes closest: ${escapeLine(clip(closest.article.title, TITLE_LENGTH))}`,
      ];

type FailedSearch = {
  readonly missing: readonly string[];
  readonly closest: FoundQuote | undefined;
  readonly spelling: Spelling;
  /** Only some of the articles were asked. */
  readonly isScoped: boolean;
};

/** What an asker may do next. */
export const whatToTry = ({ missing, closest, spelling, isScoped }: FailedSearch): string =>
  [
    '**What to try**',
    ...spellingLines(missing, spelling),
    ...(isScoped ? ['- Ask all articles: leave out `article`, `from` and `to`.'] : []),
    '- Put it in other words, one thing at a time; or /search for two or three words of it.',
    ...closestLines(closest),
  ].join('\n');
