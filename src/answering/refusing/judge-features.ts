import { SENTENCE_FEATURES } from '../ranking/sentence-features.ts';
import type { RankedSentence } from '../ranking/sentence-ranker.ts';
import type { Extraction } from '../reading/extraction.ts';

/** The features by which an answer is judged: those of its sentence, and how it stands beside the next best. */
export const JUDGE_FEATURES = [
  ...SENTENCE_FEATURES,
  'rankScore',
  'rankLead',
  'rankPlace',
  'claimLead',
  'claimShare',
  'probability',
  'fitsType',
  'spanLength',
] as const;

/**
 * Features of the best extraction of a question.
 * @param extractions best first, at least one
 * @param ranked the candidate sentences, best first
 */
export function judgeRow(
  extractions: readonly Extraction[],
  ranked: readonly RankedSentence[],
): Float32Array {
  const row = new Float32Array(JUDGE_FEATURES.length).fill(NaN);
  const [best, next] = extractions;
  if (best === undefined) return row;
  const place = Math.max(
    0,
    ranked.findIndex(({ sentence }) => sentence === best.source),
  );
  const own = ranked[place];
  if (own !== undefined) row.set(own.row);
  const other = ranked.find(({ sentence }) => sentence !== best.source);
  const odds = extractions.reduce((sum, { claim }) => sum + Math.exp(claim - best.claim), 0);
  row.set(
    [
      own?.score ?? NaN,
      (own?.score ?? 0) - (other?.score ?? 0),
      place,
      next === undefined ? NaN : best.claim - next.claim,
      1 / odds,
      best.probability,
      Number(best.fitsType),
      best.span.end - best.span.start,
    ],
    SENTENCE_FEATURES.length,
  );
  return row;
}
