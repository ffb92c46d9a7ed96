import { isNameIn } from '../answering/names-in-collections.ts';
import type { TimeMention } from '../answering/time/expression.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Token } from '../text/language.ts';
import type { Span } from '../text/span.ts';
import { isQuantity, QUESTION_WORDS } from './word-lists.ts';

const POSSESSIVE = /['’]s?$/;

/** Whether each token belongs to a name: as the collections write it, or as the asker does. */
export function nameTest(
  tokens: readonly Token[],
  periods: readonly TimeMention[],
  isInside: boolean,
  { collections, words }: { readonly collections: readonly Collection[]; readonly words: WordTable },
): readonly boolean[] {
  const language = collections[0]?.language;
  const capitals = tokens.filter(({ kind, text }) => kind === 'word' && /^\p{Lu}/u.test(text)).length;
  const isTitleCase = capitals > 2 && capitals === tokens.filter(({ kind }) => kind === 'word').length;
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return false;
    const plain = token.text.replace(POSSESSIVE, '');
    const word = plain.toLowerCase();
    const isClosed =
      language?.isStopWord(word) === true ||
      QUESTION_WORDS.has(word) ||
      QUESTION_WORDS.has(token.text.toLowerCase());
    if (isClosed || isQuantity(word)) return false;
    if (periods.some(({ start, end }) => start <= token.start && token.end <= end)) return false;
    const isCapital = !isTitleCase && /^\p{Lu}/u.test(plain);
    const opens = at === 0 && !isInside && !/^\p{Lu}/u.test(tokens[1]?.text ?? '');
    const isCapitalised = isCapital && (!opens || words.partsOfSpeech(word) === undefined);
    return isCapitalised || isNameIn(collections, plain);
  });
}

export function namesOf(
  text: string,
  tokens: readonly Token[],
  isName: readonly boolean[],
  collections: readonly Collection[],
): readonly Span[] {
  const names: { start: number; end: number }[] = [];
  let isOwner = false;
  for (const [at, token] of tokens.entries()) {
    if (isName[at] !== true) continue;
    const end = token.end - (POSSESSIVE.exec(token.text)?.[0].length ?? 0);
    const last = names.at(-1);
    const joins = last !== undefined && /^['’]?s?[\s-]?$/.test(text.slice(last.end, token.start));
    if (joins && (!isOwner || isWritten(text.slice(last.start, end), collections))) last.end = end;
    else names.push({ start: token.start, end });
    isOwner = end < token.end;
  }
  return names;
}

/** Whether the articles write these very words: "Devil's Churn" is one name, "Ardle's Mayor Marsh" is two. */
export function isWritten(name: string, collections: readonly Collection[]): boolean {
  const folded = name.toLowerCase().replaceAll('’', "'");
  return collections.some((collection) => {
    const terms = collection.language.tokens(name).flatMap((token) => collection.language.term(token) ?? []);
    return collection.search(terms, LOOKED_AT).some(({ article, index }) => {
      const sentence = article.sentences[index];
      const text = sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
      return text.toLowerCase().replaceAll('’', "'").includes(folded);
    });
  });
}

/** Sentences in which a name of several words is looked for. */
const LOOKED_AT = 3;
