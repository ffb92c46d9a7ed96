import type { Answerer } from '../answering/answerer.ts';
import { scopeOf, type AskedScope } from './asked-scope.ts';
import { button } from './components.ts';
import { foundWords } from './found-words.ts';
import { findQuotes, type FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine, unescapeMarkdown } from './markdown.ts';
import { noSentencesNotice } from './notices.ts';
import type { Reply } from './reply.ts';
import { scopeLine } from './scope-lines.ts';
import { searchButtonId } from './search-button.ts';
import { createSheet } from './sheet.ts';
import type { Spelling } from './spelling.ts';
import type { Span } from '../text/span.ts';

/** Longest search, in UTF-16 units: some words, not a text. */
export const SEARCH_LENGTH = 100;

/** Sentences on a page: with their sources they fill a screen, and most fit into a message together. */
const SENTENCES = 5;

/** Sentences shown: twenty pages, which is further than anyone turns. */
const MOST_SENTENCES = 100;

/** Sentences looked at: a sentence is also found by what stands around it, and only those that hold a word themselves are shown. */
const LOOKED_AT = 300;

const HEAD = '-# Search\n';

/** The words that the card of a search says were looked for; `undefined` for another text. */
export const readSearchLines = (markdown: string): string | undefined =>
  markdown.startsWith(HEAD) ? unescapeMarkdown(markdown.slice(HEAD.length)) : undefined;

export type Search = {
  readonly words: string;
  readonly scope: AskedScope;
  /** Counted from 0. */
  readonly page: number;
  /** User id of whose card it is. */
  readonly asker: string;
};

export type SearchSources = {
  readonly answerer: Pick<Answerer, 'search'>;
  readonly library: Library;
  readonly spelling: Spelling;
};

/** Slips put right at most: words with more are better typed anew. */
const SLIPS = 3;

/** Words that no article has, each with how the articles write what may be meant by it. */
type Slips = readonly { readonly typed: string; readonly written: string }[];

const slipsIn = (words: string, spelling: Spelling): Slips =>
  words
    .split(/\s+/)
    .flatMap((typed) => {
      const written = spelling(typed);
      return written === undefined ? [] : [{ typed, written }];
    })
    .slice(0, SLIPS);

const slipLines = (slips: Slips): readonly string[] =>
  slips.map(
    ({ typed, written }) =>
      `-# No article has “${escapeLine(typed)}”; “${escapeLine(written)}” may be meant, and is looked for too.`,
  );

/** A sentence with the places in it of the words looked for. */
type Found = FoundQuote & { readonly words: readonly Span[] };

const countLine = (shown: number, isAll: boolean, page: number): string => {
  const pages = Math.ceil(shown / SENTENCES);
  const sentences = shown === 1 ? '1 sentence' : `${shown} sentences`;
  const count = isAll ? sentences : `At least ${sentences}`;
  return pages > 1 ? `**${count}** · page ${page + 1} of ${pages}` : `**${count}**`;
};

const pageButtons = (search: Search, page: number, pages: number) => {
  const turn = (label: string, to: number) => button(label, searchButtonId({ ...search, page: to }));
  return [
    ...(page > 0 ? [turn('Previous page', page - 1)] : []),
    ...(page + 1 < pages ? [turn('Next page', page + 1)] : []),
  ];
};

type Finding = { readonly found: readonly Found[]; readonly isAll: boolean; readonly slips: Slips };

const renderFound = (search: Search, { found, isAll, slips }: Finding, library: Library): Reply => {
  const shown = found.slice(0, MOST_SENTENCES);
  const pages = Math.ceil(shown.length / SENTENCES);
  const page = Math.min(search.page, pages - 1);
  const line = scopeLine(search.scope, library);
  const sheet = createSheet();
  sheet.addText(`${HEAD}${escapeLine(clip(search.words, SEARCH_LENGTH))}`);
  const head = [...(line === undefined ? [] : [line]), ...slipLines(slips)];
  const isWhole = isAll && shown.length === found.length;
  sheet.addText([...head, countLine(shown.length, isWhole, page)].join('\n'));
  for (const quote of shown.slice(page * SENTENCES, (page + 1) * SENTENCES))
    sheet.addQuote(quote, { bold: quote.words });
  return sheet.finish(pageButtons(search, page, pages));
};

/** A page of the sentences that words are found in, the words in bold; or what to try when there is none. */
export const renderSearch = async (
  search: Search,
  { answerer, library, spelling }: SearchSources,
): Promise<Reply> => {
  const { words, scope } = search;
  const slips = slipsIn(words, spelling);
  const wanted = [words, ...slips.map(({ written }) => written)].join(' ');
  const quotes = await answerer.search(wanted, LOOKED_AT, scopeOf(scope));
  const found = findQuotes(quotes, library)
    .map((quote) => ({ ...quote, words: foundWords(quote.article, quote.quote, wanted) }))
    .filter(({ words }) => words.length > 0);
  const isAll = quotes.length < LOOKED_AT;
  if (found.length > 0) return renderFound(search, { found, isAll, slips }, library);
  return noSentencesNotice(words, { scope: scopeLine(scope, library), spelling });
};
