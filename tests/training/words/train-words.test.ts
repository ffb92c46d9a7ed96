import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { decodeWordTable } from '../../../src/answering/words/word-table.ts';
import { heldOut } from '../../../src/evaluation/held-out.ts';
import { parseParagraphFile } from '../../../src/training/words/paragraph-file.ts';
import { trainWords, type TrainWordsOptions } from '../../../src/training/words/train-words.ts';
import { tinyDictionary } from './tiny-dictionary.ts';
import { tinyEmbeddingsFile } from './vector-fixture.ts';

const squad = (articles: readonly (readonly [title: string, ...paragraphs: string[]])[]): string =>
  JSON.stringify({
    version: '1.1',
    data: articles.map(([title, ...paragraphs]) => ({
      title,
      paragraphs: paragraphs.map((context) => ({ context, qas: [] })),
    })),
  });

const SEED = 1;
const titles = Array.from({ length: 12 }, (_, index) => `Title ${index}`);
const isOut = (title: string): boolean => heldOut(title, SEED);

describe('training the word table from files', () => {
  let folder = '';
  const names = {
    'data.noun': tinyDictionary.data.noun,
    'data.verb': tinyDictionary.data.verb,
    'data.adj': tinyDictionary.data.adjective,
    'data.adv': tinyDictionary.data.adverb,
    'index.noun': tinyDictionary.index.noun,
    'index.verb': tinyDictionary.index.verb,
    'index.adj': tinyDictionary.index.adjective,
    'index.adv': tinyDictionary.index.adverb,
    'index.sense': tinyDictionary.senses,
    'embeddings.json': tinyEmbeddingsFile,
    // "meadow" stands in held out articles alone, "river" in the others; "pond" is the rarest of all, which is as good as unknown.
    'texts.json': squad(
      titles.map((title, index) => [
        title,
        isOut(title) ? 'A meadow.' : 'A river.',
        index < 2 ? 'A pond.' : 'A.',
      ]),
    ),
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'words-'));
    await Promise.all(Object.entries(names).map(([name, text]) => writeFile(join(folder, name), text)));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const train = async (
    holdOut: boolean,
    onProgress: TrainWordsOptions['onProgress'] = () => undefined,
  ): Promise<Uint8Array> => {
    const output = join(folder, 'models', 'words.bin');
    const texts = [{ file: join(folder, 'texts.json'), holdOut }];
    const size = await trainWords({
      dictionary: folder,
      texts,
      embeddings: join(folder, 'embeddings.json'),
      seed: SEED,
      output,
      onProgress,
    });
    const bytes = await readFile(output);
    expect(size).toBe(bytes.length);
    return bytes;
  };

  it('never sees what is held out', async () => {
    const table = decodeWordTable(await train(true));
    expect(table.commonness('river')).toBe(1);
    expect(table.commonness('meadow')).toBe(0);
  });

  it('sees everything where nothing is held out', async () => {
    const table = decodeWordTable(await train(false));
    expect(table.commonness('river')).toBeGreaterThan(0);
    expect(table.commonness('meadow')).toBeGreaterThan(0);
  });

  it('tells of each stage from the reading on', async () => {
    const stages: string[] = [];
    await train(false, (stage) => stages.push(stage));
    expect(stages).toEqual(['reading', 'dictionary', 'background', 'vectors', 'encoding', 'done']);
  });

  it('reads the word vectors', async () => {
    const table = decodeWordTable(await train(false));
    expect(table.similarity('lake', 'pond')).toBeGreaterThan(table.similarity('lake', 'mayor'));
  });
});

describe('a file of texts', () => {
  it('gives articles with their paragraphs', () => {
    expect(parseParagraphFile(squad([['One', 'a', 'b']]), 'x.json')).toEqual([
      { title: 'One', paragraphs: ['a', 'b'] },
    ]);
  });

  it('is refused by its name when it is not JSON or of another form', () => {
    expect(() => parseParagraphFile('{', 'x.json')).toThrow(/x\.json is not JSON/);
    expect(() => parseParagraphFile('{"data":[{}]}', 'x.json')).toThrow(/x\.json is not in SQuAD's format/);
  });
});
