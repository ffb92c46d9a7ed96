import { alreadyIndexed } from './assertions.ts';
import { collectPostings, idsIn } from './collect-postings.ts';
import type { IndexMaker, Postings, SentenceId } from './sentence-index.ts';

const readPostings = ({ terms, starts, ids, present }: Postings): Map<SentenceId, Set<string>> => {
  const sentences = new Map(Array.from(idsIn(present), (id) => [id, new Set<string>()]));
  for (let term = 0; term < terms.size; term += 1)
    for (const id of ids.subarray(starts[term], starts[term + 1]))
      sentences.get(id)?.add(terms.stringOf(term));
  return sentences;
};

/** A plain scan over all sentences. Slow and obviously right: what other implementations are held against. */
export const createNaiveIndex: IndexMaker = (opened) => {
  const sentences = opened === undefined ? new Map<SentenceId, Set<string>>() : readPostings(opened);
  const ids = (): readonly SentenceId[] => [...sentences.keys()].sort((a, b) => a - b);
  const idsOf = (term: string): readonly SentenceId[] => ids().filter((id) => sentences.get(id)?.has(term));

  return {
    add(id, terms) {
      if (sentences.has(id)) throw alreadyIndexed(id);
      sentences.set(id, new Set(terms));
    },
    remove(id) {
      sentences.delete(id);
    },
    candidates(terms, limit) {
      return [...new Set(terms.flatMap(idsOf))].slice(0, Math.max(0, limit));
    },
    get size() {
      return sentences.size;
    },
    postings() {
      const terms = new Set([...sentences.values()].flatMap((held) => [...held]));
      return collectPostings(
        Array.from(terms, (term) => [term, idsOf(term)] as const),
        ids(),
      );
    },
  };
};
