import type { AnswerRecord } from './answer-record.ts';
import { isContextDropped } from './context-dropped.ts';
import { containsWords, isAcceptable, isSameSentence } from './match.ts';
import { normalise, normalTokens } from './normalise.ts';
import type { Question } from './question.ts';

/** How many places, first to last, are looked through for the right sentence. */
const SENTENCES_LOOKED_AT = 5;
/** A list may have this many times the words of its items, and a few more for what stands between them. */
const LIST_WORDS_FACTOR = 3;
const LIST_WORDS_EXTRA = 10;
/** A conflict may have one rival more than there are readings, and this many words a reading and in addition. */
const CONFLICT_RIVALS_EXTRA = 1;
const CONFLICT_WORDS = 12;
/** Words within which a comparison may name several acceptable answers. */
const COMPARISON_WORDS = 40;

/** What scoring reads of an answer; a record from elsewhere may lack any of it. */
export type ScoredRecord = Partial<
  Pick<AnswerRecord, 'answer' | 'quotes' | 'rivals' | 'confidence' | 'milliseconds'>
> & {
  readonly status?: string;
  /** What a turn was completed to. */
  readonly readAs?: string;
  /** Further places, where a record keeps them apart from its quotes. */
  readonly evidence?: readonly { readonly text: string }[];
};

/** How one question went. `null` where a measure doesn't apply. */
export type Row = {
  readonly id: string;
  readonly set: Question['set'];
  readonly kind: string;
  readonly unanswerable: boolean;
  /** Answered and right; for an unanswerable question, refused. */
  readonly right: boolean;
  readonly sentence: boolean | null;
  readonly sentence5: boolean | null;
  readonly answered: boolean;
  readonly verbatim: boolean;
  /** Whether the reading that is shown, as an answer or a possible one, is right; `null` when none is shown. */
  readonly readingRight: boolean | null;
  /** 0–1, of the reading that is shown. */
  readonly confidence: number | null;
  /** Words of the short answer, when answered. */
  readonly words: number | null;
  readonly rivals: number;
  /** Whether a turn on a new topic was read without the turns before it; `null` for every other question. */
  readonly contextDropped: boolean | null;
  /** There is no answer at all for this question. */
  readonly missing: boolean;
  readonly milliseconds: number | null;
};

/** Whether what is shown says what is asked for, be it as an answer or as a possible one. */
const saysRight = (question: Question, record: ScoredRecord): boolean => {
  const answer = record.answer ?? '';
  const words = normalTokens(answer).length;
  const rivals = record.rivals ?? [];
  const { answers, items } = question;
  if (question.kind === 'yesno') return normalise(answer).startsWith(normalise(answers[0] ?? ''));
  if (items.length > 0) {
    const allowed = LIST_WORDS_FACTOR * normalTokens(items.join(' ')).length + LIST_WORDS_EXTRA;
    return words <= allowed && items.every((item) => containsWords(answer, item));
  }
  if (question.kind === 'conflict') {
    const said = [answer, ...rivals.map((rival) => rival.answer)].join(' ; ');
    return (
      rivals.length <= answers.length + CONFLICT_RIVALS_EXTRA &&
      normalTokens(said).length <= CONFLICT_WORDS * answers.length + CONFLICT_WORDS &&
      answers.every((gold) => containsWords(said, gold))
    );
  }
  if (isAcceptable(answer, answers)) return true;
  return (
    question.kind === 'comparison' &&
    words <= COMPARISON_WORDS &&
    answers.every((gold) => containsWords(answer, gold))
  );
};

/**
 * Scores one answer against its question.
 *
 * @param record `undefined` when the question wasn't answered at all
 * @param articleText the text of an article by its id; `undefined` for one that doesn't exist
 * @param earlier what was asked, understood and answered in the turns before it
 */
export const scoreAnswer = (
  question: Question,
  record: ScoredRecord | undefined,
  articleText: (id: string) => string | undefined,
  earlier: readonly string[] = [],
): Row => {
  const given: ScoredRecord = record ?? {};
  const quotes = given.quotes ?? [];
  const rivals = given.rivals ?? [];
  const unanswerable = question.kind === 'unanswerable';
  const answered = given.status === 'answered';
  const isShown = answered || given.status === 'unsure';
  const readingRight = isShown ? !unanswerable && saysRight(question, given) : null;
  const isGold = (quote: { readonly text: string }): boolean =>
    question.gold.some((gold) => isSameSentence(quote.text, gold));
  const places = [...quotes, ...rivals.map((rival) => rival.quote), ...(given.evidence ?? [])];
  return {
    id: question.id,
    set: question.set,
    kind: question.kind,
    unanswerable,
    right: unanswerable
      ? given.status === 'not_found' || given.status === 'unsure'
      : answered && readingRight === true,
    readingRight,
    confidence: isShown ? (given.confidence ?? null) : null,
    sentence: unanswerable ? null : quotes.slice(0, 1).some(isGold),
    sentence5: unanswerable ? null : places.slice(0, SENTENCES_LOOKED_AT).some(isGold),
    answered,
    verbatim: quotes.every(
      (quote) => articleText(quote.article)?.slice(quote.start, quote.end) === quote.text,
    ),
    words: answered ? normalTokens(given.answer ?? '').length : null,
    rivals: rivals.length,
    contextDropped: question.newTopic ? isContextDropped(question.question, given.readAs, earlier) : null,
    missing: record === undefined,
    milliseconds: given.milliseconds ?? null,
  };
};
