import { bytesOfBits, hasBit, setBit } from '../indexing/bits.ts';
import type { SentenceId } from '../indexing/sentence-index.ts';
import type { Segment } from './segment.ts';

/** Candidates of one segment, rising. */
export type SegmentCandidates = { readonly segment: Segment; readonly sentences: Int32Array };

/** Whether a sentence may be a candidate. */
type SentenceFilter = (segment: Segment, sentence: SentenceId) => boolean;

/**
 * The first `limit` sentences that the segments' indexes have for the terms: all of the first term, then those of the second … and of each
 * term by the order of the segments and their ids. With a filter the others are passed over before they count.
 */
export const gatherCandidates = (
  segments: readonly Segment[],
  terms: readonly string[],
  limit: number,
  accepts: SentenceFilter | undefined,
): readonly SegmentCandidates[] => {
  const found = segments.map((segment) => ({
    segment,
    sentences: [] as number[],
    marks: new Uint8Array(bytesOfBits(segment.columns.paragraphOf.length)),
  }));
  let room = limit;
  // As many as the limit of each term are enough: those that are not new have been counted before.
  const asked = accepts === undefined ? limit : Number.MAX_SAFE_INTEGER;
  for (const term of terms) {
    for (const { segment, sentences, marks } of found) {
      if (room === 0) break;
      const ids = segment.index.candidates([term], asked);
      for (let at = 0; at < ids.length && room > 0; at += 1) {
        const id = ids[at] ?? 0;
        if (hasBit(marks, id) || accepts?.(segment, id) === false) continue;
        setBit(marks, id);
        sentences.push(id);
        room -= 1;
      }
    }
  }
  return found.map(({ segment, sentences }) => ({ segment, sentences: Int32Array.from(sentences).sort() }));
};
