import { AUXILIARIES, PREPOSITIONS } from '../../answering/english/function-words.ts';
import { findWhPhrase, type WhPhrase } from '../../answering/question/wh-phrase.ts';
import { type WhRole, whRole } from '../../answering/question/wh-role.ts';
import { FORMS_OF_BE, FORMS_OF_DO, isAdverb, isPreposition } from '../../answering/question/word-classes.ts';
import type { WordTable } from '../../answering/words/word-table.ts';
import type { Language, Token } from '../../text/language.ts';
import { inflected } from './inflected.ts';

/** An answer with the lower-case word that stands before it in its text; '' for none. */
export type GivenAnswer = { readonly text: string; readonly before: string };

/** A statement with a place for an answer: `before` and `after` are what stands around it. */
export type Declaration = {
  readonly before: string;
  readonly after: string;
  /** The same denied; `undefined` where it can't be said simply. */
  readonly denied: { readonly before: string; readonly after: string } | undefined;
};

/** The statement with an answer in its place. */
export const declared = (
  { before, after }: Pick<Declaration, 'before' | 'after'>,
  answer: string,
): string => {
  const text = `${before} ${answer} ${after}`
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;:.)])/g, '')
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[\s,;:]+$/, '')}.`;
};

type Parts = {
  readonly words: readonly string[];
  /** The question's text from one word up to another. */
  readonly slice: (from: number, to?: number) => string;
  readonly wh: WhPhrase;
  readonly role: WhRole;
  readonly answer: GivenAnswer;
  readonly table: WordTable;
};

/** Questions that ask for several things, for a reason or by a choice make no simple statement. */
const UNSUITED = /\b(?:why|whose|whom|besides|other than|except|if|according|or|not|n't|you|i|we)\b/i;

/**
 * The statement that a question and its answer make: "When was the mill opened?" and "1874" → "The mill was opened in 1874." By the order
 * of English clauses; `undefined` where that can't be told.
 */
export function declare(
  question: string,
  answer: GivenAnswer,
  language: Language,
  table: WordTable,
): Declaration | undefined {
  const text = question
    .trim()
    .replace(/[?\s.]+$/, '')
    .trim();
  if (UNSUITED.test(text) || /[?.;:]\s/.test(text)) return undefined;
  const tokens = language.tokens(text).filter(({ kind }) => kind !== 'punctuation');
  const words = tokens.map((token) => token.text.toLowerCase());
  const wh = findWhPhrase(words, table);
  if (wh === undefined) return undefined;
  const role = whRole(words, table);
  const slice = (from: number, to?: number): string => textBetween(text, tokens, from, to);
  const parts: Parts = { words, slice, wh, role, answer, table };
  const start = wh.preposition === undefined ? wh.place : wh.place - 1;
  if (start > 0) return inPlace(parts, start);
  return role.role === 'subject'
    ? withSubject(parts)
    : role.role === 'copula' || role.verb < 0
      ? withCopula(parts)
      : withObject(parts);
}

function textBetween(text: string, tokens: readonly Token[], from: number, to = tokens.length): string {
  const first = tokens[from];
  if (first === undefined || to <= from) return '';
  return text.slice(first.start, tokens[to]?.start ?? text.length).trim();
}

/** The noun that a number answers to: "how many [boats]". */
function countedIn({ words, slice, wh, answer }: Parts, end = wh.phrase.end): string {
  if (wh.word !== 'how' || !/^(?:many|much)$/.test(words[wh.place + 1] ?? '')) return '';
  const head = wh.phrase.head ?? '';
  const isSaid = head === '' || answer.text.toLowerCase().includes(head.slice(0, -1));
  return isSaid || /[$£€¥%]|percent/.test(answer.text) ? '' : slice(wh.place + 2, end);
}

/** Prepositions that an answer to "when", "where" or "how" may have before it in its text. */
const LEADS =
  /^(?:in|on|at|from|by|since|during|after|before|near|until|between|around|through|with|via|using|for|about|along|inside|outside|under|over|throughout|within|to)$/;
const MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\d{1,2} \p{L})/iu;

/** The preposition under which an answer stands; `undefined` where it can't be told. */
function leadOf({ words, wh, role, answer }: Parts): string | undefined {
  const [first = ''] = answer.text.toLowerCase().split(/\s/);
  if (LEADS.test(first) || PREPOSITIONS.has(first)) return '';
  if (wh.preposition !== undefined) return words[wh.place - 1];
  if (role.role === 'object' || role.role === 'subject') return '';
  if (wh.word === 'how' && wh.phrase.head === undefined && wh.phrase.end === wh.place + 1)
    return /^(?:by|through|with|via|using)$/.test(answer.before) ? answer.before : undefined;
  if (LEADS.test(answer.before)) return answer.before;
  if (wh.word === 'how') return '';
  return MONTH.test(answer.text) ? 'on' : 'in';
}

/** "After the fire the mill was sold to whom?", "in 1999 who founded it": what stands before the question word stays there. */
function inPlace({ words, slice, wh }: Parts, start: number): Declaration | undefined {
  const isLast = wh.phrase.end >= words.length || wh.place >= words.length - 1;
  if (!isLast || start < 3 || wh.word === 'how') return undefined;
  return { before: slice(0, wh.place), after: '', denied: undefined };
}

/** "Which firm built the mill": the answer stands where the question word does. */
function withSubject(parts: Parts): Declaration | undefined {
  const { words, slice, wh, role } = parts;
  let at = role.verb;
  while (at > wh.phrase.end && (AUXILIARIES.has(words[at - 1] ?? '') || isAdverb(words[at - 1]))) at--;
  if (at <= wh.place) return undefined;
  const after = `${countedIn(parts, at)} ${slice(at)}`;
  const isHelped =
    at === wh.phrase.end && AUXILIARIES.has(words[at] ?? '') && !FORMS_OF_DO.has(words[at] ?? '');
  const denied = isHelped
    ? { before: '', after: `${countedIn(parts, at)} ${slice(at, at + 1)} not ${slice(at + 1)}` }
    : undefined;
  return { before: '', after, denied };
}

/** "What is the capital of Ardle" → "The capital of Ardle is …"; "how many boats are there in X" → "There are … boats in X". */
function withCopula(parts: Parts): Declaration | undefined {
  const { words, slice, wh } = parts;
  const at = wh.phrase.end;
  const verb = words[at] ?? '';
  if (!FORMS_OF_BE.has(verb) || at + 1 >= words.length) return undefined;
  if (words[at + 1] === 'there')
    return {
      before: `there ${verb}`,
      after: `${countedIn(parts)} ${slice(at + 2)}`,
      denied: undefined,
    };
  const last = words.length - 1;
  const isStranded = isPreposition(words[last]);
  const subject = slice(at + 1, isStranded ? last : undefined);
  if (subject === '') return undefined;
  const lead = isStranded
    ? (words[last] ?? '')
    : wh.preposition !== undefined || isPlace(wh)
      ? leadOf(parts)
      : '';
  if (lead === undefined) return undefined;
  return {
    before: `${subject} ${verb} ${lead}`,
    after: countedIn(parts),
    denied: { before: `${subject} ${verb} not ${lead}`, after: countedIn(parts) },
  };
}

const isPlace = ({ word }: WhPhrase): boolean => word === 'when' || word === 'where';

/** "When did the mill open" → "The mill opened in …"; "what did Lee build" → "Lee built …". */
function withObject(parts: Parts): Declaration | undefined {
  const { words, slice, wh, role, table } = parts;
  const { verb } = role;
  const lead = leadOf(parts);
  if (lead === undefined || (words[verb + 1] === 'to' && role.role === 'object' && words[verb] !== 'use'))
    return undefined;
  const helper = words.findIndex((word, at) => at >= wh.phrase.end && at < verb && AUXILIARIES.has(word));
  const rest = slice(verb + 1);
  const counted = countedIn(parts, helper < 0 ? undefined : helper);
  const isBehindVerb = role.role === 'object' && !isPreposition(words.at(-1));
  const place = (start: string): { readonly before: string; readonly after: string } =>
    isBehindVerb && rest !== ''
      ? { before: `${start} ${lead}`, after: `${counted} ${rest}` }
      : { before: `${start} ${rest} ${stranded(parts) ? '' : lead}`, after: counted };
  if (helper < 0) {
    if (wh.phrase.end >= verb) return undefined;
    return { ...place(slice(wh.phrase.end, verb + 1)), denied: undefined };
  }
  const auxiliary = words[helper] ?? '';
  let end = verb;
  while (end > helper + 1 && (isAdverb(words[end - 1]) || /^(?:be|been|being)$/.test(words[end - 1] ?? '')))
    end--;
  const subject = slice(helper + 1, end);
  if (subject === '') return undefined;
  if (FORMS_OF_DO.has(auxiliary)) {
    const form = inflected(words[verb] ?? '', auxiliary, table);
    return {
      ...place(`${subject} ${slice(end, verb)} ${form}`),
      denied: place(`${subject} ${auxiliary} not ${slice(end, verb + 1)}`),
    };
  }
  const told = slice(end, verb + 1);
  return {
    ...place(`${subject} ${auxiliary} ${told}`),
    denied: place(`${subject} ${auxiliary} not ${told}`),
  };
}

/** Whether the preposition that the answer stands under is left at the end. */
const stranded = ({ words, wh, role }: Parts): boolean =>
  wh.preposition === undefined && role.role === 'oblique' && words.at(-1) === role.preposition;
