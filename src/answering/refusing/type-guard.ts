import { tellsDeed } from '../reading/deed-law.ts';
import { saysWhatItIs } from '../reading/definition-law.ts';
import { givesReason } from '../reading/reason-law.ts';
import { isOfKindAsked } from '../reading/answer-law.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Judge } from './judge.ts';
import { isOfOtherThing } from './other-thing.ts';
import { hasUnheardWord } from './unheard-word.ts';
import { isOfThePast } from './tense.ts';
import { SHORT_OF_ANSWERED } from './thresholds.ts';

/**
 * A judge that never lets an answer pass that cannot be one: of another kind than the one asked for ("120 acres" to "what did it cost"), of the past
 * where something to come is asked for, no reason where one is, nothing that says what a thing is or does, or from an article that knows nothing of a word of
 * the question.
 */
export const withKind =
  (judge: Judge, reader: SentenceReader): Judge =>
  (question, extractions, ranked) => {
    const sure = judge(question, extractions, ranked);
    const [best] = extractions;
    if (best === undefined || sure <= SHORT_OF_ANSWERED) return sure;
    const canAnswer =
      !hasUnheardWord(question, best, reader) &&
      isOfKindAsked(question, best, reader) &&
      !isOfThePast(question, best) &&
      !isOfOtherThing(question, best, reader) &&
      givesReason(question, best) &&
      saysWhatItIs(question, best) &&
      tellsDeed(question, best);
    return canAnswer ? sure : SHORT_OF_ANSWERED;
  };
