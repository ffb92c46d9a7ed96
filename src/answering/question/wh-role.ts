import { AUXILIARIES, DETERMINERS } from '../english/function-words.ts';
import { typeOfNoun } from '../english/head-nouns.ts';
import { helpedVerb, hasFiniteForm, laterVerb, participle, plainVerb, verbBefore } from './find-verb.ts';
import { endOfNounPhrase, isFiniteVerb } from './noun-phrase.ts';
import { findWhPhrase, type WhPhrase } from './wh-phrase.ts';
import {
  FORMS_OF_BE,
  FORMS_OF_DO,
  FORMS_OF_HAVE,
  isAdverb,
  isPreposition,
  isParticiple,
  mayBeVerb,
  type WordKnowledge,
} from './word-classes.ts';

/**
 * What the answer is to the question's main verb: its subject ("who built it"), its object ("what did they build"), what a preposition governs
 * ("in which town", "what is it made of"), the other side of "is" ("what is the capital"), a circumstance ("when", "how"), or nothing
 * that can be read ("town population"). `verb` is the place of the main verb among the words, −1 without one.
 */
export type WhRole =
  | { readonly role: 'subject' | 'object' | 'copula' | 'adjunct' | 'none'; readonly verb: number }
  | { readonly role: 'oblique'; readonly preposition: string; readonly verb: number };

/** Verbs whose preposition at the end belongs to them: "what did they carry out", "who set it up". */
const PARTICLES = new Set(['up', 'out', 'off', 'over', 'down', 'away', 'back', 'around', 'through', 'like']);

/** The role of what is asked for. `words` in lower case with straight apostrophes, contractions written out. */
export function whRole(words: readonly string[], table: WordKnowledge): WhRole {
  const wh = findWhPhrase(words, table);
  const clause = wh === undefined ? withoutQuestionWord(words, table) : clauseOf(words, wh, table);
  if (wh === undefined) return { role: 'none', verb: clause.verb };
  const preposition = wh.preposition ?? stranded(words, wh, clause);
  const isAdjunct =
    /^(?:when|where|why)$/.test(wh.word) || (wh.word === 'how' && wh.phrase.head === undefined);
  if (isAdjunct && wh.preposition === undefined) return { role: 'adjunct', verb: clause.verb };
  if (preposition !== undefined) return { role: 'oblique', preposition, verb: clause.verb };
  const isTime = typeOfNoun(wh.phrase.head ?? '') === 'date' && clause.role !== 'subject';
  return isTime && clause.verb >= 0 ? { role: 'adjunct', verb: clause.verb } : clause;
}

type Clause = { readonly role: 'subject' | 'object' | 'copula' | 'none'; readonly verb: number };

/** The preposition at the end that the question word has left behind. */
function stranded(words: readonly string[], wh: WhPhrase, clause: Clause): string | undefined {
  const last = words.at(-1) ?? '';
  const isLeft = isPreposition(last) && !PARTICLES.has(last) && words.length - 1 > wh.phrase.end;
  return isLeft && clause.role !== 'subject' ? last : undefined;
}

function clauseOf(words: readonly string[], wh: WhPhrase, table: WordKnowledge): Clause {
  const at = endOfSubject(words, wh.phrase.end, table);
  const word = words[at];
  const isInPlace = wh.place > (wh.preposition === undefined ? 0 : 1);
  if (word === undefined || (isInPlace && !AUXILIARIES.has(word) && !isVerbAt(words, at, wh, table))) {
    const verb = verbBefore(words, wh.place, table);
    return { role: verb < 0 ? 'none' : 'object', verb };
  }
  let next = at + 1;
  while (isAdverb(words[next]) || words[next] === 'been' || words[next] === 'being') next++;
  if (FORMS_OF_DO.has(word)) {
    const plain = plainVerb(words, at + 2, table);
    const verb = plain < 0 ? laterVerb(words, at + 1, table) : plain;
    return { role: 'object', verb };
  }
  if (FORMS_OF_BE.has(word)) return afterBe(words, next, wh, table);
  if (FORMS_OF_HAVE.has(word)) {
    if (isParticiple(words[next], table)) return { role: 'subject', verb: next };
    if (words[next - 1] === 'been') return { role: 'copula', verb: -1 };
    const verb = participle(words, next + 1, table);
    return verb < 0 ? { role: 'subject', verb: at } : { role: 'object', verb };
  }
  if (AUXILIARIES.has(word)) {
    if (words[next] === 'be') next++;
    if (mayBeVerb(words[next], table) && !DETERMINERS.has(words[next - 1] ?? ''))
      return { role: 'subject', verb: next };
    const be = words.indexOf('be', next);
    const verb = be < 0 ? plainVerb(words, next + 1, table) : participle(words, be + 1, table);
    return { role: verb < 0 ? 'none' : 'object', verb };
  }
  let verb = at;
  while (isAdverb(words[verb]) || words[verb] === 'to') verb++;
  const isSubject = wh.word === 'who' ? mayBeVerb(words[verb], table) : isVerbAt(words, verb, wh, table);
  if (isSubject || words[verb - 1] === 'to') return { role: 'subject', verb };
  return uninverted(words, at, table);
}

const isVerbAt = (words: readonly string[], at: number, wh: WhPhrase, table: WordKnowledge): boolean =>
  wh.word === 'who' ? mayBeVerb(words[at], table) : isFiniteVerb(words, at, wh.phrase.start, table);

/**
 * After "is": a participle at once makes the answer its subject ("what was built"). One after another noun phrase is the verb only where the
 * answer has a place beside it: "when was the mill built", "what was the mill built of"; else it says which one: "what was the mill built in 1920".
 */
function afterBe(words: readonly string[], next: number, wh: WhPhrase, table: WordKnowledge): Clause {
  const isGerund = next === words.length - 1 && words[next]?.endsWith('ing') === true;
  if (isParticiple(words[next], table) && !isGerund) return { role: 'subject', verb: next };
  const later = participle(words, next + 1, table);
  const last = words.length - 1;
  const hasPlace =
    /^(?:when|where|why|how)$/.test(wh.word) ||
    wh.preposition !== undefined ||
    isPreposition(words[last]) ||
    typeOfNoun(wh.phrase.head ?? '') === 'date' ||
    later === last ||
    /^(?:called|named|known|considered|nicknamed)$/.test(words[later] ?? '');
  return later >= 0 && hasPlace ? { role: 'object', verb: later } : { role: 'copula', verb: -1 };
}

/** "in which year the act was passed", "what car he drives": the order of a statement. */
function uninverted(words: readonly string[], start: number, table: WordKnowledge): Clause {
  const helper = words.findIndex((word, at) => at > start && AUXILIARIES.has(word));
  const helped = helper < 0 ? -1 : helpedVerb(words, helper, table);
  const verb = helped >= 0 ? helped : laterVerb(words, start, table);
  return { role: verb < 0 ? 'none' : 'object', verb };
}

/** Yes or no, or words alone: the verb after a helping verb, or the participle after "is". */
function withoutQuestionWord(words: readonly string[], table: WordKnowledge): Clause {
  const helper = words.findIndex((word) => AUXILIARIES.has(word));
  return { role: 'none', verb: helper < 0 ? -1 : helpedVerb(words, helper, table) };
}

/**
 * Where the phrase that is asked for ends with all that only says which one it is: "what share of the exports |", "which firm from the
 * town |", "which firm that he founded |", "which firm founded in 1990 |".
 */
function endOfSubject(words: readonly string[], end: number, table: WordKnowledge): number {
  let at = end;
  while (isPreposition(words[at]) && at + 1 < words.length) {
    let start = at + 1;
    while (DETERMINERS.has(words[start] ?? '')) start++;
    at = endOfNounPhrase(words, start, table, false);
  }
  const isClause = /^(?:that|who|which)$/.test(words[at] ?? '');
  const isReduced = (words[at] ?? '').endsWith('ed') && isPreposition(words[at + 1]);
  if (!isClause && !isReduced) return at;
  const own = words.findIndex((word, place) => place > at && hasFiniteForm(word, words[place - 1], table));
  const from = isReduced ? at : own;
  const next = words.findIndex(
    (word, place) => place > from + 1 && from >= 0 && hasFiniteForm(word, words[place - 1], table),
  );
  return next < 0 ? at : next;
}
