import { RELATIONS } from '../syntax/relation.ts';
import { hashPair, hashTriple } from '../model/hash-feature.ts';
import type { HashedLinear } from '../model/hashed-linear.ts';
import type { Question } from '../question/question.ts';
import { hashed } from './word-keys.ts';
import { keyFirst, runKey } from './run-key.ts';
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

/** More than there are classes of tokens, those before and behind a sentence among them. */
const CLASSES = 32;

/** Lengths in tokens that are told apart, from 0. */
const LENGTHS = 9;
const bucket = (length: number): number =>
  length <= 4 ? length : length <= 6 ? 5 : length <= 9 ? 6 : length <= 14 ? 7 : 8;

const classAt = ({ sentence: { classes } }: SpanView, at: number): number =>
  at < 0 ? 20 : at >= classes.length ? 21 : (classes[at] ?? 0);

const wordAt = ({ wordKeys }: SpanView, at: number): number =>
  at < 0 ? 1 : at >= wordKeys.length ? 2 : (wordKeys[at] ?? 0);

/* What makes up the features of a run, beside its words. */

const endsOf = (view: SpanView, first: number, last: number): number =>
  classAt(view, first) * CLASSES + classAt(view, last);

const aroundOf = (view: SpanView, first: number, last: number): number =>
  classAt(view, first - 1) * CLASSES + classAt(view, last + 1);

function formOf({ typed, names }: SpanView, first: number, last: number): number {
  const key = runKey(first, last);
  const figure = typed.get(key);
  return figure === undefined ? (names.has(key) ? 1 : 0) : hashed(figure.type);
}

/** By clause: whether its verb is that of the question. */
const askedClauses = ({ syntax, verbPlaces }: SpanView): Uint8Array =>
  Uint8Array.from(syntax.clauses, ({ verb }) => Number(verbPlaces.includes(verb.head)));

const roleOf = ({ own, verbPlaces }: SpanView, run: number, asked: Uint8Array): number =>
  (own.relations[run] ?? 0) +
  RELATIONS * (asked[own.places[run] ?? -1] === 1 ? 1 : verbPlaces.length > 0 ? 2 : 0);

/** Takes a feature: its number, from 1, and the two things that it joins. */
type Put = (id: number, one: number, two: number) => void;

/* The features by what they hang on, so that what many runs share is worked out once. */

function putFirst(view: SpanView, { type, focus, verb, opening }: QuestionKeys, at: number, put: Put): void {
  const [own, before] = [wordAt(view, at), wordAt(view, at - 1)];
  put(3, type, before);
  put(4, type, hashPair(wordAt(view, at - 2), before));
  put(6, focus, before);
  put(8, type, own);
  put(16, verb, before);
  put(22, opening, own);
}

function putLast(view: SpanView, { type, focus, verb }: QuestionKeys, at: number, put: Put): void {
  const after = wordAt(view, at + 1);
  put(5, type, after);
  put(7, focus, after);
  put(9, type, wordAt(view, at));
  put(17, verb, after);
}

function putHead(view: SpanView, { focus, opening }: QuestionKeys, at: number, put: Put): void {
  const broadKey = view.heads(at).asWritten ?? classAt(view, at) + 100;
  put(10, focus, broadKey);
  put(11, focus, wordAt(view, at));
  put(19, opening, broadKey);
}

function putLength({ type, focus }: QuestionKeys, length: number, put: Put): void {
  put(14, focus, length);
  put(15, type, length);
}

function putForm({ type, focus }: QuestionKeys, form: number, put: Put): void {
  put(18, type, form);
  put(21, focus, form);
}

function putRole(keys: QuestionKeys, role: number, put: Put): void {
  put(23, keys.type, role);
  put(24, keys.focus, role);
  put(25, keys.verb, role);
  put(26, keys.whRelation, role);
  put(27, keys.opening, role);
}

function putEnds({ type, focus }: QuestionKeys, ends: number, put: Put): void {
  put(1, type, ends);
  put(2, focus, ends);
}

const putAround = ({ type }: QuestionKeys, around: number, put: Put): void => put(13, type, around);

function putOwn({ opening }: QuestionKeys, pattern: number, ends: number, around: number, put: Put): void {
  put(12, opening, pattern);
  put(20, ends, around);
}

/** Writes the hashes of a run's features into `hashes` from `offset`: what kind of question × what words and classes in and around the run. */
export function writeHashedFeatures(
  view: SpanView,
  run: number,
  keys: QuestionKeys,
  hashes: Uint32Array,
  offset: number,
): void {
  const put: Put = (id, one, two) => {
    hashes[offset + id - 1] = hashTriple(id, one, two);
  };
  const { runs } = view;
  const [first, last] = [runs.firsts[run] ?? 0, runs.lasts[run] ?? 0];
  const [ends, around] = [endsOf(view, first, last), aroundOf(view, first, last)];
  putFirst(view, keys, first, put);
  putLast(view, keys, last, put);
  putHead(view, keys, runs.heads[run] ?? 0, put);
  putLength(keys, bucket(last - first + 1), put);
  putForm(keys, formOf(view, first, last), put);
  putRole(keys, roleOf(view, run, askedClauses(view)), put);
  putEnds(keys, ends, put);
  putAround(keys, around, put);
  putOwn(keys, runs.patterns[run] ?? 0, ends, around, put);
}

/** Numbers by a small whole number, each worked out once. */
const remembered = (size: number, compute: (place: number) => number): ((place: number) => number) => {
  const known = new Int32Array(size);
  const isKnown = new Uint8Array(size);
  return (place) => {
    if (isKnown[place] === 1) return known[place] ?? 0;
    const value = compute(place);
    known[place] = value;
    isKnown[place] = 1;
    return value;
  };
};

/** By token: whether a figure or name begins with it, so that most runs need not be looked for among them. */
function formsBegin({ typed, names, sentence: { classes } }: SpanView): Uint8Array {
  const begin = new Uint8Array(classes.length);
  for (const key of typed.keys()) begin[keyFirst(key)] = 1;
  for (const key of names.keys()) begin[keyFirst(key)] = 1;
  return begin;
}

/**
 * What a hashed model gives the runs of a question's sentences, by their places: the same as `scoreHashedLinear` of what `writeHashedFeatures` writes, a
 * tenth of whose hashes are left to work out for each run. Weights are whole numbers, so that the order in which they are added does not matter.
 */
export function createRunScorers(keys: QuestionKeys, model: HashedLinear): (view: SpanView) => Float64Array {
  const { weights, scale, bias } = model;
  const mask = weights.length - 1;
  let sum = 0;
  const put: Put = (id, one, two) => {
    sum += weights[hashTriple(id, one, two) & mask] ?? 0;
  };
  const summed = (write: () => void): number => {
    sum = 0;
    write();
    return sum;
  };
  const ofEnds = remembered(CLASSES ** 2, (ends) => summed(() => putEnds(keys, ends, put)));
  const ofAround = remembered(CLASSES ** 2, (around) => summed(() => putAround(keys, around, put)));
  const ofLength = remembered(LENGTHS, (length) => summed(() => putLength(keys, length, put)));
  const ofRole = remembered(3 * RELATIONS, (role) => summed(() => putRole(keys, role, put)));
  const forms = new Map<number, number>();
  const ofForm = (form: number): number => {
    const known = forms.get(form) ?? summed(() => putForm(keys, form, put));
    forms.set(form, known);
    return known;
  };
  return (view) => {
    const { firsts, lasts, heads, patterns } = view.runs;
    const size = view.sentence.classes.length;
    const ofFirst = remembered(size, (at) => summed(() => putFirst(view, keys, at, put)));
    const ofLast = remembered(size, (at) => summed(() => putLast(view, keys, at, put)));
    const ofHead = remembered(size, (at) => summed(() => putHead(view, keys, at, put)));
    const asked = askedClauses(view);
    const begin = formsBegin(view);
    const none = ofForm(0);
    const scores = new Float64Array(firsts.length);
    for (let run = 0; run < scores.length; run++) {
      const [first, last] = [firsts[run] ?? 0, lasts[run] ?? 0];
      const [ends, around] = [endsOf(view, first, last), aroundOf(view, first, last)];
      const shared =
        ofFirst(first) +
        ofLast(last) +
        ofHead(heads[run] ?? 0) +
        ofLength(bucket(last - first + 1)) +
        (begin[first] === 1 ? ofForm(formOf(view, first, last)) : none) +
        ofRole(roleOf(view, run, asked)) +
        ofEnds(ends) +
        ofAround(around);
      sum = 0;
      putOwn(keys, patterns[run] ?? 0, ends, around, put);
      scores[run] = (shared + sum) * scale + bias;
    }
    return scores;
  };
}
