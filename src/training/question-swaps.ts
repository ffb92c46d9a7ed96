import type { AnswerType } from '../answering/answer.ts';
import { isNameIn } from '../answering/names-in-collections.ts';
import type { Question } from '../answering/question/question.ts';
import type { SentenceReader } from '../answering/sentence-reader.ts';
import { nameFit } from '../answering/spans/name-fit.ts';
import { findNames } from '../answering/spans/names.ts';
import { tokenRange } from '../answering/spans/token-range.ts';
import type { Article } from '../corpus/article.ts';
import { english } from '../text/english/english.ts';
import type { Desk } from './judge-desk.ts';
import type { Random } from './random.ts';

/** What of a question was put in the place of something else. */
export const SWAPS = ['name', 'number', 'focus', 'verb'] as const;
export type Swap = (typeof SWAPS)[number];

/** A question about something else: its text, and what came in. */
export type Swapped = { readonly text: string; readonly newcomer: string };

/** Words of other questions that may take the place of one's own, by what they do there. */
export type Siblings = ReadonlyMap<string, readonly string[]>;

/** A name with the kind that it looks like. */
type KnownName = { readonly text: string; readonly kind: string };

/** Kinds by which names are told apart, and the least fit for one. */
const NAME_KINDS: readonly AnswerType[] = ['person', 'place', 'organisation'];
const LEAST_FIT = 0.5;

/** A year differs by at most so much from the one in its place, when the collection has no other. */
const YEARS_APART = 9;
const FIGURE = /(?<![\p{L}\d])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu;
const YEAR = /^(?:1[0-9]|20)\d\d$/;

/** The collection that is asked. */
type SwapDesk = Pick<Desk, 'collections'>;

/** The names of an article, each once, with the kind that their first place makes them look like. */
export function namesIn(article: Article, reader: SentenceReader): readonly KnownName[] {
  const found = new Map<string, KnownName>();
  for (const [index, { kind }] of article.sentences.entries()) {
    if (kind !== 'sentence') continue;
    const sentence = reader.read(article, index);
    for (const name of reader.names(sentence)) {
      const text = article.text.slice(name.start, name.end);
      const range = tokenRange(sentence, name);
      if (range === undefined || found.has(text)) continue;
      const fits = NAME_KINDS.map((each) => nameFit(each, sentence.lower, text, ...range));
      const best = Math.max(...fits);
      const looks = best > LEAST_FIT ? NAME_KINDS[fits.indexOf(best)] : undefined;
      found.set(text, { text, kind: looks ?? `of ${text.split(' ').length}` });
    }
  }
  return Array.from(found.values());
}

/** The words that questions ask for and say happened, by what stands for what: see `siblingKey`. */
export function siblingsOf(questions: readonly Question[]): Siblings {
  const siblings = new Map<string, string[]>();
  for (const question of questions) {
    for (const swap of ['focus', 'verb'] as const) {
      const word = wordOf(question, swap);
      if (word === undefined) continue;
      const key = siblingKey(question, swap, word);
      siblings.set(key, [...(siblings.get(key) ?? []), word]);
    }
  }
  return siblings;
}

/** Nouns stand for nouns that ask for the same type in the same number, verbs for verbs of the same form. */
function siblingKey({ type }: Question, swap: 'focus' | 'verb', word: string): string {
  const form = /(?:ing|ed|s)$/.exec(word)?.[0] ?? '';
  return swap === 'focus' ? `focus ${type} ${form === 's' ? form : ''}` : `verb ${form}`;
}

/** The noun asked for or the main verb, as it is written. */
function wordOf({ terms, focusTerm, verbTerm }: Question, swap: 'focus' | 'verb'): string | undefined {
  const wanted = swap === 'focus' ? focusTerm : verbTerm;
  return terms.find(({ term, isFiller, isName }) => term === wanted && !isFiller && !isName)?.word;
}

/** The question with one thing in it swapped for another of the same sort; `undefined` when it has none, or there is no other. */
export function swap(
  kind: Swap,
  question: Question,
  desk: SwapDesk,
  names: readonly KnownName[],
  siblings: Siblings,
  random: Random,
): Swapped | undefined {
  if (kind === 'name') return swapName(question, desk, names, random);
  if (kind === 'number') return swapNumber(question, desk, random);
  const word = wordOf(question, kind);
  if (word === undefined) return undefined;
  const own = question.terms.find((term) => term.word === word);
  const others = (siblings.get(siblingKey(question, kind, word)) ?? []).filter((other) => {
    const term = english.stem(other.toLowerCase());
    return term !== own?.term && own?.related.has(term) !== true && !holds(question, other);
  });
  return replaced(question, word, draw(others, random));
}

function swapName(
  question: Question,
  { collections }: SwapDesk,
  names: readonly KnownName[],
  random: Random,
): Swapped | undefined {
  const found = findNames(
    english.tokens(question.text),
    (word) => english.isStopWord(word),
    (word) => isNameIn(collections, word),
  );
  const own = draw(found, random);
  if (own === undefined) return undefined;
  const name = question.text.slice(own.start, own.end);
  const kind = names.find(({ text }) => text === name)?.kind;
  const isLike = (other: KnownName): boolean =>
    kind === undefined ? other.text.split(' ').length === name.split(' ').length : other.kind === kind;
  const others = names.filter((other) => isLike(other) && !holds(question, other.text));
  return replaced(question, name, draw(others, random)?.text);
}

function swapNumber(
  question: Question,
  { collections: [collection] }: SwapDesk,
  random: Random,
): Swapped | undefined {
  const own = draw(question.text.match(FIGURE) ?? [], random);
  if (own === undefined) return undefined;
  const article = collection.articles[random.integer(collection.articles.length)];
  const others = (article?.text.match(FIGURE) ?? []).filter(
    (other) => other.length === own.length && YEAR.test(other) === YEAR.test(own) && !holds(question, other),
  );
  const step = (1 + random.integer(YEARS_APART)) * (random.integer(2) === 0 ? 1 : -1);
  const near = /^\d+$/.test(own) ? String(Math.abs(Number(own) + step)) : undefined;
  return replaced(question, own, random.integer(2) === 0 ? near : (draw(others, random) ?? near));
}

const holds = ({ text }: Question, other: string): boolean =>
  other.split(' ').some((word) => text.toLowerCase().includes(word.toLowerCase()));

const draw = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[random.integer(Math.max(1, items.length))];

function replaced({ text }: Question, old: string, newcomer: string | undefined): Swapped | undefined {
  if (newcomer === undefined) return undefined;
  const other = text.replace(old, () => newcomer);
  return other === text ? undefined : { text: other, newcomer };
}
