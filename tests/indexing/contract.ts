import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNaiveIndex } from '../../src/indexing/naive.ts';
import type { IndexMaker, SentenceId, SentenceIndex } from '../../src/indexing/sentence-index.ts';

/** A plain map from sentence to terms: what every index is, seen from outside. */
type Model = Map<SentenceId, readonly string[]>;

const modelCandidates = (model: Model, terms: readonly string[], limit: number): readonly SentenceId[] => {
  const found: SentenceId[] = [];
  for (const term of terms) {
    const holders = [...model].filter(([, held]) => held.includes(term)).map(([id]) => id);
    for (const id of holders.toSorted((a, b) => a - b)) if (!found.includes(id)) found.push(id);
  }
  return found.slice(0, limit);
};

const found = (index: SentenceIndex, terms: readonly string[], limit: number): readonly SentenceId[] =>
  Array.from(index.candidates(terms, limit));

type Command =
  | { readonly do: 'add'; readonly id: SentenceId; readonly terms: readonly string[] }
  | { readonly do: 'remove'; readonly id: SentenceId }
  | { readonly do: 'candidates'; readonly terms: readonly string[]; readonly limit: number }
  | { readonly do: 'reopen' };

/** Few, so that they meet often; among them names that plain objects have already, numbers, and what a careless split would cut. */
const TERMS = [
  'zhili',
  'town',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '2019',
  '33.265',
  '2/3',
  'a',
  '湖州',
  '-1',
];

const term = fc.constantFrom(...TERMS);
const id = fc.nat({ max: 12 });
const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('add'), id, terms: fc.array(term, { maxLength: 6 }) }),
  fc.record({ do: fc.constant('remove'), id }),
  fc.record({
    do: fc.constant('candidates'),
    terms: fc.array(term, { maxLength: 4 }),
    limit: fc.nat({ max: 14 }),
  }),
  fc.constant({ do: 'reopen' }),
);

/** What one step gave back: ids found, or whether an addition was taken; and the size after it. */
type Outcome = { readonly result: readonly SentenceId[] | boolean; readonly size: number };

const replayOnMap = (commands: readonly Command[]): readonly Outcome[] => {
  const model: Model = new Map();
  return commands.map((step) => {
    const known = step.do === 'add' && model.has(step.id);
    if (step.do === 'add' && !known) model.set(step.id, step.terms);
    if (step.do === 'remove') model.delete(step.id);
    const result = step.do === 'candidates' ? modelCandidates(model, step.terms, step.limit) : !known;
    return { result, size: model.size };
  });
};

const accepts = (action: () => void): boolean => {
  try {
    action();
    return true;
  } catch {
    return false;
  }
};

const replay = (create: IndexMaker, commands: readonly Command[]): readonly Outcome[] => {
  let index = create();
  return commands.map((step) => {
    let result: Outcome['result'] = true;
    if (step.do === 'add') result = accepts(() => index.add(step.id, step.terms));
    else if (step.do === 'remove') index.remove(step.id);
    else if (step.do === 'reopen') index = create(index.postings());
    else result = found(index, step.terms, step.limit);
    return { result, size: index.size };
  });
};

const filled = (
  index: SentenceIndex,
  sentences: Readonly<Record<number, readonly string[]>>,
): SentenceIndex => {
  for (const [id, terms] of Object.entries(sentences)) index.add(Number(id), terms);
  return index;
};

/** Sentences from 0 on that all say "town". */
const many = (index: SentenceIndex, count: number): SentenceIndex => {
  for (let id = 0; id < count; id += 1) index.add(id, ['town']);
  return index;
};

/** What every `SentenceIndex` keeps; `create` gives an empty one. */
export const describeSentenceIndex = (name: string, create: IndexMaker): void => {
  describe(`${name} as a sentence index`, () => {
    it('finds nothing when empty', () => {
      expect(found(create(), ['town'], 10)).toEqual([]);
      expect(create().size).toBe(0);
    });

    it('takes the terms in the order given and the sentences of one term by id', () => {
      const index = filled(create(), { 0: ['town'], 1: ['lake', 'town'], 2: ['lake'], 3: ['town'] });
      expect(found(index, ['lake', 'town'], 10)).toEqual([1, 2, 0, 3]);
      expect(found(index, ['town', 'lake'], 10)).toEqual([0, 1, 3, 2]);
    });

    it('gives each sentence once, however often it holds the terms', () => {
      const index = filled(create(), { 7: ['town', 'town', 'lake'] });
      expect(found(index, ['town', 'lake', 'town'], 10)).toEqual([7]);
    });

    it('cuts at the limit, after the first terms', () => {
      const index = filled(create(), { 0: ['town'], 1: ['town'], 2: ['lake'] });
      expect(found(index, ['lake', 'town'], 2)).toEqual([2, 0]);
      expect(found(index, ['lake', 'town'], 0)).toEqual([]);
    });

    it('gives more than a hundred', () => {
      const index = many(create(), 250);
      expect(found(index, ['town'], 1000)).toHaveLength(250);
      expect(found(index, ['town'], 120)).toHaveLength(120);
    });

    it('fills up to the limit past removed sentences', () => {
      const index = many(create(), 50);
      for (const id of [0, 1, 2, 3, 5]) index.remove(id);
      expect(found(index, ['town'], 4)).toEqual([4, 6, 7, 8]);
    });

    it('orders by id, not by arrival', () => {
      const index = create();
      for (const id of [5, 3, 9, 0]) index.add(id, ['town']);
      expect(found(index, ['town'], 3)).toEqual([0, 3, 5]);
    });

    it('counts a sentence without terms, and finds it by none', () => {
      const index = filled(create(), { 0: [], 1: ['town'] });
      expect(index.size).toBe(2);
      expect(found(index, ['town', ''], 10)).toEqual([1]);
      expect(() => index.add(0, ['town'])).toThrow(/Sentence 0/);
      index.remove(0);
      expect(index.size).toBe(1);
    });

    it('refuses an id twice and keeps what it had', () => {
      const index = filled(create(), { 4: ['town'] });
      expect(() => index.add(4, ['lake'])).toThrow(/Sentence 4 is in the index already/);
      expect(found(index, ['town', 'lake'], 10)).toEqual([4]);
    });

    it('forgets a removed sentence, and takes its id again with other terms', () => {
      const index = filled(create(), { 0: ['town'], 1: ['town'] });
      index.remove(0);
      index.remove(0);
      index.remove(99);
      expect(index.size).toBe(1);
      index.add(0, ['lake']);
      expect(found(index, ['town'], 10)).toEqual([1]);
      expect(found(index, ['lake'], 10)).toEqual([0]);
    });

    it('does the same with few removed among many', () => {
      const index = many(create(), 100);
      for (const id of [10, 20, 30]) index.remove(id);
      index.add(20, ['lake']);
      expect(index.size).toBe(98);
      expect(found(index, ['lake'], 10)).toEqual([20]);
      expect(found(index, ['town'], 20)).toEqual([
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 21,
      ]);
    });

    it('leaves removed sentences out of its postings', () => {
      const index = many(create(), 100);
      index.remove(0);
      const opened = create(index.postings());
      expect(opened.size).toBe(99);
      expect(found(opened, ['town'], 2)).toEqual([1, 2]);
      opened.add(0, ['lake']);
      expect(found(opened, ['lake'], 2)).toEqual([0]);
    });

    it('leaves postings as they were when the index goes on', () => {
      const index = many(create(), 100);
      const postings = index.postings();
      index.remove(0);
      index.add(100, ['town', 'lake']);
      const opened = create(postings);
      opened.remove(1);
      opened.add(101, ['town']);
      expect(opened.size).toBe(100);
      expect(found(opened, ['lake', 'town'], 2)).toEqual([0, 2]);
      expect(create(postings).size).toBe(100);
      expect(found(create(postings), ['town'], 2)).toEqual([0, 1]);
    });

    it('says in its postings what it holds, the ids of each term rising', () => {
      const { terms, starts, ids, present } = filled(create(), {
        4: ['town', 'lake'],
        0: [],
        2: ['town', 'town'],
      }).postings();
      const lists = Array.from({ length: terms.size }, (_, term) => [
        terms.stringOf(term),
        Array.from(ids.subarray(starts[term], starts[term + 1])),
      ]);
      expect(new Map(lists.map(([term, list]) => [term, list]))).toEqual(
        new Map<unknown, unknown>([
          ['town', [2, 4]],
          ['lake', [4]],
        ]),
      );
      expect(Array.from(present)).toEqual([0b10101]);
    });

    it('opens what another implementation holds', () => {
      const naive = createNaiveIndex(filled(create(), { 0: ['town'], 1: ['lake'], 2: [] }).postings());
      const opened = create(naive.postings());
      expect(opened.size).toBe(3);
      expect(found(opened, ['sea', 'town', 'lake'], 10)).toEqual([0, 1]);
    });

    it('does what a plain map does, in any sequence of steps', () => {
      const asking = TERMS.map((one): Command => ({ do: 'candidates', terms: [one], limit: 60 }));
      fc.assert(
        fc.property(fc.array(command, { maxLength: 60 }), fc.nat({ max: 40 }), (steps, bystanders) => {
          const before = Array.from({ length: bystanders }, (_, at): Command => ({
            do: 'add',
            id: 20 + at,
            terms: ['a'],
          }));
          const commands = [...before, ...steps, ...asking];
          expect(replay(create, commands)).toEqual(replayOnMap(commands));
        }),
      );
    });
  });
};
