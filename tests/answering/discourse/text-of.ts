import type { ReadSentence } from '../../../src/answering/read-sentence.ts';
import type { Run } from '../../../src/answering/reading/span-runs.ts';
import { spanOf } from '../../../src/answering/reading/stretch.ts';

/** The characters of a run of tokens; `undefined` for none. */
export function textOf(sentence: ReadSentence, run: Run | undefined): string | undefined {
  if (run === undefined) return undefined;
  const { start, end } = spanOf(sentence, run);
  return sentence.article.text.slice(start, end);
}
