/** Dense number of a term in a `TermTable`. */
export type TermId = number;

/**
 * Terms to numbers and back, each string held once. A number lives as long as something uses its term, then goes to another term: a
 * collection that changes for ever does not grow for ever.
 */
export interface TermTable {
  /** Numbers in use, and those free to be used again: every id is below it. */
  readonly capacity: number;
  /** `undefined` when nothing uses the term. */
  idOf(term: string): TermId | undefined;
  /** The term's number, with one more use of it. */
  acquire(term: string): TermId;
  /** Takes one use back. */
  release(id: TermId): void;
}

type Entry = { readonly term: string; uses: number };

export const createTermTable = (): TermTable => {
  const ids = new Map<string, TermId>();
  const entries: (Entry | undefined)[] = [];
  const free: TermId[] = [];

  return {
    get capacity() {
      return entries.length;
    },
    idOf: (term) => ids.get(term),
    acquire(term) {
      const known = ids.get(term);
      const entry = known === undefined ? undefined : entries[known];
      if (known !== undefined && entry !== undefined) {
        entry.uses += 1;
        return known;
      }
      const id = free.pop() ?? entries.length;
      ids.set(term, id);
      entries[id] = { term, uses: 1 };
      return id;
    },
    release(id) {
      const entry = entries[id];
      if (entry === undefined) throw new Error(`Term number ${id} is not in use: release each use once.`);
      entry.uses -= 1;
      if (entry.uses > 0) return;
      ids.delete(entry.term);
      entries[id] = undefined;
      free.push(id);
    },
  };
};
