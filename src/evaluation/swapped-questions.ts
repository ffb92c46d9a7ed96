import type { Language, Token } from '../text/language.ts';
import type { PartOfSpeech } from '../text/part-of-speech.ts';
import type { Question } from './question.ts';
import { randomFrom } from './sample.ts';

/** Words that reports seldom use; those that an article uses are left out. */
const NOUNS =
  'lighthouse violin orchard glacier saddle lantern umbrella parliament meteor aquarium harpsichord vineyard'.split(
    ' ',
  );
const VERBS = ['paint', 'demolish', 'auction', 'abandon', 'photograph'] as const;

/** Characters of the shortest word that is swapped: shorter ones say little. */
const SHORTEST = 4;

/** Words that say how is asked, not about what. */
const ASKING =
  /^(?:what|which|when|where|whose|many|much|long|years?|dates?|times?|names?|kinds?|types?|numbers?|percentage|amount)$/;

const nounLike = (noun: string, original: string): string => (/[^s]s$/.test(original) ? `${noun}s` : noun);

const verbLike = (verb: string, original: string): string => {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  if (original.endsWith('ing')) return `${stem}ing`;
  return /(?:ed|wn|en|ght|ilt|ld)$/.test(original) ? `${stem}ed` : verb;
};

const isSwappable = ({ kind, text }: Token): boolean =>
  kind === 'word' && text.length >= SHORTEST && text === text.toLowerCase() && !ASKING.test(text);

/**
 * Of each question on its own that has an answer, up to two that have none: with its first common noun in the place of another, and with its last verb.
 * @param isUsed whether an article uses a term; words that one does are not put in
 * @param seed the same seed makes the same
 */
export const swappedQuestions = (
  questions: readonly Question[],
  language: Language,
  isUsed: (term: string) => boolean,
  seed: number,
): readonly Question[] => {
  const random = randomFrom(seed);
  const unused = (words: readonly string[]): readonly string[] =>
    words.filter((word) => !isUsed(language.stem(word)));
  const [nouns, verbs] = [unused(NOUNS), unused(VERBS)];
  const oneOf = (words: readonly string[]): string | undefined => words[Math.floor(random() * words.length)];

  return questions.flatMap((question): readonly Question[] => {
    if (question.set !== 'single' || question.answers.length + question.items.length === 0) return [];
    const text = question.question;
    const tokens = language.tokens(text);
    const parts = language.partsOfSpeech(tokens, text);
    const swappable = (part: PartOfSpeech): readonly Token[] =>
      tokens.filter(
        (token, at) => parts[at] === part && isSwappable(token) && !language.isStopWord(token.text),
      );
    const swap = (
      token: Token | undefined,
      word: string | undefined,
      like: (word: string, original: string) => string,
      mark: string,
    ): readonly Question[] =>
      token === undefined || word === undefined
        ? []
        : [
            {
              ...question,
              id: `${question.id}${mark}`,
              kind: 'unanswerable',
              question: text.slice(0, token.start) + like(word, token.text) + text.slice(token.end),
              answers: [],
              items: [],
              gold: [],
            },
          ];
    return [
      ...swap(swappable('NOUN').at(0), oneOf(nouns), nounLike, 'n'),
      ...swap(swappable('VERB').at(-1), oneOf(verbs), verbLike, 'v'),
    ];
  });
};
