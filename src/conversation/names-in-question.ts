import { isNameIn } from '../answering/names-in-collections.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Span } from '../text/span.ts';

/** Runs of words that the collections write as names, as spans of the question, in its order. Works on lower-case questions too. */
export function namesInQuestion(question: string, collections: readonly Collection[]): readonly Span[] {
  const language = collections[0]?.language;
  if (language === undefined) return [];
  const names: { start: number; end: number }[] = [];
  for (const token of language.tokens(question)) {
    const isName =
      token.kind === 'word' &&
      !language.isStopWord(token.text.toLowerCase()) &&
      isNameIn(collections, token.text);
    if (!isName) continue;
    const last = names.at(-1);
    if (last !== undefined && /^\s?$/.test(question.slice(last.end, token.start))) last.end = token.end;
    else names.push({ start: token.start, end: token.end });
  }
  return names;
}
