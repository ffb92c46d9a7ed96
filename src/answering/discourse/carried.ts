import { typeOfNoun } from '../english/head-nouns.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { type Anaphor, anaphorsOf } from './anaphors.ts';
import { namedThings } from './name-class.ts';
import { lastPerson } from './persons.ts';
import { subjectOf } from './subject.ts';

/** Index terms with how surely (0–1) they are meant. */
type CarriedTerms = ReadonlyMap<string, number>;

/** Sentences that are looked back over, for a person fewer; in news each is often a paragraph of its own. */
const LOOK_BACK = 8;

/**
 * How surely an anaphor means what is found for it: a name that is said to be of its kind, the last person for "he", the subject of the sentence before for
 * "it", a name of which only nothing says otherwise, the same noun with other words. Set by hand.
 */
const STRENGTH = { kind: 0.9, person: 0.9, subject: 0.8, open: 0.6, noun: 0.6 } as const;

/** What each sentence between an anaphor and its name leaves of the strength. */
const FADING = 0.96;

/** Sentences in which a common noun that is taken up again ("the farms") is looked for. */
const NEAR = 3;

/**
 * Tells how surely (0–1) a term is of what "it", "she", "the town" … in a sentence stand for; `undefined` when it is not, or stands in the sentence
 * itself. What they stand for has to be read, with its parts of speech, so it is only looked for where the term stands before.
 */
export function carriedIn(
  sentence: ReadSentence,
  reader: SentenceReader,
): (term: string) => number | undefined {
  const before = reader.memory.termsBefore(sentence, () => termsBefore(sentence, reader));
  return (term) => (before.has(term) ? carriedTerms(sentence, reader).get(term) : undefined);
}

/**
 * The terms that a sentence lacks and that stand where a pronoun's chain may reach: subjects are followed through the paragraph, and from each of its
 * sentences kinds are looked for.
 */
function termsBefore(
  { article, index, sentence, held }: ReadSentence,
  reader: SentenceReader,
): ReadonlySet<string> {
  const found = new Set<string>();
  const first = (article.paragraphs[sentence.paragraph]?.first ?? index) - LOOK_BACK;
  for (let at = Math.max(0, first); at < index; at++)
    for (const term of reader.held(article, at)) if (!held.has(term)) found.add(term);
  return found;
}

/** The terms of what they stand for. Found once for each sentence, when first asked for. */
export const carriedTerms = (sentence: ReadSentence, reader: SentenceReader): CarriedTerms =>
  reader.memory.carriedTerms(sentence, () => findCarried(sentence, reader));

function findCarried(sentence: ReadSentence, reader: SentenceReader): CarriedTerms {
  const { article, index } = sentence;
  const found = new Map<string, number>();
  const add = (terms: Iterable<readonly [string, number]>): void => {
    for (const [term, strength] of terms)
      if (!sentence.held.has(term)) found.set(term, Math.max(strength, found.get(term) ?? 0));
  };
  for (const anaphor of anaphorsOf(sentence, reader)) {
    if (anaphor.form === 'kind') {
      add(ofKind(sentence, anaphor, reader));
    } else if (anaphor.form === 'person') {
      const person = lastPerson(article, index, anaphor.at, reader);
      if (person === undefined || person.index === index) continue;
      const { terms } = reader.read(article, person.index);
      const strength = STRENGTH.person * FADING ** (index - person.index - 1);
      add(
        terms
          .slice(person.run[0], person.run[1] + 1)
          .flatMap((term) => (term === undefined ? [] : [[term, strength] as const])),
      );
    } else if (!isInside(sentence, anaphor.at)) add(subjectBefore(sentence, reader));
  }
  return found;
}

/** Whether a pronoun has its noun in its own sentence: a name or a noun phrase stands before it. */
const isInside = ({ classes }: ReadSentence, at: number): boolean =>
  classes.subarray(0, at).some((kind) => kind === tokenClass.name || kind === tokenClass.noun);

/** The terms of the subject of the sentence before, and of what that stands for itself. */
function subjectBefore(
  { article, index }: ReadSentence,
  reader: SentenceReader,
): readonly (readonly [string, number])[] {
  const before = article.sentences[index - 1];
  if (before === undefined || before.kind !== 'sentence') return [];
  const sentence = reader.read(article, index - 1);
  const [first, last] = subjectOf(sentence);
  const own = sentence.terms
    .slice(first, last + 1)
    .flatMap((term) => (term === undefined ? [] : [[term, STRENGTH.subject] as const]));
  const opening = anaphorsOf(sentence, reader).some(({ at }) => at >= first && at <= last);
  if (!opening || before.paragraph !== article.sentences[index]?.paragraph) return own;
  const further = Array.from(
    carriedTerms(sentence, reader),
    ([term, strength]) => [term, strength * FADING] as const,
  );
  return [...own, ...further];
}

/** Classes of things that names are given to; what is abstract ("the period", "the impact") isn't looked for among them. */
const NAMED_CLASSES: ReadonlySet<string> = new Set([
  'artifact',
  'group',
  'location',
  'object',
  'animal',
  'plant',
  'food',
  'substance',
  'communication',
  'person',
]);

/** The terms of the last thing of a kind before a token: "the town", "this project". */
function ofKind(
  { article, index }: ReadSentence,
  { at: before, noun, isBare }: Extract<Anaphor, { form: 'kind' }>,
  reader: SentenceReader,
): readonly (readonly [string, number])[] {
  const type = typeOfNoun(noun);
  const isNamed = type === 'place' || type === 'organisation' || type === 'person';
  const broad = reader.words.broadClass(noun, 'noun');
  const isThing = isNamed || (broad !== undefined && NAMED_CLASSES.has(broad));
  let open: readonly (readonly [string, number])[] = [];
  for (let at = index; at >= Math.max(0, index - LOOK_BACK); at--) {
    const fading = FADING ** (index - at);
    const things = namedThings(reader.read(article, at), reader).filter(
      ({ run }) => at < index || run[1] < before,
    );
    for (const thing of things.toReversed()) {
      const isOfKind = thing.kinds.some(
        (kind) => kind === noun || (isBare && isThing && reader.words.isKindOf(kind, noun)),
      );
      if (isOfKind || (isBare && isNamed && thing.class === type))
        return thing.terms.map((term) => [term, STRENGTH.kind * fading] as const);
      if (isBare && isNamed && thing.class === 'unknown' && type !== 'person' && open.length === 0)
        open = thing.terms.map((term) => [term, STRENGTH.open * fading] as const);
    }
    if (at < index && !isNamed && index - at <= NEAR) {
      const phrase = sameNoun(reader.read(article, at), noun);
      if (phrase.length > 0) return phrase.map((term) => [term, STRENGTH.noun * fading] as const);
    }
  }
  return open;
}

const MODIFIERS: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.adjective,
  tokenClass.name,
  tokenClass.hyphen,
]);

/** The terms of the words before a noun, and of the name after it, where a sentence has it: "two dairy farms at Upper Skell". */
function sameNoun({ lower, terms, classes }: ReadSentence, noun: string): readonly string[] {
  const at = lower.findLastIndex((word) => word === noun || word === `${noun}s`);
  if (at < 0) return [];
  let first = at;
  while (first > 0 && MODIFIERS.has(classes[first - 1] ?? tokenClass.stop)) first--;
  let last = at;
  if (classes[at + 1] === tokenClass.preposition && classes[at + 2] === tokenClass.name) {
    last = at + 2;
    while (classes[last + 1] === tokenClass.name) last++;
  }
  return terms.slice(first, last + 1).filter((term) => term !== undefined);
}
