import { SENTENCE_FEATURE_GROUPS } from '../answering/ranking/sentence-features.ts';
import { SPAN_FEATURE_GROUPS } from '../answering/reading/span-features.ts';

/** Groups of features that an ablation leaves out: "sentence:topic", "span:clauses". */
export const LEAVABLE_GROUPS: readonly string[] = [
  ...Object.keys(SENTENCE_FEATURE_GROUPS).map((group) => `sentence:${group}`),
  ...Object.keys(SPAN_FEATURE_GROUPS).map((group) => `span:${group}`),
];

/** The columns of a group among the sentence features or the span features; none where `group` is of the other ones. */
export function columnsLeftOut(of: 'sentence' | 'span', group: string | undefined): readonly number[] {
  const groups: readonly (readonly [string, readonly string[]])[] = Object.entries(
    of === 'sentence' ? SENTENCE_FEATURE_GROUPS : SPAN_FEATURE_GROUPS,
  );
  let column = 0;
  for (const [name, features] of groups) {
    if (`${of}:${name}` === group) return features.map((_, place) => column + place);
    column += features.length;
  }
  return [];
}

/** Makes columns of rows missing, so that trees that learn from them never ask for them. */
export function leaveOut(values: Float32Array, width: number, columns: readonly number[]): void {
  for (let row = 0; row < values.length; row += width)
    for (const column of columns) values[row + column] = NaN;
}
