import { Index } from 'flexsearch';
import { alreadyIndexed } from './assertions.ts';
import { clearBit, countBits, hasBit, setBit } from './bits.ts';
import { collectPostings, idsIn } from './collect-postings.ts';
import type { IndexMaker, Postings, SentenceId } from './sentence-index.ts';

/** FlexSearch does not take in a text without terms: a sentence that has none is given this one, which holds white space. */
const NO_TERMS = '\n';
/** FlexSearch takes in and looks up texts; ours are terms already, which are handed to it by its encoder. Any text but an empty one. */
const TERMS_ARE_READY = '-';
/** At `resolution: 1` FlexSearch keeps one list of ids for each term. */
type Lists<Ids> = readonly Ids[];

/** FlexSearch over lists of its own or over lists that it is lent; one look-up a term. */
type TermLists = {
  readonly add: (id: SentenceId, terms: readonly string[]) => void;
  /** The ids of a term in the order they came, at most `limit`. */
  readonly find: (term: string, limit: number) => ArrayLike<SentenceId>;
};

/**
 * FlexSearch keeps its lists of ids in a map from term to lists, and all ids in a set. It is given that map, so that the lists can be typed arrays
 * that are there as soon as a file is read: it only ever asks the map for a term, and takes from the list what is within the limit. And it is given the
 * set, so that it is kept once.
 * Only whole terms, no positions, and no encoder: folding and stemming are the language's.
 */
const flexSearchOver = (
  map: { get(term: string): Lists<ArrayLike<SentenceId>> | undefined },
  reg: Set<SentenceId> = new Set(),
): TermLists => {
  let terms: readonly string[] = [];
  const index = new Index({ tokenize: 'strict', resolution: 1, encode: () => [...terms] });
  Object.assign(index, { map, reg });
  return {
    add(id, given) {
      terms = given.length === 0 ? [NO_TERMS] : given;
      index.add(id, TERMS_ARE_READY);
    },
    find(term, limit) {
      terms = [term];
      const found: ArrayLike<number | string> = index.search(TERMS_ARE_READY, { limit });
      return isIds(found) ? found : [];
    },
  };
};

/** FlexSearch takes ids of two kinds; ours are all of one. */
const isIds = (found: ArrayLike<unknown>): found is ArrayLike<SentenceId> => typeof found[0] === 'number';

/** The lists that columns hold, for FlexSearch to look into. */
const listsOf = ({ terms, starts, ids }: Postings): { get(term: string): Lists<Int32Array> | undefined } => ({
  get(term) {
    const number = terms.numberOf(term);
    return number < 0 ? undefined : [ids.subarray(starts[number], starts[number + 1])];
  },
});

/** The one list of each term in FlexSearch's own map. */
function* firstLists(
  map: ReadonlyMap<string, Lists<readonly SentenceId[]>>,
): Generator<readonly [string, readonly SentenceId[]]> {
  for (const [term, [ids = []]] of map) if (term !== NO_TERMS) yield [term, ids];
}

const NOTHING: TermLists = { add: () => undefined, find: () => [] };

/**
 * Candidates found by FlexSearch. What it is opened with stays in columns, what is added later is in lists beside them; removing is a
 * mark, and `postings` leaves out what is marked.
 */
export const createFlexSearchIndex: IndexMaker = (opened) => {
  const settled = opened === undefined ? NOTHING : flexSearchOver(listsOf(opened));
  const map = new Map<string, number[][]>();
  const addedLater = new Set<SentenceId>();
  const later = flexSearchOver(map, addedLater);
  /** Settled ones that were removed. */
  const hidden = new Uint8Array(opened?.present.length ?? 0);
  let hides = false;
  /** Whether all came in the order of their ids and none was removed: FlexSearch's lists are then as they have to be. */
  let risesOnly = true;
  let highest = -1;
  let size = opened === undefined ? 0 : countBits(opened.present);

  const isSettled = (id: SentenceId): boolean =>
    opened !== undefined && hasBit(opened.present, id) && !hasBit(hidden, id);

  /** Of those added later and removed again FlexSearch keeps the ids, so that they are looked for in the set. */
  const isThere = (id: SentenceId): boolean => addedLater.has(id) || isSettled(id);

  /** All living ids of a term, rising. */
  const idsOf = (term: string, limit: number): ArrayLike<SentenceId> => {
    const before = settled.find(term, hides ? Number.MAX_SAFE_INTEGER : limit);
    if (addedLater.size === 0 && !hides) return before;
    const living = Array.from(before).filter((id) => !hasBit(hidden, id));
    if (addedLater.size === 0) return living.slice(0, limit);
    const after = Array.from(later.find(term, Number.MAX_SAFE_INTEGER)).filter((id) => addedLater.has(id));
    return [...new Set([...living, ...after])].sort((a, b) => a - b).slice(0, limit);
  };

  /** Forgets an id that was added later, wherever FlexSearch has it: it may come again with other terms. */
  const forget = (id: SentenceId): void => {
    addedLater.delete(id);
    for (const [term, [ids]] of map) {
      const place = ids?.indexOf(id) ?? -1;
      if (place >= 0) ids?.splice(place, 1);
      if (ids?.length === 0) map.delete(term);
    }
  };

  return {
    add(id, terms) {
      const isNew = opened === undefined && risesOnly && id > highest;
      if (!isNew && isThere(id)) throw alreadyIndexed(id);
      later.add(id, terms);
      risesOnly &&= id > highest;
      highest = Math.max(highest, id);
      size += 1;
    },
    remove(id) {
      if (!isThere(id)) return;
      if (addedLater.has(id)) {
        forget(id);
        risesOnly = false;
      } else {
        setBit(hidden, id);
        hides = true;
      }
      size -= 1;
    },
    candidates(terms, limit) {
      if (limit <= 0) return [];
      const [only] = terms;
      if (only !== undefined && terms.length === 1) return idsOf(only, limit);
      const found = new Set<SentenceId>();
      for (const term of terms) {
        const ids = idsOf(term, limit);
        for (let at = 0; at < ids.length && found.size < limit; at += 1) found.add(ids[at] ?? 0);
      }
      return [...found];
    },
    get size() {
      return size;
    },
    postings() {
      if (opened !== undefined && addedLater.size === 0 && !hides) return opened;
      if (opened === undefined && risesOnly) return collectPostings(firstLists(map), [...addedLater]);
      const settledTerms = opened?.terms;
      const terms = new Set<string>();
      for (let term = 0; term < (settledTerms?.size ?? 0); term += 1)
        terms.add(settledTerms?.stringOf(term) ?? '');
      for (const term of map.keys()) if (term !== NO_TERMS) terms.add(term);
      const living = new Uint8Array(Math.max(hidden.length, 0));
      living.set(opened?.present ?? []);
      for (const id of idsIn(hidden)) clearBit(living, id);
      const lists = function* lists(): Generator<readonly [string, ArrayLike<SentenceId>]> {
        for (const term of terms) yield [term, idsOf(term, Number.MAX_SAFE_INTEGER)];
      };
      return collectPostings(lists(), [...idsIn(living), ...addedLater]);
    },
  };
};
