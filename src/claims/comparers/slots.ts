import type { Stretch } from '../../answering/syntax/phrases.ts';
import { readClauses } from '../../answering/syntax/clauses.ts';
import { isVerbal, tokenClass } from '../../answering/syntax/token-class.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Finding } from '../finding.ts';
import { isInFigure } from '../in-figure.ts';
import type { Matching } from '../matching.ts';
import { LIGHT_VERBS } from '../../answering/english/light-verbs.ts';
import type { Comparer } from './comparer.ts';

/** Strength (0–1) with which a noun is said below which another one can stand in its place. */
const UNSAID = 0.3;
/** Cosine of two nouns from which they are of one kind, so that one excludes the other: workshop and school, boat and helicopter. */
const LEAST_ALIKE = 0.25;
/** Cosine from which they may mean the same. */
const MOST_ALIKE = 0.75;

/** The noun in the claim's object, or under one of its prepositions, with another of its kind in that place: "opened a school" and "opened a workshop". */
export const compareSlots: Comparer = (matching) => {
  const { claim, sentence } = matching;
  const [own] = readClauses(claim.read.classes, claim.read.lower).clauses;
  if (own === undefined) return [];
  const verbs = placesOfVerb(matching, own.verb.head);
  const clauses = readClauses(sentence.classes, sentence.lower).clauses.filter(({ verb }) =>
    verbs.includes(verb.head),
  );
  const finding = (
    claimed: Stretch | undefined,
    written: readonly (Stretch | undefined)[],
  ): readonly Finding[] =>
    claimed === undefined
      ? []
      : compare(
          claimed,
          written.filter((part) => part !== undefined),
          matching,
        );
  const objects = own.verb.isCopula
    ? []
    : finding(
        own.object,
        clauses.map(({ object }) => object),
      );
  const obliques = own.obliques.flatMap(({ by, phrase }) =>
    finding(
      phrase,
      clauses.flatMap((clause) =>
        clause.obliques.flatMap((other) =>
          sentence.lower[other.by] === claim.read.lower[by] ? [other.phrase] : [],
        ),
      ),
    ),
  );
  return [...objects, ...obliques];
};

/** Where the sentence has the claim's verb or one that is like it. */
function placesOfVerb({ claim, sentence, placesOf, reader }: Matching, at: number): readonly number[] {
  const places = placesOf(at);
  if (places.length > 0) return places;
  const term = claim.terms[at]?.term;
  if (term === undefined || LIGHT_VERBS.has(term)) return [];
  return sentence.terms.flatMap((other, place) =>
    other !== undefined &&
    isVerbal(sentence.classes[place]) &&
    reader.words.similarity(term, other) >= LIKE_VERB
      ? [place]
      : [],
  );
}
/** Cosine of two verbs from which they may say the same. */
const LIKE_VERB = 0.5;

function compare(
  claimed: Stretch,
  written: readonly Stretch[],
  { claim, sentence, said, supported, reader }: Matching,
): readonly Finding[] {
  const head = headOf(claim.read, claimed);
  const term = head === undefined ? undefined : claim.terms[head];
  if (head === undefined || term === undefined || term.isName || said(term) >= UNSAID) return [];
  const others = written.flatMap((part) => {
    const at = headOf(sentence, part);
    const other = at === undefined ? undefined : sentence.terms[at];
    if (at === undefined || other === undefined || claim.read.terms.includes(other)) return [];
    return [{ at, alike: reader.words.similarity(term.term, other) }];
  });
  const [best] = others.toSorted((one, other) => other.alike - one.alike);
  if (best === undefined || best.alike > MOST_ALIKE) return [];
  // What the text names beside the sentence may be meant, but this is said of something else.
  const isNearby = supported(term) >= UNSAID;
  if (!isNearby && best.alike < LEAST_ALIKE) return [];
  return [
    {
      aspect: 'wording',
      outcome: isNearby ? 'open' : 'differs',
      claimed: [head, head],
      written: [best.at, best.at],
    },
  ];
}

/** The noun that a phrase is about: its last one. */
function headOf(sentence: ReadSentence, { first, last }: Stretch): number | undefined {
  for (let at = last; at >= first; at--)
    if (sentence.classes[at] === tokenClass.noun && !isInFigure(sentence, at)) return at;
  return undefined;
}
