import type { Question } from '../question/question.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { ReaderMemory } from '../reader-memory.ts';
import { firstEndingAfter, lastStartingBefore } from '../spans/token-range.ts';
import { typesFor } from '../spans/types-for.ts';
import { slotsOf, slotsWith } from '../words/word-slots.ts';

/** Tokens on each side of a name or figure in which the question's words count as close. */
const CLOSE = 12;

/** Distance at which such a word counts half, in tokens. */
const HALF_DISTANCE = 6;

const WORD = /[\p{L}\p{N}']+/gu;
const SAYS_WHAT = /^(?:is|are|was|were|means|refers|\(|,)$/;

/** Writes signs that a sentence says something new about what the question asks, for one sentence after another. */
export function createAnswerSigns(
  question: Question,
  memory: ReaderMemory,
): (sentence: ReadSentence, put: (value: number | boolean) => void) => void {
  const words = question.core.toLowerCase().match(WORD) ?? [];
  const copied = createLongestCopy(words, memory);
  const weights = new Map(question.terms.map((term) => [term.term, term.weight]));
  const slots = slotsWith(weights.keys());
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const forms = typesFor(question.type);

  return ({ lower, terms, classes, figures, tokens }, put) => {
    const weighed = new Float64Array(terms.length);
    /** Tokens of the question's words, and whether each is one. */
    const asked: number[] = [];
    const isAsked = new Uint8Array(terms.length);
    const termSlots = memory.termSlots(terms, () => slotsOf(terms));
    for (let at = 0; at < terms.length; at++) {
      if (slots[termSlots[at] ?? 0] === 0) continue;
      const weight = weights.get(terms[at] ?? '');
      if (weight === undefined) continue;
      weighed[at] = weight;
      isAsked[at] = 1;
      asked.push(at);
    }
    put(copied(lower) / (words.length || 1));
    let subject = 0;
    for (let at = 0; at < Math.min(6, terms.length); at++) subject += weighed[at] ?? 0;
    put(subject / total);
    put(
      question.focusTerm !== undefined &&
        terms.some((term, at) => term === question.focusTerm && SAYS_WHAT.test(lower[at + 1] ?? '')),
    );
    let [names, fresh] = [0, 0];
    for (let at = 0; at < terms.length; at++) {
      if (terms[at] === undefined || isAsked[at] === 1) continue;
      fresh++;
      if (classes[at] === tokenClass.name && classes[at - 1] !== tokenClass.name) names++;
    }
    put(names);
    put(fresh / (terms.length || 1));
    const closeTo = (first: number, last: number): number => {
      let near = 0;
      for (const at of asked) {
        const distance = at < first ? first - at : at - last;
        if (distance > 0 && distance <= CLOSE) near += (weighed[at] ?? 0) / (1 + distance / HALF_DISTANCE);
      }
      return near / total;
    };
    let bestFigure = NaN;
    for (const figure of figures) {
      if (!forms.includes(figure.type)) continue;
      const close = closeTo(firstEndingAfter(tokens, figure.start), lastStartingBefore(tokens, figure.end));
      if (!(close <= bestFigure)) bestFigure = close;
    }
    put(bestFigure);
    let bestName = NaN;
    for (let at = 0; at < terms.length; at++) {
      if (classes[at] !== tokenClass.name || isAsked[at] === 1) continue;
      const close = closeTo(at, at);
      if (!(close <= bestName)) bestName = close;
    }
    put(bestName);
  };
}

/** Length in words of the longest run of some words, stop words and all, that stands in a sentence. */
function createLongestCopy(
  words: readonly string[],
  memory: ReaderMemory,
): (lower: readonly string[]) => number {
  const places = new Map<string, number[]>();
  for (const [place, word] of words.entries()) places.set(word, [...(places.get(word) ?? []), place]);
  const slots = slotsWith(places.keys());
  return (lower) => {
    const wordSlots = memory.wordSlots(lower, () => slotsOf(lower));
    let best = 0;
    /** Of each of the words, the length of the run that ends with it at the token before. */
    let before = new Map<number, number>();
    for (let at = 0; at < lower.length; at++) {
      const found = slots[wordSlots[at] ?? 0] === 0 ? undefined : places.get(lower[at] ?? '');
      if (found === undefined) {
        if (before.size > 0) before = new Map();
        continue;
      }
      const runs = new Map<number, number>();
      for (const place of found) {
        const length = (before.get(place - 1) ?? 0) + 1;
        runs.set(place, length);
        best = Math.max(best, length);
      }
      before = runs;
    }
    return best;
  };
}
