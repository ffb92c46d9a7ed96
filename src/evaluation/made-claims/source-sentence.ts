import type { Article } from '../../corpus/article.ts';
import type { Quote } from '../../corpus/quote.ts';
import type { Language, Token } from '../../text/language.ts';
import type { PartOfSpeech } from '../../text/part-of-speech.ts';

export type TaggedToken = Token & { readonly lower: string; readonly part: PartOfSpeech };

/** A sentence that claims are made of; its tokens count from its own start. */
export type SourceSentence = {
  readonly quote: Quote;
  readonly text: string;
  readonly tokens: readonly TaggedToken[];
};

/** Words of a sentence that states one thing and can be understood. */
const FEWEST_WORDS = 6;
const MOST_WORDS = 40;

/** Begins with a capital or a figure, ends with a full stop; no list, formula or question in it. */
const WHOLE = /^[\p{Lu}\d][^«»[\]{}?!…*|=×−≈+<>\n\r]*[\p{L}\d%)]\.["”]?$/u;

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether what is quoted in it begins and ends in it. */
const isBalanced = (text: string): boolean =>
  count(text, '"') % 2 === 0 &&
  count(text, '“') === count(text, '”') &&
  count(text, '(') === count(text, ')');

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Openings that lean on the sentence before. */
const LEANING = set(
  'he she it they this that these those his her its their here however but and also such another both other others then so thus ' +
    'therefore meanwhile moreover furthermore instead yet or nor still later afterwards similarly likewise one two three',
);
/** Anywhere: who speaks or is spoken to, and what points to other sentences. */
const POINTING = set(
  'i we you our my your us me former latter respectively this these those above below following',
);
/** Without a name before them nobody knows who is meant. */
const PRONOUNS = set('he she they him them his her their it its');

/** What a claim could be about: without one of these a sentence says too little. */
const isTelling = ({ kind, part }: TaggedToken): boolean => kind === 'number' || part === 'PROPN';

const standsAlone = ({ text, tokens }: SourceSentence): boolean => {
  const words = tokens.filter(({ kind }) => kind !== 'punctuation');
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || !WHOLE.test(text)) return false;
  if (!isBalanced(text)) return false;
  if (LEANING.has(words[0]?.lower ?? '') || words.some(({ lower }) => POINTING.has(lower))) return false;
  const name = words.findIndex(({ part }) => part === 'PROPN');
  const pronoun = words.findIndex(({ lower }) => PRONOUNS.has(lower));
  return words.some(isTelling) && (pronoun === -1 || (name !== -1 && name < pronoun));
};

/** The words and parts of speech of a text that is one sentence. */
export const taggedTokens = (text: string, language: Language): readonly TaggedToken[] => {
  const tokens = language.tokens(text);
  const parts = language.partsOfSpeech(tokens, text);
  return tokens.map((token, index) => ({
    ...token,
    lower: token.text.toLowerCase(),
    part: parts[index] ?? 'X',
  }));
};

/** The sentences of an article that are whole, of middle length, understood alone, and hold a name or a figure. */
export const sourceSentences = (article: Article, language: Language): readonly SourceSentence[] =>
  article.sentences
    .filter(({ kind }) => kind === 'sentence')
    .map(({ start, end }): SourceSentence => {
      const text = article.text.slice(start, end);
      return { quote: { article: article.id, start, end }, text, tokens: taggedTokens(text, language) };
    })
    .filter(standsAlone);
