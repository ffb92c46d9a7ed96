import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { AnswerType } from '../answer.ts';
import type { Question } from '../question/question.ts';
import { chooseRun, sentenceClaim } from './choose-span.ts';
import { inAskedPart } from './asked-part.ts';
import { askedFigure } from './figure-scope.ts';
import { type FormRank, formRanker, wantsForm } from './form.ts';
import { repairSpan } from './repair.ts';
import { keyFirst, keyLast } from './run-key.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans, ScoredRun } from './span-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { wholePhrase } from './whole-phrase.ts';

/** What a sentence's claim loses that has nothing of the form asked for, in log odds. */
const FORMLESS = 1.5;
/** And for each form that would fit better than the best it has. */
const LESS_FITTING = 0.75;

/** The short answer that a sentence gives, if it is the one that answers. */
export type Extraction = {
  readonly sentence: ReadSentence;
  /** The ranked sentence that it was found by; a reason may stand in the one after it. */
  readonly source: ReadSentence;
  /** Offsets in the article, inside the sentence, in the order of the text: several for the items of a list. */
  readonly spans: readonly [Span, ...Span[]];
  /** Whether the span has the form that is asked for: "how many" wants a figure, and no amount of money. */
  readonly fitsType: boolean;
  /** Of the span among those of its sentence, 0–1. */
  readonly probability: number;
  /** Of the sentence among those read: log odds. */
  readonly claim: number;
};

/** From the first of its spans to the last. */
export const extentOf = ({ spans }: Extraction): Span => ({
  start: spans[0].start,
  end: spans.at(-1)?.end ?? spans[0].end,
});

/** The best span of a sentence, of the most fitting form that the sentence has, put right at its edges. */
export function extractFrom(question: Question, read: ReadSpans): Extraction | undefined {
  const scoped = question.type === 'list' ? read.runs : inAskedPart(read, read.runs);
  const rankOf = wantsForm(question) ? formRanker(question, read.view) : () => 0;
  const ranks = scoped.map(({ run }) => rankOf(run));
  const best = Math.min(...ranks.map((rank) => rank ?? Infinity));
  const fitting = scoped.filter((_, place) => ranks[place] === best);
  const meant = withAskedFigure(question, read, { rankOf, best }, fitting);
  const isTelling = ({ run }: ScoredRun): boolean => saysMore(question, read, run);
  const chosen =
    chooseRun({ ...read, runs: wholeLists(question, read, meant.filter(isTelling)) }) ??
    chooseRun({ ...read, runs: meant }) ??
    chooseRun({ ...read, runs: NAMED.has(question.kind) ? read.runs.filter(isTelling) : [] }) ??
    chooseRun(read);
  if (chosen === undefined) return undefined;
  return {
    sentence: read.view.sentence,
    source: read.view.sentence,
    spans: [
      repairSpan(
        question,
        read.view,
        wantsForm(question) ? chosen.run : wholePhrase(read.view.sentence, chosen.run),
      ),
    ],
    fitsType: best < Infinity,
    probability: chosen.probability,
    claim: sentenceClaim(read) - Math.min(FORMLESS, best * LESS_FITTING),
  };
}

/** Kinds of which a word of the question itself is never an answer: "company" to "which company". */
const NAMED: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'place', 'organisation']);

/** Types whose answer is a figure of which a sentence may have several. */
const FIGURES: ReadonlySet<AnswerType> = new Set<AnswerType>(['amount', 'percent', 'count', 'measure']);

/** Of runs with a figure those with the one that the question is about, where one stands out; it alone where the reader has no such run. */
function withAskedFigure(
  question: Question,
  { view, runs }: ReadSpans,
  { rankOf, best }: { readonly rankOf: FormRank; readonly best: number },
  fitting: readonly ScoredRun[],
): readonly ScoredRun[] {
  if (!FIGURES.has(question.type)) return fitting;
  const keys = Array.from(view.typed.keys()).filter((key) => rankOf([keyFirst(key), keyLast(key)]) === best);
  const meant = askedFigure(question, view, keys);
  if (meant === undefined) return fitting;
  const having = fitting.filter((run) => keys.every((key) => meets(run, key) === (key === meant)));
  const own = { run: [keyFirst(meant), keyLast(meant)] as const, score: runs.at(-1)?.score ?? 0 };
  return having.length > 0 ? having : [own];
}

const meets = ({ run }: ScoredRun, key: number): boolean => run[0] <= keyLast(key) && keyFirst(key) <= run[1];

/** Types whose answer may well be a word of the question. */
const CHOOSES: ReadonlySet<AnswerType> = new Set<AnswerType>(['comparison', 'yesno']);

/** Whether a run has a telling word that the question doesn't have itself: "first company" is no answer to "which was the first company". */
function saysMore({ type, terms }: Question, { view }: ReadSpans, [first, last]: Run): boolean {
  if (CHOOSES.has(type)) return true;
  const own = view.sentence.terms.slice(first, last + 1);
  return own.every((term) => term === undefined) || own.some((term) => isNew(term, terms));
}

const isNew = (term: string | undefined, asked: Question['terms']): boolean =>
  term !== undefined && !asked.some((other) => other.term === term);

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
