import type { Article } from '../../corpus/article.ts';
import type { Collection } from '../../retrieval/collection.ts';
import type { Answerer } from '../answerer.ts';
import { isNameIn } from '../names-in-collections.ts';
import { createDateFinder } from '../spans/dates.ts';
import { createFigureFinder } from '../spans/figures.ts';
import type { LikelyQuestion, LikelyQuestions } from './likely-questions.ts';
import { candidatesOf } from './templates.ts';
import { isConfirmed, type Trial } from './trial.ts';

/** Questions kept: more than Discord lists at once, so that typing narrows them. */
const QUESTIONS = 60;

/** Questions kept of one article: enough to find one, few enough that all articles have their turn. */
const PER_ARTICLE = 8;

/** Questions tried at most, each some 10 ms: three seconds in all, in pieces. */
const TRIALS = 300;

/** Articles of a collection that questions are made of: all of a small one, so many of a large one, from its first to its last. */
const POOL = 200;

/** Longest sentence that questions are made of, in characters: a longer one says too much to ask about in few words. */
const SENTENCE_LENGTH = 300;

/** `POOL` articles of a collection at most, evenly apart, the first and the last among them. */
const spreadOver = (collection: Collection): readonly Article[] => {
  const size = Math.min(collection.count, POOL);
  const step = size > 1 ? (collection.count - 1) / (size - 1) : 0;
  return Array.from({ length: size }, (_, at) => collection.articleAt(Math.round(at * step))).filter(
    (article) => article !== undefined,
  );
};

type LikelyQuestionOptions = {
  readonly collections: readonly Collection[];
  readonly answerer: Pick<Answerer, 'ask'>;
  /** Ends the trying; what is known stays. */
  readonly signal?: AbortSignal | undefined;
};

/** Runs of words with a capital, after the question word. */
const NAMES_IN_QUESTION = /(?<= )\p{Lu}[\p{L}\p{N}]*(?: \p{Lu}[\p{L}\p{N}]*)*/gu;

/** Such a question can be understood best without its article, so it is tried first. */
const hasName = (question: string): boolean => question.search(NAMES_IN_QUESTION) >= 0;

/** Lets whatever waits go first: a question that is tried must not hold up one that is asked. */
const yieldToOthers = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Makes questions of the sentences of an article by their form, and keeps those that the answerer answers surely, from the very sentence. An article that is added later is
 * tried when questions are next wanted.
 * @param options all collections in one language
 */
export const createLikelyQuestions = ({
  collections,
  answerer,
  signal,
}: LikelyQuestionOptions): LikelyQuestions => {
  const [first] = collections;
  if (first === undefined) throw new Error('Likely questions need at least one collection.');
  const findFigures = createFigureFinder(first.language);
  const findDates = createDateFinder(first.language);
  const trials = new WeakMap<Article, Trial[]>();
  const turns = new WeakMap<Article, number>();
  const found = new Map<Article, LikelyQuestion[]>();
  let tried = 0;
  let running: Promise<unknown> = Promise.resolve();

  let pool: readonly Article[] = [];
  let pooledAt: readonly number[] = [];

  /** The articles that questions are made of, chosen anew when articles came or went. Questions of those that are gone are forgotten. */
  const articles = (): readonly Article[] => {
    const now = collections.map(({ revision }) => revision);
    if (now.length === pooledAt.length && now.every((revision, at) => revision === pooledAt[at])) return pool;
    pooledAt = now;
    pool = collections.flatMap(spreadOver);
    for (const article of found.keys())
      if (!collections.some((collection) => collection.article(article.id) === article))
        found.delete(article);
    return pool;
  };

  const trialsOf = (article: Article): Trial[] => {
    const known = trials.get(article);
    if (known !== undefined) return known;
    const made = article.sentences
      .filter(({ kind, start, end }) => kind === 'sentence' && end - start <= SENTENCE_LENGTH)
      .flatMap((sentence) => {
        const text = article.text.slice(sentence.start, sentence.end);
        const source = { text, figures: findFigures(text, 0), dates: findDates(text, 0) };
        return candidatesOf(source)
          .filter((candidate) => namesOnly(candidate.text))
          .map((candidate) => ({ ...candidate, article, sentence }));
      })
      .sort((a, b) => Number(hasName(b.text)) - Number(hasName(a.text)));
    trials.set(article, made);
    return made;
  };

  /** Whether each single word with a capital is one that the collections write as a name or know from nowhere else: "What is Here?" is no question. */
  const namesOnly = (question: string): boolean =>
    (question.match(NAMES_IN_QUESTION) ?? []).every(
      (name) => name.includes(' ') || isNameIn(collections, name) || isKnownAsName(name),
    );

  const isKnownAsName = (word: string): boolean =>
    collections.every((collection) => collection.casing(word).lower === 0) &&
    !first.language.isStopWord(word.toLowerCase());

  const known = (): readonly LikelyQuestion[] => {
    articles();
    const lists = Array.from(found.values());
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list[turn] ?? [])).flat();
  };

  /** A question that cannot be asked is none to offer; whoever asks it is told what went wrong. */
  const isAnswered = async (trial: Trial): Promise<boolean> => {
    try {
      return isConfirmed(await answerer.ask(trial.text), trial);
    } catch {
      return false;
    }
  };

  const attempt = async ({ text, ...trial }: Trial): Promise<void> => {
    tried += 1;
    if (!(await isAnswered({ text, ...trial }))) return;
    const { article } = trial;
    const others = found.get(article) ?? [];
    if (known().some((question) => question.text === text)) return;
    found.set(article, [...others, { text, article: article.id, key: article.key }]);
  };

  /** The next trial, of the article that had the fewest; `undefined` when nothing is left. */
  const nextTrial = (): Trial | undefined => {
    const waiting = articles()
      .filter((article) => (found.get(article)?.length ?? 0) < PER_ARTICLE)
      .sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0));
    for (const article of waiting) {
      const trial = trialsOf(article).shift();
      if (trial === undefined) continue;
      turns.set(article, (turns.get(article) ?? 0) + 1);
      return trial;
    }
    return undefined;
  };

  const isWanted = (count: number): boolean =>
    known().length < Math.min(count, QUESTIONS) && tried < TRIALS && signal?.aborted !== true;

  const tryOn = async (count: number): Promise<readonly LikelyQuestion[]> => {
    while (isWanted(count)) {
      const trial = nextTrial();
      if (trial === undefined) break;
      await attempt(trial);
      await yieldToOthers();
    }
    return known();
  };

  return {
    known,
    async atLeast(count) {
      const before = running;
      const mine = (async () => {
        await before;
        return tryOn(count);
      })();
      running = mine;
      return mine;
    },
  };
};
