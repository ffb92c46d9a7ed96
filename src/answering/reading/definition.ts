import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { clauseEnd } from '../syntax/clause-end.ts';
import { defined } from './defined-term.ts';
import type { Extraction } from './extraction.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans } from './span-reader.ts';
import { runExtraction } from './run-extraction.ts';
import { heldOdds, trimRun } from './stretch.ts';
import { tokenClass } from '../syntax/token-class.ts';

const { opening, closing, comma, quotation, determiner, verb, auxiliary, adverb, stop, name, negation } =
  tokenClass;

/** A stretch that says what a term is, with how much its form tells, in log odds. */
type Defining = { readonly run: Run; readonly sure: number };

/** Tokens that may stand between a term and the bracket that explains it: "the 'three nots' of recent years (…)". */
const MOST_BETWEEN = 4;

/** What a sentence's claim gains by saying what the term is, times how much the form tells. */
const GAIN = 0.6;

/** "What is X?": the phrase by which a sentence explains X, never X itself. */
export function definitionsIn(
  question: Question,
  read: readonly ReadSpans[],
): readonly Extraction[] | undefined {
  const terms = defined(question);
  if (terms === undefined) return undefined;
  return read.flatMap((spans) => definitionWithin(terms, spans) ?? []);
}

function definitionWithin(terms: readonly string[], read: ReadSpans): Extraction | undefined {
  const { sentence } = read.view;
  let best: (Defining & { readonly odds: number; readonly worth: number }) | undefined;
  for (const at of occurrences(sentence, terms)) {
    for (const { run, sure } of definingRuns(sentence, at)) {
      const trimmed = trimRun(sentence, run);
      if (trimmed === undefined || !saysMore(sentence, trimmed, terms)) continue;
      const odds = heldOdds(read, trimmed);
      const worth = sure + Math.log(odds + 0.1);
      if (best === undefined || worth > best.worth) best = { run: trimmed, sure, odds, worth };
    }
  }
  if (best === undefined) return undefined;
  return runExtraction(read, { run: best.run, probability: best.odds, gain: GAIN * best.sure });
}

/** Where a sentence has the terms one after another, with nothing but stop words and quotation marks between. */
function occurrences({ terms }: ReadSentence, wanted: readonly string[]): readonly Run[] {
  const places = terms.flatMap((term, at) => (term === undefined ? [] : [at]));
  return places.flatMap((first, place) => {
    const run = places.slice(place, place + wanted.length);
    const last = run.at(-1) ?? first;
    const matches = run.length === wanted.length && run.every((at, order) => terms[at] === wanted[order]);
    return matches && last - first < 2 * wanted.length + 1 ? [[first, last] as const] : [];
  });
}

function definingRuns(sentence: ReadSentence, [first, last]: Run): readonly Defining[] {
  const { classes, lower } = sentence;
  const found: Defining[] = [];
  let after = last + 1;
  if (classes[after] === quotation || (lower[after] === ',' && classes[after + 1] === quotation)) after++;
  const add = (begin: number, to: number, sure: number): void => {
    const from = lower[begin] === 'that' ? begin + 1 : begin;
    if (to >= from) found.push({ run: [from, to], sure });
  };
  for (let at = after; at <= after + MOST_BETWEEN; at++) {
    const kind = classes[at];
    if (kind === opening) {
      const end = classes.indexOf(closing, at);
      if (end > at + 3) add(at + 1, end - 1, at === after ? 3 : 2.5);
      break;
    }
    if (kind === comma || kind === verb || kind === auxiliary || kind === stop || kind === closing) break;
  }
  if (classes[after] === comma) {
    const next = lower[after + 1] ?? '';
    if (/^(?:an?|the|meaning|namely)$/.test(next) && !isFollowedByVerb(sentence, after))
      add(after + (classes[after + 1] === determiner ? 1 : 2), clauseOrComma(sentence, after + 1), 2);
    if (next === 'or') add(after + 2, clauseOrComma(sentence, after + 2), 2);
    if (
      /^(?:which|that)$/.test(next) &&
      /^(?:is|are|was|were|means?)$/.test(lower[after + 2] ?? '') &&
      classes[after + 3] !== verb
    )
      add(after + 3, clauseEnd(sentence, after + 3), 1.5);
  }
  if (lower[after] === ':' || lower[after] === '—' || lower[after] === '–')
    add(after + 1, clauseEnd(sentence, after + 1), 1.5);
  let copula = after;
  while (classes[copula] === adverb) copula++;
  const said = lower[copula] ?? '';
  const isSubject =
    first <= 3 ||
    classes[first - 1] === comma ||
    classes[first - 1] === quotation ||
    lower[first - 1] === 'that';
  if (
    isSubject &&
    /^(?:is|are|was|were)$/.test(said) &&
    classes[copula + 1] !== negation &&
    classes[copula + 1] !== verb
  )
    add(copula + 1, clauseEnd(sentence, copula + 1), classes[copula + 1] === determiner ? 2 : 0.5);
  if (/^(?:means?|meant|denotes?|describes?|represents?)$/.test(said))
    add(copula + 1, clauseEnd(sentence, copula + 1), 3);
  if (/^(?:refers?|referred|stands?|stood)$/.test(said) && /^(?:to|for)$/.test(lower[copula + 1] ?? ''))
    add(copula + 2, clauseEnd(sentence, copula + 2), 3);
  if (classes[first - 1] === opening && classes[last + 1] === closing) {
    const written = longForm(sentence, first);
    if (written !== undefined) add(written, first - 2, 3);
  }
  return found;
}

/** Whether what follows a comma as a phrase is the subject of a clause of its own: ", the town grew". */
function isFollowedByVerb({ classes }: ReadSentence, at: number): boolean {
  for (let next = at + 2; next < classes.length; next++) {
    const kind = classes[next];
    if (kind === auxiliary) return true;
    if (kind === comma || kind === stop || kind === verb || kind === opening) return false;
  }
  return false;
}

/** The end of an apposition: the next comma, or the end of the clause. */
function clauseOrComma(sentence: ReadSentence, first: number): number {
  const end = clauseEnd(sentence, first);
  for (let at = first + 1; at <= end; at++) if (sentence.classes[at] === comma) return at - 1;
  return end;
}

/** Where the words begin whose initials an abbreviation in brackets is made of. */
function longForm({ classes, tokens }: ReadSentence, first: number): number | undefined {
  const short = tokens[first]?.text ?? '';
  if (!/^\p{Lu}{2,}$/u.test(short)) return undefined;
  let left = short.length;
  for (let at = first - 2; at >= 0 && left > 0; at--) {
    const initial = tokens[at]?.text[0] ?? '';
    if (initial === short[left - 1] && classes[at] === name) left--;
    else if (/^\p{Lu}/u.test(initial)) return undefined;
    if (left === 0) return at;
  }
  return undefined;
}

/** Whether a stretch has a telling word that the term itself has not. */
const saysMore = ({ terms }: ReadSentence, [first, last]: Run, own: readonly string[]): boolean =>
  terms.slice(first, last + 1).some((term) => term !== undefined && !own.includes(term));
