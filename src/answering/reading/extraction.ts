import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { Question } from '../question/question.ts';
import { chooseRun, sentenceClaim } from './choose-span.ts';
import { hasForm, wantsForm } from './form.ts';
import { repairSpan } from './repair.ts';
import type { ReadSpans } from './span-reader.ts';

/** What a sentence's claim loses that has nothing of the form asked for, in log odds. */
const FORMLESS = 1.5;

/** The short answer that a sentence gives, if it is the one that answers. */
export type Extraction = {
  readonly sentence: ReadSentence;
  /** The ranked sentence that it was found by; a reason may stand in the one after it. */
  readonly source: ReadSentence;
  /** Offsets in the article, inside the sentence. */
  readonly span: Span;
  /** Whether the span has the form that is asked for: "how many" wants a figure, and no amount of money. */
  readonly fitsType: boolean;
  /** Of the span among those of its sentence, 0–1. */
  readonly probability: number;
  /** Of the sentence among those read: log odds. */
  readonly claim: number;
};

/** The best span of a sentence, of the form asked for where the sentence has one, put right at its edges. */
export function extractFrom(question: Question, read: ReadSpans): Extraction | undefined {
  const isFormed = wantsForm(question);
  const fitting = isFormed ? read.runs.filter(({ run }) => hasForm(question, read.view, run)) : read.runs;
  const chosen = chooseRun({ ...read, runs: fitting }) ?? chooseRun(read);
  if (chosen === undefined) return undefined;
  const fitsType = !isFormed || fitting.length > 0;
  return {
    sentence: read.view.sentence,
    source: read.view.sentence,
    span: repairSpan(question, read.view, chosen.run),
    fitsType,
    probability: chosen.probability,
    claim: sentenceClaim(read) - (fitsType ? 0 : FORMLESS),
  };
}
