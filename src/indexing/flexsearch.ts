import { Index } from 'flexsearch';
import { z } from 'zod';
import { alreadyIndexed, assertMadeBy } from './assertions.ts';
import type { SentenceId, SentenceIndex } from './sentence-index.ts';

/** With the version in whose export format the snapshots are. */
const IMPLEMENTATION = 'flexsearch 0.8';

/** Terms hold no white space, so neither of these can be part of a term. */
const SEPARATOR = ' ';
/** FlexSearch does not take in a text without terms: a sentence that has none is given this one. */
const NO_TERMS = '\n';

/**
 * Removed sentences that may stay in FlexSearch, hidden, as a share of those that live (0–1). FlexSearch looks through its whole
 * dictionary for each sentence it removes (44 ms at 50,000 sentences), or with `fastupdate` takes twice the memory and cannot import.
 * Hiding costs nothing. A clearing out takes .3 s at 50,000 sentences; at a quarter it comes so seldom that a removal takes .02 ms in
 * the mean (`npm run bench`).
 */
const MAX_HIDDEN_SHARE = 0.25;

/** Our own entry in a snapshot, beside FlexSearch's. */
const STATE_KEY = 'footnote.state';
const stateSchema = z.object({ size: z.int(), ascending: z.boolean(), highest: z.int() });

/** FlexSearch's export at `resolution: 1`: all ids in "…reg" chunks, and in "…map" chunks each term with its one list of ids. */
const registerSchema = z.array(z.number());
const dictionarySchema = z.array(z.tuple([z.string(), z.tuple([z.array(z.number())])]));

/** Only whole terms, no positions, and no encoder but the split: folding and stemming are the language's. */
const createIndex = (): Index =>
  new Index({ tokenize: 'strict', resolution: 1, encode: (text) => text.split(SEPARATOR) });

/** A chunk of an export without the ids that `isHidden`; terms without any id left are dropped. */
const withoutHidden = (key: string, chunk: string, isHidden: (id: SentenceId) => boolean): string => {
  const living = (ids: readonly SentenceId[]): readonly SentenceId[] => ids.filter((id) => !isHidden(id));
  const data: unknown = JSON.parse(chunk);
  if (key.endsWith('.reg')) return JSON.stringify(living(registerSchema.parse(data)));
  const entries = dictionarySchema.parse(data).map(([term, [ids]]) => [term, [living(ids)]] as const);
  return JSON.stringify(entries.filter(([, [ids]]) => ids.length > 0));
};

/**
 * Candidates found by FlexSearch, one look-up a term. Removing is a mark in a set, now and then a clearing out in time linear in
 * the index; adding a removed id again forces one.
 */
export const createFlexSearchIndex = (): SentenceIndex => {
  let index = createIndex();
  /** Removed, yet still in FlexSearch. */
  const hidden = new Set<SentenceId>();
  let size = 0;
  /** FlexSearch keeps the ids of a term in the order they came: as long as they came ascending there is nothing to sort. */
  let ascending = true;
  let highest = -1;

  const holds = (id: SentenceId): boolean => index.contain(id) && !hidden.has(id);

  const clearOut = (): void => {
    if (hidden.size === 0) return;
    const cleared = createIndex();
    index.export((key: string, chunk: string) => {
      cleared.import(
        key,
        withoutHidden(key, chunk, (id) => hidden.has(id)),
      );
    });
    index = cleared;
    hidden.clear();
  };

  /** All ids of a term in ascending order, hidden ones too, a page at a time; the pages are not to be changed. */
  function* pages(term: string, pageSize: number): Generator<readonly SentenceId[]> {
    if (!ascending) {
      const all = index.search(term, { limit: Number.MAX_SAFE_INTEGER });
      yield all.map(Number).sort((a, b) => a - b);
      return;
    }
    for (let offset = 0; ; offset += pageSize) {
      const page = index.search(term, { limit: pageSize, offset });
      yield page.map(Number);
      if (page.length < pageSize) return;
    }
  }

  return {
    add(id, terms) {
      if (holds(id)) throw alreadyIndexed(id);
      if (hidden.has(id)) clearOut();
      index.add(id, terms.length === 0 ? NO_TERMS : terms.join(SEPARATOR));
      size += 1;
      if (id < highest) ascending = false;
      highest = Math.max(highest, id);
    },
    remove(id) {
      if (!holds(id)) return;
      hidden.add(id);
      size -= 1;
      if (hidden.size > size * MAX_HIDDEN_SHARE) clearOut();
    },
    candidates(terms, limit) {
      const found = new Set<SentenceId>();
      if (limit <= 0) return [];
      for (const term of terms) {
        for (const page of pages(term, limit)) {
          for (const id of page) {
            if (hidden.has(id)) continue;
            found.add(id);
            if (found.size === limit) return [...found];
          }
        }
      }
      return [...found];
    },
    get size() {
      return size;
    },
    snapshot() {
      clearOut();
      const entries: (readonly [string, string])[] = [
        [STATE_KEY, JSON.stringify({ size, ascending, highest })],
      ];
      index.export((key: string, chunk: string) => {
        entries.push([key, chunk]);
      });
      return { implementation: IMPLEMENTATION, entries };
    },
    restore(snapshot) {
      assertMadeBy(IMPLEMENTATION, snapshot);
      const restored = createIndex();
      const chunks = new Map(snapshot.entries);
      const state = stateSchema.parse(JSON.parse(chunks.get(STATE_KEY) ?? 'null'));
      chunks.delete(STATE_KEY);
      for (const [key, chunk] of chunks) restored.import(key, chunk);
      index = restored;
      hidden.clear();
      ({ size, ascending, highest } = state);
    },
  };
};
