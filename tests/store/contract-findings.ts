import { describe, expect, it } from 'vitest';
import type { Finding, FindingFilter, NewFinding } from '../../src/store/finding-store.ts';
import type { Store } from '../../src/store/store.ts';
import { ADA, BEN, CLEO, madeUpFinding, MANY, notebookIn, savedIn, THEN } from './made-up-notebook.ts';

const A = '100000000000000001';
const B = '100000000000000002';
const EVERYTHING = { offset: 0, limit: MANY, order: 'oldest' } as const;

const questionsOf = async (
  { findings }: Store,
  filter: FindingFilter,
  server = A,
): Promise<readonly string[]> =>
  (await findings.list(server, filter, EVERYTHING)).entries.map(({ question }) => question);

const collect = async (findings: AsyncIterable<Finding>): Promise<readonly Finding[]> => {
  const all: Finding[] = [];
  for await (const finding of findings) all.push(finding);
  return all;
};

const quoted = (text: string): Partial<NewFinding> => ({
  quote: { ...madeUpFinding('', '').quote, text },
});

const describeNotebooks = (name: string, open: () => Promise<Store>): void => {
  describe(`notebooks in ${name}`, () => {
    it('begins one of a name, and says which one has it already, in any letters', async () => {
      const { notebooks } = await open();
      const given = { name: 'Harbour', createdBy: ADA, createdAt: THEN };
      const outcome = await notebooks.create(A, given, MANY);
      const notebook = { ...given, id: expect.stringMatching(/^[0-9a-z]{16}$/), server: A, findings: 0 };
      expect(outcome).toEqual({ kind: 'created', notebook });
      expect(await notebooks.create(A, { ...given, name: 'HARBOUR' }, MANY)).toEqual({
        kind: 'same',
        notebook,
      });
      expect(await notebooks.create(B, given, MANY)).toMatchObject({ kind: 'created' });
      expect(await notebooks.list(A)).toEqual([notebook]);
    });

    it('begins as many as a server may have', async () => {
      const { notebooks } = await open();
      const given = { createdBy: ADA, createdAt: THEN };
      await notebooks.create(A, { ...given, name: 'One' }, 1);
      expect(await notebooks.create(A, { ...given, name: 'Two' }, 1)).toEqual({ kind: 'full', limit: 1 });
      expect(await notebooks.create(B, { ...given, name: 'Two' }, 1)).toMatchObject({ kind: 'created' });
    });

    it('renames one of the server and no other, and not to the name of another', async () => {
      const store = await open();
      const id = await notebookIn(store, A, 'Harbour');
      const other = await notebookIn(store, A, 'Weir');
      const { notebooks } = store;
      expect(await notebooks.rename(B, id, 'Mine')).toEqual({ kind: 'unknown' });
      expect(await notebooks.rename(A, id, 'weir')).toMatchObject({ kind: 'same', notebook: { id: other } });
      expect(await notebooks.rename(A, id, 'HARBOUR')).toMatchObject({ kind: 'renamed' });
      expect((await notebooks.get(A, id))?.name).toBe('HARBOUR');
      expect(await notebooks.get(B, id)).toBeUndefined();
    });

    it('removes an empty one of the server, and none that holds findings', async () => {
      const store = await open();
      const id = await notebookIn(store, A);
      const { id: finding } = await savedIn(store, A, id, 'When did the mill open?');
      expect(await store.notebooks.remove(B, id)).toEqual({ kind: 'unknown' });
      expect(await store.notebooks.remove(A, id)).toMatchObject({
        kind: 'in_use',
        notebook: { findings: 1 },
      });
      await store.findings.remove(A, finding);
      expect(await store.notebooks.remove(A, id)).toMatchObject({ kind: 'removed', notebook: { id } });
      expect(await store.notebooks.list(A)).toEqual([]);
    });
  });
};

const describeSaving = (name: string, open: () => Promise<Store>): void => {
  describe(`saving findings in ${name}`, () => {
    it('gives a finding back as it was handed in', async () => {
      const store = await open();
      const notebook = await notebookIn(store, A);
      const finding = madeUpFinding(notebook, 'When did the mill open?', {
        note: 'See also the weir.',
        tags: ['Mills', 'opening dates'],
        quote: {
          ...madeUpFinding('', '').quote,
          outlet: 'The Ardle Courier',
          author: 'I. Moss',
          published: { year: 1874, month: 5 },
          url: 'https://example.org/mill?year=1874',
        },
        message: 'https://discord.com/channels/1/2/3',
      });
      const outcome = await store.findings.save(A, finding, MANY);
      const kept = {
        ...finding,
        id: expect.stringMatching(/^[0-9a-z]{16}$/),
        server: A,
        disputes: [],
        votes: { up: 0, down: 0 },
      };
      expect(outcome).toEqual({ kind: 'saved', finding: kept });
      expect(await collect(store.findings.all(A, {}))).toEqual([kept]);
      expect((await store.notebooks.get(A, notebook))?.findings).toBe(1);
    });

    it.each([
      ['a NUL within', 'The\0mill.'],
      ['line breaks', 'The mill\nopened\r\nin 1874.'],
      ['signs beyond the basic plane', 'The 🏭 of Ardle, 磨坊, טחנה.'],
      ['decomposed letters', 'Cafe\u0301 and Café'],
      ['what looks like a formula', '=cmd()'],
    ])('keeps a quote with %s unit by unit', async (_, text) => {
      const store = await open();
      const { id } = await savedIn(store, A, await notebookIn(store, A), 'Q', quoted(text));
      expect((await store.findings.get(A, id))?.quote.text).toBe(text);
    });

    it('keeps no NUL and no lone surrogate in words', async () => {
      const store = await open();
      const finding = await savedIn(store, A, await notebookIn(store, A), 'The\0mill\uDC00', {
        tags: ['a\0b'],
      });
      expect(finding).toMatchObject({ question: 'The\uFFFDmill\uFFFD', tags: ['a\uFFFDb'] });
    });

    it('says which finding has the same quote and question in the same notebook', async () => {
      const store = await open();
      const notebook = await notebookIn(store, A);
      const other = await notebookIn(store, A, 'Weir');
      const finding = await savedIn(store, A, notebook, 'When did the mill open?');
      const again = madeUpFinding(notebook, 'when did  the Mill open', { savedBy: BEN, answer: 'In 1874' });
      expect(await store.findings.save(A, again, MANY)).toEqual({ kind: 'same', finding });
      expect(await store.findings.save(A, { ...again, notebook: other }, MANY)).toMatchObject({
        kind: 'saved',
      });
      expect(await store.findings.save(A, { ...again, ...quoted('It opened in 1874.') }, MANY)).toMatchObject(
        { kind: 'saved' },
      );
      expect(
        await store.findings.save(A, { ...again, question: 'How old is the mill?' }, MANY),
      ).toMatchObject({ kind: 'saved' });
    });

    it('saves up to the limit of a server and nothing beyond', async () => {
      const store = await open();
      const notebook = await notebookIn(store, A);
      await store.findings.save(A, madeUpFinding(notebook, 'One?'), 1);
      expect(await store.findings.save(A, madeUpFinding(notebook, 'Two?'), 1)).toEqual({
        kind: 'full',
        limit: 1,
      });
      expect(await store.findings.save(A, madeUpFinding(notebook, 'One?'), 1)).toMatchObject({
        kind: 'same',
      });
    });

    it('saves nothing into a notebook of another server', async () => {
      const store = await open();
      const notebook = await notebookIn(store, A);
      expect(await store.findings.save(B, madeUpFinding(notebook, 'Q'), MANY)).toEqual({
        kind: 'no_notebook',
      });
      expect(await questionsOf(store, {}, B)).toEqual([]);
    });

    it('keeps tags once, as they were written first, and none that is empty', async () => {
      const store = await open();
      const finding = await savedIn(store, A, await notebookIn(store, A), 'Q', {
        tags: [' Café ', 'cafe', '', 'Mill'],
      });
      expect(finding.tags).toEqual(['Café', 'Mill']);
    });
  });
};

const describeChanging = (name: string, open: () => Promise<Store>): void => {
  describe(`changing findings in ${name}`, () => {
    it('changes some words and leaves the others and the quote, and says who did', async () => {
      const store = await open();
      const finding = await savedIn(store, A, await notebookIn(store, A), 'Q', { tags: ['old'] });
      const other = await notebookIn(store, A, 'Weir');
      const change = { note: 'Checked.', tags: ['new'], notebook: other };
      const outcome = await store.findings.edit(A, finding.id, change, { by: BEN, at: THEN + 1 });
      expect(outcome).toEqual({
        kind: 'edited',
        before: finding,
        finding: { ...finding, ...change, edited: { by: BEN, at: THEN + 1 } },
      });
      expect(await questionsOf(store, { tag: 'old' })).toEqual([]);
      expect(await questionsOf(store, { tag: 'new', words: 'checked' })).toEqual(['Q']);
    });

    it('changes none into the same as another, and none of or into another server', async () => {
      const store = await open();
      const notebook = await notebookIn(store, A);
      const elsewhere = await notebookIn(store, B);
      const first = await savedIn(store, A, notebook, 'First?');
      const second = await savedIn(store, A, notebook, 'Second?');
      const { findings } = store;
      const who = { by: BEN, at: THEN };
      expect(await findings.edit(A, second.id, { question: 'first' }, who)).toEqual({
        kind: 'same',
        finding: first,
      });
      expect(await findings.edit(B, second.id, { note: 'Mine' }, who)).toEqual({ kind: 'unknown' });
      expect(await findings.edit(A, second.id, { notebook: elsewhere }, who)).toEqual({
        kind: 'no_notebook',
      });
      expect(await findings.get(A, second.id)).toEqual(second);
      expect(await findings.edit(A, second.id, { question: 'SECOND' }, who)).toMatchObject({
        kind: 'edited',
      });
    });

    it('removes a finding of the server and no other, and gives it back as it was', async () => {
      const store = await open();
      const finding = await savedIn(store, A, await notebookIn(store, A), 'Q', { tags: ['mill'] });
      const { findings } = store;
      await findings.vote(A, finding.id, BEN, 'up');
      await findings.dispute(A, finding.id, { by: BEN, at: THEN, reason: 'Why?' });
      expect(await findings.remove(B, finding.id)).toBeUndefined();
      expect(await findings.remove(A, finding.id)).toEqual({
        ...finding,
        votes: { up: 1, down: 0 },
        disputes: [{ by: BEN, at: THEN, reason: 'Why?' }],
      });
      expect(await findings.get(A, finding.id)).toBeUndefined();
      expect(await findings.tags(A)).toEqual([]);
      expect(await findings.voteOf(A, finding.id, BEN)).toBeUndefined();
    });

    it('counts one vote a person, the last one', async () => {
      const store = await open();
      const { id } = await savedIn(store, A, await notebookIn(store, A), 'Q');
      const { findings } = store;
      await findings.vote(A, id, ADA, 'up');
      await findings.vote(A, id, BEN, 'up');
      expect((await findings.vote(A, id, BEN, 'down'))?.votes).toEqual({ up: 1, down: 1 });
      expect(await findings.voteOf(A, id, BEN)).toBe('down');
      expect((await findings.vote(A, id, BEN, undefined))?.votes).toEqual({ up: 1, down: 0 });
      expect(await findings.vote(B, id, BEN, 'up')).toBeUndefined();
      expect(await findings.voteOf(B, id, ADA)).toBeUndefined();
    });

    it('is disputed with a reason until that is resolved with another, and again', async () => {
      const store = await open();
      const { id } = await savedIn(store, A, await notebookIn(store, A), 'Q');
      const { findings } = store;
      const doubt = { by: BEN, at: THEN + 1, reason: 'Another year is given elsewhere.' };
      const reply = { by: ADA, at: THEN + 2, reason: 'That was the weir.' };
      expect(await findings.resolve(A, id, reply)).toMatchObject({ kind: 'not_disputed' });
      expect(await findings.dispute(A, id, doubt)).toMatchObject({
        kind: 'disputed',
        finding: { disputes: [doubt] },
      });
      expect(await findings.dispute(A, id, { ...doubt, by: CLEO })).toMatchObject({
        kind: 'already',
        finding: { disputes: [doubt] },
      });
      expect(await questionsOf(store, { disputed: true })).toEqual(['Q']);
      expect(await findings.resolve(A, id, reply)).toMatchObject({
        kind: 'resolved',
        finding: { disputes: [{ ...doubt, resolved: reply }] },
      });
      expect(await questionsOf(store, { disputed: true })).toEqual([]);
      expect(await questionsOf(store, { disputed: false })).toEqual(['Q']);
      expect(await findings.dispute(A, id, { ...doubt, by: CLEO })).toMatchObject({ kind: 'disputed' });
      expect((await findings.get(A, id))?.disputes).toHaveLength(2);
      expect(await findings.dispute(B, id, doubt)).toEqual({ kind: 'unknown' });
      expect(await findings.resolve(B, id, reply)).toEqual({ kind: 'unknown' });
    });

    it('says in which thread it is discussed', async () => {
      const store = await open();
      const { id } = await savedIn(store, A, await notebookIn(store, A), 'Q');
      expect((await store.findings.discuss(A, id, '42'))?.thread).toBe('42');
      expect(await store.findings.discuss(B, id, '43')).toBeUndefined();
      expect(await store.findings.discuss(A, id, undefined)).not.toHaveProperty('thread');
    });
  });
};

/** Three findings about a mill and a weir, and one in another server. */
const fill = async (
  open: () => Promise<Store>,
): Promise<{ readonly store: Store; readonly notebook: string }> => {
  const store = await open();
  const notebook = await notebookIn(store, A);
  const weir = await notebookIn(store, A, 'Weir');
  await savedIn(store, A, notebook, 'When did the mill open?', { tags: ['Opening', 'Café'] });
  await savedIn(store, A, notebook, 'Who built it?', {
    tags: ['opening'],
    savedBy: BEN,
    answer: 'Ida Moss',
    note: 'Her 100% own work',
  });
  await savedIn(store, A, weir, 'How long is the weir?', { tags: ['cafe'], ...quoted('Fifty_one m.') });
  await savedIn(store, B, await notebookIn(store, B), 'Not this one?', { tags: ['opening'] });
  return { store, notebook };
};

const describeListing = (name: string, open: () => Promise<Store>): void => {
  describe(`listing findings in ${name}`, () => {
    it.each<readonly [string, FindingFilter, readonly string[]]>([
      ['nothing', {}, ['When did the mill open?', 'Who built it?', 'How long is the weir?']],
      ['a tag in any letters', { tag: 'OPENING' }, ['When did the mill open?', 'Who built it?']],
      ['a tag without its accent', { tag: 'cafe' }, ['When did the mill open?', 'How long is the weir?']],
      ['who saved it', { person: BEN }, ['Who built it?']],
      ['words of the question', { words: 'WHEN did' }, ['When did the mill open?']],
      ['a word of the note, with signs', { words: '100%' }, ['Who built it?']],
      ['a word of the quote, with signs', { words: 'fifty_one' }, ['How long is the weir?']],
      ['words of several places', { words: 'ida built ardle' }, ['Who built it?']],
      ['a word that stands nowhere', { words: 'mill harbour' }, []],
      ['all at once', { tag: 'opening', person: ADA, words: 'mill' }, ['When did the mill open?']],
      ['a notebook that is not there', { notebook: 'nobodynobodynobo' }, []],
    ])('lists by %s', async (_, filter, expected) => {
      const { store } = await fill(open);
      expect(await questionsOf(store, filter)).toEqual(expected);
      expect((await collect(store.findings.all(A, filter))).map(({ question }) => question)).toEqual(
        expected,
      );
    });

    it('lists a notebook, and only for its server', async () => {
      const { store, notebook } = await fill(open);
      expect(await questionsOf(store, { notebook })).toEqual(['When did the mill open?', 'Who built it?']);
      expect(await questionsOf(store, { notebook }, B)).toEqual([]);
    });

    it('lists pages in both orders, with the length of the whole list', async () => {
      const { store } = await fill(open);
      const page = async (offset: number, order: 'oldest' | 'newest') => {
        const { total, entries } = await store.findings.list(A, {}, { offset, limit: 2, order });
        return [total, ...entries.map(({ question }) => question)];
      };
      expect(await page(0, 'oldest')).toEqual([3, 'When did the mill open?', 'Who built it?']);
      expect(await page(2, 'oldest')).toEqual([3, 'How long is the weir?']);
      expect(await page(0, 'newest')).toEqual([3, 'How long is the weir?', 'Who built it?']);
      expect(await page(4, 'newest')).toEqual([3]);
    });

    it('counts tags, most used first', async () => {
      const { store } = await fill(open);
      const tags = await store.findings.tags(A);
      expect(
        tags.map(({ tag, findings }) => [tag.toLowerCase().normalize('NFD').slice(0, 4), findings]),
      ).toEqual([
        ['cafe', 2],
        ['open', 2],
      ]);
    });

    it('gives a finding only to its server', async () => {
      const store = await open();
      const { id } = await savedIn(store, A, await notebookIn(store, A), 'Q', { tags: ['mill'] });
      expect(await store.findings.get(B, id)).toBeUndefined();
      expect(await store.findings.tags(B)).toEqual([]);
      expect(await questionsOf(store, { tag: 'mill' }, B)).toEqual([]);
    });
  });
};

/** What every implementation of notebooks and findings has to keep to. @param open gives an empty store */
export const describeFindings = (name: string, open: () => Promise<Store>): void => {
  describeNotebooks(name, open);
  describeSaving(name, open);
  describeChanging(name, open);
  describeListing(name, open);
};
