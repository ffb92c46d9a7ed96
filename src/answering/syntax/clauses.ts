import { SPEECH_VERBS } from '../english/head-nouns.ts';
import { tokenClass } from './token-class.ts';
import { nounPhrases, type Stretch } from './phrases.ts';
import { verbGroups, type VerbGroup } from './verb-groups.ts';

/** A noun phrase under a preposition, whose token is `by`. */
type Oblique = { readonly by: number; readonly phrase: Stretch };

/** A verb group with what stands with it, as far as can be told without a grammar of the whole sentence. */
export type Clause = {
  readonly verb: VerbGroup;
  readonly subject: Stretch | undefined;
  /** After a copula: what the subject is said to be. */
  readonly object: Stretch | undefined;
  readonly obliques: readonly Oblique[];
  /** The tokens that belong to it: from its subject, or from where the one before ends, to where the next begins. */
  readonly extent: Stretch;
};

/** The clauses of a sentence by its verb groups, and its noun phrases. */
export type Syntax = { readonly clauses: readonly Clause[]; readonly phrases: readonly Stretch[] };

const OPENS: ReadonlySet<number> = new Set([tokenClass.comma, tokenClass.conjunction, tokenClass.stop]);
const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that']);
/** What may stand between a verb and its subject or object. */
const ADVERBIAL: ReadonlySet<number> = new Set([
  tokenClass.adverb,
  tokenClass.negation,
  tokenClass.quotation,
]);

/**
 * A shallow analysis: of each verb its subject, object and prepositional phrases, by position. It knows relative clauses, coordinated verbs,
 * participles and a speaker after the speech. Where only the bounds of a clause matter, see `clauseNumbers` and `clauseEnd`.
 */
export function readClauses(classes: Uint8Array, lower: readonly string[]): Syntax {
  const phrases = nounPhrases(classes);
  const groups = verbGroups(classes, lower);
  const governed = phrases.map(({ first }) => isPreposition(classes, first - 1));
  const clauses: Omit<Clause, 'extent'>[] = [];
  const starts: number[] = [];
  for (const [place, verb] of groups.entries()) {
    const next = groups[place + 1]?.first ?? classes.length;
    const before = clauses.at(-1);
    starts.push(0);
    const object = objectOf(verb, classes, phrases, next);
    const speaker =
      SPEECH_VERBS.has(lower[verb.head] ?? '') && followsSpeech(classes, verb.first) ? object : undefined;
    const subject = speaker ?? subjectOf(verb, classes, lower, phrases, governed, before);
    starts[place] = place === 0 ? 0 : startOf(verb, subject, before?.verb.last ?? -1, classes, lower);
    clauses.push({
      verb,
      subject,
      object: speaker === undefined ? object : undefined,
      obliques: obliquesOf(verb, classes, lower, phrases, next, before?.verb.last ?? -1),
    });
  }
  return {
    clauses: clauses.map((clause, place) => ({
      ...clause,
      extent: { first: starts[place] ?? 0, last: (starts[place + 1] ?? classes.length) - 1 },
    })),
    phrases,
  };
}

/** Where a clause after another begins: at its subject, at what joins it, else at its verb. */
function startOf(
  { first }: VerbGroup,
  subject: Stretch | undefined,
  floor: number,
  classes: Uint8Array,
  lower: readonly string[],
): number {
  for (let at = first - 1; at > floor; at--) {
    if (RELATIVE.has(lower[at] ?? '')) return at;
    if (lower[at] === ';') return at + 1;
    if (subject !== undefined && subject.first > floor && at < subject.first)
      return fronted(at, floor, classes);
    if (
      (subject === undefined || subject.first <= floor) &&
      (classes[at] === tokenClass.comma ||
        classes[at] === tokenClass.conjunction ||
        classes[at] === tokenClass.to)
    )
      return at;
  }
  return first;
}

/** From the subject back over a preposition, conjunction or comma that opens the clause. */
function fronted(at: number, floor: number, classes: Uint8Array): number {
  let start = at + 1;
  while (
    start - 1 > floor &&
    (classes[start - 1] === tokenClass.comma || classes[start - 1] === tokenClass.conjunction)
  )
    start--;
  return start;
}

const isPreposition = (classes: Uint8Array, at: number): boolean =>
  classes[at] === tokenClass.preposition || classes[at] === tokenClass.to;

const followsSpeech = (classes: Uint8Array, first: number): boolean =>
  classes[first - 1] === tokenClass.quotation ||
  (classes[first - 1] === tokenClass.comma && classes[first - 2] === tokenClass.quotation);

function objectOf(
  { last }: VerbGroup,
  classes: Uint8Array,
  phrases: readonly Stretch[],
  end: number,
): Stretch | undefined {
  let at = last + 1;
  while (ADVERBIAL.has(classes[at] ?? -1)) at++;
  return at >= end ? undefined : phrases.find(({ first, last: to }) => first <= at && at <= to);
}

function subjectOf(
  { first, isFinite }: VerbGroup,
  classes: Uint8Array,
  lower: readonly string[],
  phrases: readonly Stretch[],
  governed: readonly boolean[],
  before: Omit<Clause, 'extent'> | undefined,
): Stretch | undefined {
  let at = first - 1;
  while (ADVERBIAL.has(classes[at] ?? -1) || classes[at] === tokenClass.to) at--;
  const floor = before?.verb.last ?? -1;
  if (RELATIVE.has(lower[at] ?? '')) {
    let place = at - 1;
    while (classes[place] === tokenClass.comma || classes[place] === tokenClass.preposition) place--;
    return phrases.findLast(({ last }) => last <= place);
  }
  const kind = classes[at];
  const joins = kind === tokenClass.conjunction || kind === tokenClass.comma;
  // "… built the mill and sold it": the verb goes on with the subject before.
  if (
    joins &&
    (lower[at] === 'and' || lower[at] === 'or' || lower[at] === 'but' || !isFinite) &&
    before !== undefined
  )
    return before.subject;
  if (!isFinite && before !== undefined && (classes[first - 1] === tokenClass.to || joins))
    return before.subject;
  for (let place = phrases.length - 1; place >= 0; place--) {
    const phrase = phrases[place];
    if (phrase === undefined || phrase.last >= first) continue;
    if (phrase.last <= floor) break;
    if (governed[place] !== true && !isAside(phrase, classes, floor)) return phrase;
  }
  return before?.subject;
}

/** A phrase between commas right after another: an apposition. */
const isAside = ({ first, last }: Stretch, classes: Uint8Array, floor: number): boolean =>
  classes[first - 1] === tokenClass.comma &&
  classes[last + 1] === tokenClass.comma &&
  first - 2 > floor &&
  (classes[first - 2] === tokenClass.name || classes[first - 2] === tokenClass.noun);

function obliquesOf(
  { first, last }: VerbGroup,
  classes: Uint8Array,
  lower: readonly string[],
  phrases: readonly Stretch[],
  end: number,
  floor: number,
): readonly Oblique[] {
  return phrases.flatMap((phrase): readonly Oblique[] => {
    const by = phrase.first - 1;
    const opens = by === 0 || floor < 0 || OPENS.has(classes[by - 1] ?? -1);
    const isNear =
      (phrase.first > last && phrase.last < end) || (phrase.last < first && phrase.first > floor && opens);
    return isNear && isPreposition(classes, by) && lower[by] !== 'of' && !isCut(lower, by, last)
      ? [{ by, phrase }]
      : [];
  });
}

/** Whether a semicolon stands between a verb and what follows it. */
function isCut(lower: readonly string[], at: number, last: number): boolean {
  for (let place = last + 1; place < at; place++) if (lower[place] === ';') return true;
  return false;
}
