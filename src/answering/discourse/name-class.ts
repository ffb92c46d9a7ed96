import type { NameClass, NamedThing } from './named-thing.ts';
import type { Span } from '../../text/span.ts';
import { singular, typeOfNoun } from '../english/head-nouns.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from '../reading/span-runs.ts';
import { tokenRange } from '../spans/token-range.ts';
import { offices } from './offices.ts';
import { runFit } from './run-fit.ts';

/** Fit from which on a name is taken to be of a class; see `nameFit`. */
const LEAST_FIT = 0.7;

const COMPANY_ENDING = /^(?:co|ltd|inc|corp|llc|plc|gmbh|limited)$/;

/** The names of a sentence with what they are names of. */
export const namedThings = (sentence: ReadSentence, reader: SentenceReader): readonly NamedThing[] =>
  reader.memory.namedThings(sentence, () => findNamedThings(sentence, reader));

function findNamedThings(sentence: ReadSentence, reader: SentenceReader): readonly NamedThing[] {
  const { lower, terms } = sentence;
  const isDated = (name: Span): boolean =>
    sentence.figures.some(({ type, start, end }) => type === 'date' && name.start < end && start < name.end);
  const people = new Set(offices(sentence, reader).map(({ person }) => person[1]));
  return reader.names(sentence).flatMap((name): readonly NamedThing[] => {
    const run = tokenRange(sentence, name);
    if (run === undefined || isDated(name)) return [];
    const [first, last] = run;
    const own = terms.slice(first, last + 1).filter((term) => term !== undefined);
    if (own.length === 0) return [];
    const kinds = [...ownKinds(lower.slice(first, last + 1)), ...apposed(sentence, run)];
    return [{ run, terms: own, class: people.has(last) ? 'person' : classOf(kinds, sentence, run), kinds }];
  });
}

function classOf(kinds: readonly string[], sentence: ReadSentence, run: Run): NameClass {
  for (const kind of kinds) {
    const type = typeOfNoun(kind);
    if (type === 'person' || type === 'place' || type === 'organisation') return type;
  }
  const [best] = (['organisation', 'place', 'person'] as const)
    .map((kind) => ({ kind, fit: runFit(kind, sentence, run) }))
    .toSorted((one, other) => other.fit - one.fit);
  return best !== undefined && best.fit >= LEAST_FIT ? best.kind : 'unknown';
}

/** "Ardle Town" is a town, "Tidemark Co., Ltd." a company. */
function ownKinds(words: readonly string[]): readonly string[] {
  const plain = words.filter((word) => /\p{L}/u.test(word));
  const last = plain.at(-1) ?? '';
  if (COMPANY_ENDING.test(last)) return ['company', 'enterprise'];
  return plain.length > 1 ? [singular(last)] : [];
}

/** Nouns that stand right before a name or define it after a comma or "is": "the airline X", "the town of X", "X, a small harbour town,", "X is a maker". */
function apposed({ lower, classes }: ReadSentence, [first, last]: Run): readonly string[] {
  const found: string[] = [];
  if (classes[first - 1] === tokenClass.noun) found.push(singular(lower[first - 1] ?? ''));
  const before = singular(lower[first - 2] ?? '');
  if (lower[first - 1] === 'of' && typeOfNoun(before) === 'place') found.push(before);
  const listed = listedAs({ lower, classes }, first);
  if (listed !== undefined) found.push(listed);
  const isIntroduced =
    (classes[last + 1] === tokenClass.comma || /^(?:is|was|are|were)$/.test(lower[last + 1] ?? '')) &&
    /^(?:an?|the)$/.test(lower[last + 2] ?? '');
  const head = isIntroduced ? headAt(classes, last + 3) : undefined;
  if (head !== undefined) found.push(singular(lower[head] ?? ''));
  return found;
}

const IN_PHRASE: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.adjective,
  tokenClass.number,
  tokenClass.hyphen,
  tokenClass.name,
]);

/** Names in a list that are looked through for what they are examples of. */
const LONGEST_LIST = 24;

/** The noun of which a name is given as an example, alone or among others: "companies such as Aldney Mills, Orle Foods and Tidemark". */
function listedAs(
  { lower, classes }: Pick<ReadSentence, 'lower' | 'classes'>,
  first: number,
): string | undefined {
  const { name, comma, conjunction, noun } = tokenClass;
  for (let at = first - 1; at > 0 && first - at < LONGEST_LIST; at--) {
    const kind = classes[at];
    if (lower[at] === 'as' && lower[at - 1] === 'such')
      return classes[at - 2] === noun ? singular(lower[at - 2] ?? '') : undefined;
    if (lower[at] === 'including')
      return classes[at - 1] === noun ? singular(lower[at - 1] ?? '') : undefined;
    if (kind !== name && kind !== comma && kind !== conjunction) return undefined;
  }
  return undefined;
}

/** The last noun of the noun phrase that begins at a token; `undefined` when none does. */
export function headAt(classes: Uint8Array, start: number): number | undefined {
  let head: number | undefined;
  for (let at = start; IN_PHRASE.has(classes[at] ?? tokenClass.stop); at++)
    if (classes[at] === tokenClass.noun) head = at;
  return head;
}
