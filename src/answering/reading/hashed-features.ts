import { RELATIONS } from '../syntax/relation.ts';
import type { OwnClause } from './clause-features.ts';
import { hashPair, hashTriple } from '../model/hash-feature.ts';
import type { Question } from '../question/question.ts';
import { headOf } from './head-of.ts';
import { hashed } from './word-keys.ts';
import type { Run } from './span-runs.ts';
import { runKey } from './run-key.ts';
import type { SpanView } from './span-view.ts';

/** Features that `writeHashedFeatures` writes for each run. */
export const HASHED_FEATURES = 27;

/** What of a question the hashed features are made of, as hashes. */
export type QuestionKeys = {
  readonly type: number;
  readonly focus: number;
  readonly opening: number;
  readonly verb: number;
  readonly whRelation: number;
};

export function questionKeys(question: Question): QuestionKeys {
  const opening = question.core.toLowerCase().split(/\s+/).slice(0, 2).join(' ');
  return {
    type: hashed(question.type),
    focus: hashed(`focus ${question.focusTerm ?? opening}`),
    opening: hashed(`opening ${opening}`),
    verb: hashed(`verb ${question.verbTerm ?? ''}`),
    whRelation: question.whRelation.relation + RELATIONS * Number(question.whRelation.isPassive),
  };
}

/** Lengths in tokens that are told apart. */
const bucket = (length: number): number =>
  length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : length <= 14 ? 7 : 8;

/** Writes the hashes of a run's features into `hashes` from `offset`: what kind of question × what words and classes in and around the run. */
export function writeHashedFeatures(
  view: SpanView,
  [first, last]: Run,
  own: OwnClause,
  keys: QuestionKeys,
  hashes: Uint32Array,
  offset: number,
): void {
  const { wordKeys } = view;
  const { classes, tokens } = view.sentence;
  const size = tokens.length;
  const classAt = (at: number): number => (at < 0 ? 20 : at >= size ? 21 : (classes[at] ?? 0));
  const word = (at: number): number => (at < 0 ? 1 : at >= size ? 2 : (wordKeys[at] ?? 0));
  const { type, focus, opening, verb } = keys;
  let at = offset;
  let id = 0;
  const put = (one: number, two: number): void => {
    hashes[at++] = hashTriple(++id, one, two);
  };
  const head = headOf(view, first, last);
  const broadKey = view.heads(head).asWritten ?? classAt(head) + 100;
  const ends = classAt(first) * 32 + classAt(last);
  const around = classAt(first - 1) * 32 + classAt(last + 1);
  const figure = view.typed.get(runKey(first, last));
  const form = figure === undefined ? (view.names.has(runKey(first, last)) ? 1 : 0) : hashed(figure.type);
  const length = bucket(last - first + 1);
  let pattern = 0;
  for (let token = first; token <= last && token < first + 6; token++)
    pattern = pattern * 24 + classAt(token);

  const clause = view.syntax.clauses[own.place];
  const isAsked = clause !== undefined && view.verbPlaces.includes(clause.verb.head);
  const role = own.relation + RELATIONS * (isAsked ? 1 : view.verbPlaces.length > 0 ? 2 : 0);

  put(type, ends);
  put(focus, ends);
  put(type, word(first - 1));
  put(type, hashPair(word(first - 2), word(first - 1)));
  put(type, word(last + 1));
  put(focus, word(first - 1));
  put(focus, word(last + 1));
  put(type, word(first));
  put(type, word(last));
  put(focus, broadKey);
  put(focus, word(head));
  put(opening, pattern);
  put(type, around);
  put(focus, length);
  put(type, length);
  put(verb, word(first - 1));
  put(verb, word(last + 1));
  put(type, form);
  put(opening, broadKey);
  put(ends, around);
  put(focus, form);
  put(opening, word(first));
  put(type, role);
  put(focus, role);
  put(verb, role);
  put(keys.whRelation, role);
  put(opening, role);
}
