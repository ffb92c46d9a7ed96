import type { ReadSentence } from '../read-sentence.ts';
import { clauseEnd } from '../syntax/clause-end.ts';
import { LONGEST_RUN, type Run } from './span-runs.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** Nouns that say nothing without what stands behind them. */
const RELATIONAL =
  /^(?:basis|result|part|form|source|cause|variety|range|series|fact|idea|lack|absence|loss|amount|level|combination|mixture|kind|type|sort|number|set|member|example|symbol|sign|means|way)$/;

/** A run that ends in an empty noun, with its "for …", "of …" or "that …": "the basis for the tax", "the fact that it leaks". */
export function wholePhrase(sentence: ReadSentence, [first, last]: Run): Run {
  const { lower, classes } = sentence;
  const joins = /^(?:of|for|that)$/.test(lower[last + 1] ?? '');
  if (!RELATIONAL.test(lower[last] ?? '') || !joins || classes[last] === tokenClass.verb)
    return [first, last];
  const end = clauseEnd(sentence, last + 2);
  return end > last + 1 && end - first < LONGEST_RUN ? [first, end] : [first, last];
}
