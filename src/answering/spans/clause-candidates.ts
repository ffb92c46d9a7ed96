import type { Language } from '../../text/language.ts';
import type { AnswerType } from '../answer.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { asksForName } from '../question/asks-for-name.ts';
import type { Candidate } from './candidate.ts';

/** Words that open the clause which gives a reason, a manner or a definition. */
const openers: Readonly<Partial<Record<AnswerType, RegExp>>> = {
  reason: /^(?:because|since|as|due|owing|thanks|for|so|to)$/,
  manner: /^(?:by|through|via|using|with)$/,
  definition: /^(?:is|are|means|mean|namely|includes?|including|represents?|called)$/,
};

/** Fits of the kinds of clause, 0–1, and what an opener adds. */
const fits = { bracket: 0.5, quoted: 0.35, clause: 0.15, remainder: 0.3, opener: 0.35, object: 0.3 } as const;
/** Bonus of a bracket or quotation for a question that asks what something is. */
const definitionFit = 0.5;
/** From so many tokens on an answer is long, and by how much each further token lowers its fit. */
const comfortable = 9;
const perToken = 0.02;
/** A single word without a capital is seldom a description. */
const singleWord = -0.5;

const brackets: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
]);
const quotes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['‘', '’'],
]);
const marks: ReadonlySet<string> = new Set([
  ',',
  ';',
  ':',
  '(',
  ')',
  '[',
  ']',
  '"',
  '“',
  '”',
  '—',
  '–',
  '.',
  '…',
  '!',
  '?',
]);

/** Clauses of a sentence and what of them the question does not already contain. */
export function clauseCandidates(
  question: Question,
  sentence: ReadSentence,
  language: Language,
): readonly Candidate[] {
  const { tokens, terms } = sentence;
  const asked = new Set(question.terms.filter((term) => !term.isFiller).map((term) => term.term));
  const isAsked = (at: number): boolean => asked.has(terms[at] ?? '');
  const found: Candidate[] = [];
  const add = (first: number, last: number, fit: number): void => {
    let [from, to] = [first, last];
    const isEdge = (at: number): boolean => {
      const token = tokens[at];
      return token === undefined || (token.kind === 'punctuation' && !'%$€£¥'.includes(token.text));
    };
    const isWeak = (at: number): boolean =>
      isEdge(at) ||
      (language.isStopWord(tokens[at]?.text.toLowerCase() ?? '') &&
        !/^(?:the|a|an|no|not|more|all|both|to)$/i.test(tokens[at]?.text ?? ''));
    while (from <= to && isEdge(from)) from++;
    while (to >= from && isEdge(to)) to--;
    while (to >= from && isWeak(to)) to--;
    if (fit >= fits.remainder && fit !== fits.quoted) while (from <= to && isWeak(from)) from++;
    if (from > to || terms.slice(from, to + 1).every((term, at) => term === undefined || isAsked(from + at)))
      return;
    const length = to - from + 1;
    const opener =
      openers[question.type]?.test(tokens[from - 1]?.text.toLowerCase() ?? '') === true ||
      openers[question.type]?.test(tokens[from]?.text.toLowerCase() ?? '') === true;
    const repeats = terms.slice(from, to + 1).filter((_, at) => isAsked(from + at)).length / length;
    found.push({
      start: tokens[from]?.start ?? 0,
      end: tokens[to]?.end ?? 0,
      fit:
        fit +
        (opener ? fits.opener : 0) -
        repeats -
        Math.max(0, length - comfortable) * perToken +
        (length === 1 && !/^\p{Lu}|\d/u.test(tokens[from]?.text ?? '') ? singleWord : 0),
    });
  };

  const defines = question.type === 'definition' || asksForName(question.core) ? definitionFit : 0;
  tokens.forEach((token, at) => {
    const closing = brackets.get(token.text) ?? quotes.get(token.text);
    if (closing === undefined) return;
    const end = tokens.findIndex((other, later) => later > at && other.text === closing);
    if (end > at + 1)
      add(at + 1, end - 1, brackets.has(token.text) ? fits.bracket + defines : fits.quoted + defines / 2);
  });
  // "What did X develop?": the answer follows the verb, which the question has last.
  const object = /\b(?:did|does|do)\b/i.test(question.core) ? question.terms.at(-1)?.term : undefined;
  let clauseStart = 0;
  let remainderStart = 0;
  for (let at = 0; at <= tokens.length; at++) {
    const isMark = at === tokens.length || marks.has(tokens[at]?.text ?? '');
    if (isMark) {
      add(clauseStart, at - 1, fits.clause);
      clauseStart = at + 1;
    }
    if (
      isAsked(at) ||
      isMark ||
      openers[question.type]?.test(tokens[at]?.text.toLowerCase() ?? '') === true
    ) {
      if (at > remainderStart) add(remainderStart, at - 1, fits.remainder);
      remainderStart = at + 1;
    }
    if (isAsked(at) && !isAsked(at + 1)) {
      for (const end of [/^[;:.()"“”]$/, /^[,;:.()"“”]$/]) {
        const stop = tokens.findIndex((token, later) => later > at + 1 && end.test(token.text));
        add(
          at + 1,
          (stop < 0 ? tokens.length : stop) - 1,
          fits.remainder + (terms[at] === object ? fits.object : 0),
        );
      }
    }
  }
  return found;
}
