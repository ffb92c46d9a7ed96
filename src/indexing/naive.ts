import { z } from 'zod';
import { alreadyIndexed, assertMadeBy } from './assertions.ts';
import type { SentenceId, SentenceIndex } from './sentence-index.ts';

const IMPLEMENTATION = 'naive';

const termsSchema = z.array(z.string());

/** A plain scan over all sentences. Slow and obviously right: what other implementations are held against. */
export const createNaiveIndex = (): SentenceIndex => {
  let sentences = new Map<SentenceId, ReadonlySet<string>>();

  return {
    add(id, terms) {
      if (sentences.has(id)) throw alreadyIndexed(id);
      sentences.set(id, new Set(terms));
    },
    remove(id) {
      sentences.delete(id);
    },
    candidates(terms, limit) {
      const ids = [...sentences.keys()].sort((a, b) => a - b);
      const found = new Set(terms.flatMap((term) => ids.filter((id) => sentences.get(id)?.has(term))));
      return [...found].slice(0, limit);
    },
    get size() {
      return sentences.size;
    },
    snapshot: () => ({
      implementation: IMPLEMENTATION,
      entries: [...sentences].map(([id, terms]) => [String(id), JSON.stringify([...terms])] as const),
    }),
    restore(snapshot) {
      assertMadeBy(IMPLEMENTATION, snapshot);
      sentences = new Map(
        snapshot.entries.map(([id, terms]) => [Number(id), new Set(termsSchema.parse(JSON.parse(terms)))]),
      );
    },
  };
};
