import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { Question } from '../question/question.ts';
import { chooseRun, sentenceClaim } from './choose-span.ts';
import { formRank, wantsForm } from './form.ts';
import { repairSpan } from './repair.ts';
import type { ReadSpans, ScoredRun } from './span-reader.ts';
import { tokenClass } from './token-class.ts';

/** What a sentence's claim loses that has nothing of the form asked for, in log odds. */
const FORMLESS = 1.5;
/** And for each form that would fit better than the best it has. */
const LESS_FITTING = 0.75;

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

/** The best span of a sentence, of the most fitting form that the sentence has, put right at its edges. */
export function extractFrom(question: Question, read: ReadSpans): Extraction | undefined {
  const ranks = wantsForm(question)
    ? read.runs.map(({ run }) => formRank(question, read.view, run))
    : undefined;
  const best = ranks === undefined ? 0 : Math.min(...ranks.map((rank) => rank ?? Infinity));
  const fitting = ranks === undefined ? read.runs : read.runs.filter((_, place) => ranks[place] === best);
  const chosen = chooseRun({ ...read, runs: wholeLists(question, read, fitting) }) ?? chooseRun(read);
  if (chosen === undefined) return undefined;
  return {
    sentence: read.view.sentence,
    source: read.view.sentence,
    span: repairSpan(question, read.view, chosen.run),
    fitsType: best < Infinity,
    probability: chosen.probability,
    claim: sentenceClaim(read) - Math.min(FORMLESS, best * LESS_FITTING),
  };
}

/** Share of the odds of a sentence's runs from which those that are lists are taken to be what is asked for. */
const LIST_SHARE = 0.15;

/** For a question that asks for several things, the runs that name several, if they are likely enough together. */
function wholeLists(
  question: Question,
  { view, total }: ReadSpans,
  runs: readonly ScoredRun[],
): readonly ScoredRun[] {
  if (question.type !== 'list') return runs;
  const lists = runs.filter(({ run: [first, last] }) =>
    view.sentence.classes.subarray(first, last + 1).includes(tokenClass.conjunction),
  );
  const share = lists.reduce((sum, { score }) => sum + Math.exp(score - total), 0);
  return share >= LIST_SHARE ? lists : runs;
}
