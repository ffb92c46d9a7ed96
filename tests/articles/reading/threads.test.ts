import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';

import { createFileReading, type FileReadingOptions } from '../../../src/articles/reading/read-file.ts';
import type { FileReading } from '../../../src/articles/reading/reading-outcome.ts';
import { workerFile } from '../../../src/articles/reading/threads/worker-file.ts';
import { linesAt, pdfOf } from './fixtures/pdf.ts';
import { paragraph, wordOf } from './fixtures/word.ts';

const LEAD = 'The old mill on the Ardle burnt down on Friday, the mayor said.';

let opened: FileReading | undefined;
let faults: unknown[] = [];

afterEach(async () => {
  await opened?.close();
  opened = undefined;
  faults = [];
});

const reading = (options: FileReadingOptions = {}): FileReading =>
  (opened = createFileReading({ onFault: (fault) => faults.push(fault), ...options }));

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

/** A thread whose program does what the words of a file say: hang, fall over, leave, give its number, or read it. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ bytes }) => {
      const text = Buffer.from(bytes).toString();
      if (text === 'hang') for (;;);
      if (text === 'throw') setImmediate(() => { throw new Error('The reader fell over.'); });
      else if (text === 'exit') process.exit(3);
      else if (text === 'fill') { const all = []; for (;;) all.push(new Array(1000).fill({})); }
      else parentPort.postMessage({ kind: 'done', outcome: { kind: 'read', text: text === 'number' ? String(threadId) : text, mediaType: 'text/plain', notes: [] } });
    });
    parentPort.postMessage({ kind: 'ready' });
  `)}`,
);

const reasonFrom = async ({ readUpload }: FileReading, text: string): Promise<string> => {
  const outcome = await readUpload(bytesOf(text), { name: 'mill.txt' });
  return outcome.kind === 'read' ? `read ${outcome.text}` : outcome.reason.kind;
};

describe('the program of the thread', () => {
  it('is the built one beside its module, or for the sources the one that was built before', () => {
    expect(workerFile('file:///footnote/dist/chunk.js').href).toBe('file:///footnote/dist/reading-thread.js');
    expect(workerFile('file:///footnote/src/articles/reading/threads/worker-file.ts').href).toBe(
      'file:///footnote/dist/reading-thread.js',
    );
  });

  it('reads files of every kind', async () => {
    const { readUpload } = reading();
    const html = `<html><body><p>${LEAD}</p><p>Nobody was hurt, and it will be built again.</p></body></html>`;
    const files = [bytesOf(LEAD), bytesOf(html), pdfOf([linesAt([LEAD])]), wordOf(paragraph(LEAD))];
    const outcomes = await Promise.all(files.map((file) => readUpload(file)));
    expect(
      outcomes.map((outcome) =>
        outcome.kind === 'read' ? outcome.text.split('\n', 1)[0] : outcome.sentence,
      ),
    ).toEqual(files.map(() => LEAD));
    expect(faults).toEqual([]);
  }, 30_000);

  it('leaves its owner’s bytes as they were', async () => {
    const bytes = bytesOf(LEAD);
    await reading().readUpload(bytes);
    expect(Buffer.from(bytes).toString()).toBe(LEAD);
  });

  it('leaves the one that answers free while it reads', async () => {
    const long = pdfOf(Array.from({ length: 60 }, () => linesAt(Array.from({ length: 50 }, () => LEAD))));
    const { readUpload, waiting } = reading();
    const outcome = readUpload(long);
    let turns = 0;
    while (waiting() > 0) {
      await nextTurn();
      turns += 1;
    }
    expect((await outcome).kind).toBe('read');
    // Read on the spot, the pages would be done within a few turns each.
    expect(turns).toBeGreaterThan(1_000);
  }, 30_000);

  it('gives up on a page that it cannot get through', async () => {
    const deep = bytesOf(`<html><body>${'<div>'.repeat(50_000)}${LEAD}`);
    const own = reading({ limits: { time: 3_000 } });
    expect((await own.readUpload(deep)).kind).toBe('refused');
    expect(await reasonFrom(own, LEAD)).toBe(`read ${LEAD}`);
  }, 20_000);

  it('gives up on a Word file that takes too much memory', async () => {
    const many = wordOf(paragraph('a').repeat(120_000));
    const own = reading({ limits: { heap: 32 } });
    expect(await own.readUpload(many)).toMatchObject({ reason: { kind: 'memory' } });
    expect(await reasonFrom(own, LEAD)).toBe(`read ${LEAD}`);
  }, 20_000);
});

describe('a thread that', () => {
  it.each([
    ['hangs', 'hang', 'time'],
    ['falls over', 'throw', 'broken'],
    ['leaves', 'exit', 'stopped'],
    ['fills its memory', 'fill', 'memory'],
  ])(
    '%s costs its own file, and the next one gets another',
    async (_, text, reason) => {
      const own = reading({ workerFile: program, limits: { time: 3_000, heap: 32 } });
      const outcomes = await Promise.all(['before', text, 'after'].map((each) => reasonFrom(own, each)));
      expect(outcomes).toEqual(['read before', reason, 'read after']);
    },
    20_000,
  );

  it('makes the whole process grow too much is ended', async () => {
    let size = 1_000;
    const own = reading({ workerFile: program, limits: { growth: 500 }, memory: () => (size += 300) });
    expect(await reasonFrom(own, 'hang')).toBe('memory');
  });

  it('cannot be started leaves no file waiting, and is told', async () => {
    const own = reading({ workerFile: new URL('file:///no/such/worker.js') });
    expect(await Promise.all([reasonFrom(own, 'one'), reasonFrom(own, 'two')])).toEqual([
      'stopped',
      'stopped',
    ]);
    expect(faults.length).toBeGreaterThan(0);
  });
});

describe('files', () => {
  it('are refused on the spot when they are empty or too large', async () => {
    const own = reading({ limits: { largestFile: 5 } });
    expect(await own.readUpload(new Uint8Array())).toMatchObject({ reason: { kind: 'empty' } });
    expect(await own.readUpload(bytesOf(LEAD), { name: 'mill.txt' })).toMatchObject({
      reason: { kind: 'too-large', size: LEAD.length, limit: 5 },
    });
  });

  it('are read in their order, in as many threads as allowed', async () => {
    const own = reading({ workerFile: program, limits: { threads: 2 } });
    const names = Array.from({ length: 20 }, (_, index) => `file ${index}`);
    expect(await Promise.all(names.map((name) => reasonFrom(own, name)))).toEqual(
      names.map((name) => `read ${name}`),
    );
    expect(own.waiting()).toBe(0);
  });

  it('that wait when reading is closed are refused, and so are later ones', async () => {
    const own = reading({ workerFile: program });
    const pending = [reasonFrom(own, 'hang'), reasonFrom(own, 'two')];
    expect(own.waiting()).toBe(2);
    await own.close();
    expect(await Promise.all(pending)).toEqual(['stopped', 'stopped']);
    expect(await reasonFrom(own, 'three')).toBe('stopped');
  });

  it('come after a pause as before it, from a new thread', async () => {
    const own = reading({ workerFile: program, limits: { idle: 0 } });
    const first = await reasonFrom(own, 'number');
    expect(first).toMatch(/^read \d+$/);
    await expect.poll(() => reasonFrom(own, 'number')).not.toBe(first);
    expect(await reasonFrom(own, 'two')).toBe('read two');
  });
});
