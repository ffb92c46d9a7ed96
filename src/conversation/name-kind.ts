import { namedThings } from '../answering/discourse/name-class.ts';
import type { NameClass } from '../answering/discourse/named-thing.ts';
import type { SentenceReader } from '../answering/sentence-reader.ts';
import type { Collection } from '../retrieval/collection.ts';

/** What a name is the name of, and nouns that say what it is, singular ("town", "airline"). */
type NameKind = { readonly class: NameClass; readonly kinds: readonly string[] };

/** What the articles know of a name that a turn holds. */
export type NameKindReader = (name: string) => NameKind;

/** Sentences in which a name's kind is looked for: enough for one that says it, few enough to cost under a millisecond once they are read. */
const SENTENCES = 6;

/** Classes a name by what most of the sentences that hold it take it for. */
export function createNameKindReader(
  collections: readonly Collection[],
  reader: SentenceReader,
): NameKindReader {
  const [first] = collections;
  if (first === undefined) return () => ({ class: 'unknown', kinds: [] });
  const { language } = first;
  return (name) => {
    const terms = language.tokens(name).flatMap((token) => language.term(token) ?? []);
    const votes = new Map<NameClass, number>();
    const kinds = new Set<string>();
    for (const thing of collections.flatMap((collection) => thingsCalled(terms, collection, reader))) {
      votes.set(thing.class, (votes.get(thing.class) ?? 0) + 1);
      for (const kind of thing.kinds) kinds.add(kind);
    }
    votes.delete('unknown');
    const [best] = Array.from(votes).toSorted(([, one], [, other]) => other - one);
    return { class: best?.[0] ?? 'unknown', kinds: Array.from(kinds) };
  };
}

/** The names of sentences that are made of these terms, or that begin with them: "Zhili" and "Zhili Town". */
const thingsCalled = (terms: readonly string[], collection: Collection, reader: SentenceReader) =>
  collection
    .search(terms, SENTENCES)
    .flatMap(({ article, index }) =>
      namedThings(reader.read(article, index), reader).filter(
        (thing) => terms.length > 0 && terms.every((term, at) => thing.terms[at] === term),
      ),
    );
