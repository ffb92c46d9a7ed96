import type { Question } from '../question/question.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { typesFor } from '../spans/types-for.ts';

/** Signs that the sentence says something new about what the question asks. */
export function writeAnswerSigns(
  question: Question,
  sentence: ReadSentence,
  put: (value: number | boolean) => void,
): void {
  const { lower, terms, classes, figures, tokens } = sentence;
  const words = question.core.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
  put(longestCopy(words, lower) / (words.length || 1));
  const weights = new Map(question.terms.map((term) => [term.term, term.weight]));
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const weightAt = (at: number): number => weights.get(terms[at] ?? '') ?? 0;
  let subject = 0;
  for (let at = 0; at < Math.min(6, terms.length); at++) subject += weightAt(at);
  put(subject / total);
  put(
    terms.some(
      (term, at) =>
        term !== undefined &&
        term === question.focusTerm &&
        /^(?:is|are|was|were|means|refers|\(|,)$/.test(lower[at + 1] ?? ''),
    ),
  );
  let [names, fresh] = [0, 0];
  for (let at = 0; at < terms.length; at++) {
    if (terms[at] === undefined || weights.has(terms[at] ?? '')) continue;
    fresh++;
    if (classes[at] === tokenClass.name && classes[at - 1] !== tokenClass.name) names++;
  }
  put(names);
  put(fresh / (terms.length || 1));
  const closeTo = (first: number, last: number): number => {
    let near = 0;
    for (let at = Math.max(0, first - 12); at < Math.min(terms.length, last + 13); at++) {
      if (at >= first && at <= last) continue;
      near += weightAt(at) / (1 + (at < first ? first - at : at - last) / 6);
    }
    return near / total;
  };
  const forms = typesFor(question.type);
  let bestFigure = NaN;
  for (const figure of figures) {
    if (!forms.includes(figure.type)) continue;
    const first = tokens.findIndex((token) => token.end > figure.start);
    const last = tokens.findLastIndex((token) => token.start < figure.end);
    const close = closeTo(first, last);
    if (!(close <= bestFigure)) bestFigure = close;
  }
  put(bestFigure);
  let bestName = NaN;
  for (let at = 0; at < terms.length; at++) {
    if (classes[at] !== tokenClass.name || weights.has(terms[at] ?? '')) continue;
    const close = closeTo(at, at);
    if (!(close <= bestName)) bestName = close;
  }
  put(bestName);
}

/** Length in words of the longest run of the question's words, stop words and all, that stands in the sentence. */
function longestCopy(words: readonly string[], lower: readonly string[]): number {
  let best = 0;
  let previous = new Uint16Array(lower.length + 1);
  for (const word of words) {
    const current = new Uint16Array(lower.length + 1);
    for (let at = 0; at < lower.length; at++) {
      if (lower[at] !== word) continue;
      current[at + 1] = (previous[at] ?? 0) + 1;
      best = Math.max(best, current[at + 1] ?? 0);
    }
    previous = current;
  }
  return best;
}
