import type { Question } from '../question/question.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Extraction } from '../reading/extraction.ts';
import { SHORT_OF_ANSWERED } from '../refusing/thresholds.ts';
import type { Verdict, VerdictReader } from './read-verdict.ts';

/** Sentences that are looked at, the best ones. */
const SENTENCES = 3;
/** A sentence decides well enough (0–1) not to look for a better one. */
const ENOUGH = 0.6;

/** A verdict with the sentence that gives it. */
export type Decision = Verdict & { readonly extraction: Extraction };

/** The verdict of the best sentence that decides a yes/no question, else of the one that decides most of it. */
export function decide(
  question: Question,
  extractions: readonly Extraction[],
  read: VerdictReader,
  reader: SentenceReader,
): Decision | undefined {
  let best: Decision | undefined;
  for (const extraction of candidates(extractions, reader)) {
    const verdict = read(question, extraction.sentence);
    if (verdict === undefined || verdict.decided <= (best?.decided ?? 0)) continue;
    best = { ...verdict, extraction };
    if (best.decided >= ENOUGH) break;
  }
  return best;
}

/** The best sentences, then what stands after the very best: a fire is told in one sentence, that nobody was hurt in the next. */
function* candidates(extractions: readonly Extraction[], reader: SentenceReader): Generator<Extraction> {
  yield* extractions.slice(0, SENTENCES);
  const [best] = extractions;
  if (best === undefined) return;
  const { article, index, sentence } = best.sentence;
  const next = article.sentences[index + 1];
  if (next?.paragraph !== sentence.paragraph) return;
  const { start, end } = next;
  yield { ...best, sentence: reader.read(article, index + 1), spans: [{ start, end }] };
}

/** The question without the terms that its answer disputes: no sentence that denies them can be asked to hold them. */
export const withoutDisputed = (question: Question, { disputed }: Verdict): Question => ({
  ...question,
  terms: question.terms.filter((term) => !disputed.includes(term)),
});

/** What is left of a confidence (0–1) where the sentence barely decides. */
const LEAST_LEFT = 0.6;

/** How sure (0–1) a verdict is, `sure` being how sure its sentence is the one that was asked for. */
export const verdictConfidence = (sure: number, decision: Verdict | undefined): number =>
  decision === undefined
    ? Math.min(sure, SHORT_OF_ANSWERED)
    : sure * (LEAST_LEFT + (1 - LEAST_LEFT) * decision.decided);
