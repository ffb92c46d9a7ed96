import { describe, expect, it } from 'vitest';
import { decodeModels } from '../../src/answering/models.ts';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { onlyHeldOut, withoutHeldOut } from '../../src/evaluation/held-out.ts';
import { type TrainedReaders, trainReaders } from '../../src/training/train-readers.ts';
import { decodeCrossFitted, encodeCrossFitted, honestModels } from '../../src/training/cross-fitted.ts';
import { retrainJudge } from '../../src/training/retrain-judge.ts';
import { collectionOf, models } from '../answering/fixture.ts';
import { towns } from './towns.ts';
import { readFile } from 'node:fs/promises';

const train = (seed: number) =>
  trainReaders({ files: [towns], table: models.words, seed, onProgress: () => {} });

const judgeAgain = (trained: TrainedReaders, seed: number): Uint8Array =>
  retrainJudge({
    ...trained,
    crossFittedFile: 'crossfitted.bin',
    file: towns,
    table: models.words,
    seed,
    onProgress: () => {},
  });

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);

/** Training takes seconds, and the machine may be busy. */
const PATIENCE = { timeout: 120_000 };

describe('training on a small sample', PATIENCE, () => {
  const { readers: bytes, crossFitted } = train(1);

  it('gives the same bytes again', () => {
    const again = train(1);
    expect(isSame(again.readers, bytes)).toBe(true);
    expect(isSame(again.crossFitted, crossFitted)).toBe(true);
  });

  it('gives the same bytes when the judge is trained again alone', () => {
    const other = judgeAgain({ readers: bytes, crossFitted }, 2);
    expect(isSame(other, bytes)).toBe(false);
    expect(isSame(judgeAgain({ readers: other, crossFitted }, 1), bytes)).toBe(true);
  });

  it('leaves readers for each document that did not learn from it', () => {
    const decoded = decodeCrossFitted(crossFitted, 'crossfitted.bin');
    expect(isSame(encodeCrossFitted(decoded), crossFitted)).toBe(true);
    expect(decoded.folds.map(({ document }) => document).toSorted()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
    ]);
    const modelsFor = honestModels(decoded);
    expect(new Set(decoded.folds.map(({ document }) => modelsFor(document).sentences)).size).toBe(4);
    expect(() => modelsFor('9')).toThrow(/document 9/);
  });

  it('gives other bytes for another seed', () => {
    expect(isSame(train(2).readers, bytes)).toBe(false);
  });

  it('gives models that answer', async () => {
    const decoded = decodeModels(await readFile('models/words.bin'), bytes);
    const answer = await createAnswerer([collectionOf()], decoded).ask(
      'When was the paper mill of Ardle founded?',
    );
    expect(answer.reading).toBeDefined();
  });
});

describe('what is held out', () => {
  it('and what is not are the whole file, in whole documents', () => {
    const kept = withoutHeldOut(towns, 1);
    const held = onlyHeldOut(towns, 1);
    expect(kept.texts.length + held.texts.length).toBe(towns.texts.length);
    expect(kept.questions.length + held.questions.length).toBe(towns.questions.length);
    expect(kept.texts.filter(({ title }) => held.texts.some((other) => other.title === title))).toEqual([]);
    expect(kept.texts.length * held.texts.length).toBeGreaterThan(0);
  });
});
