import { describe, expect, it } from 'vitest';
import { decodeModels } from '../../src/answering/models.ts';
import { createAnswerer } from '../../src/answering/create-answerer.ts';
import { parseSquad } from '../../src/evaluation/squad-file.ts';
import { onlyHeldOut, withoutHeldOut } from '../../src/evaluation/held-out.ts';
import { trainReaders } from '../../src/training/train-readers.ts';
import { collectionOf, models } from '../answering/fixture.ts';
import { readFile } from 'node:fs/promises';

/** Eight documents on made-up towns, three questions each. */
const sample = parseSquad(
  {
    data: ['Arlen', 'Borrow', 'Corley', 'Dunmere', 'Elstow', 'Farley', 'Garston', 'Hexley'].map(
      (town, place) => {
        const context = `${town} is a town on the coast. It was founded in ${1200 + place} by monks. The mayor of ${town} is Ann Hill, a former nurse. Its ${place + 3} mills make paper.`;
        const ask = (question: string, text: string, id: string) => ({
          id: `${town}-${id}`,
          question,
          answers: [{ text, answer_start: context.indexOf(text) }],
        });
        return {
          title: town,
          paragraphs: [
            {
              context,
              qas: [
                ask(`When was ${town} founded?`, String(1200 + place), 'when'),
                ask(`Who is the mayor of ${town}?`, 'Ann Hill', 'who'),
                ask(`How many mills does ${town} have?`, String(place + 3), 'many'),
              ],
            },
          ],
        };
      },
    ),
  },
  'sample',
);

const train = (seed: number): Uint8Array =>
  trainReaders({ files: [sample], table: models.words, seed, onProgress: () => {} });

describe('training on a small sample', () => {
  const bytes = train(1);

  it('gives the same bytes again', () => {
    expect(Buffer.from(train(1)).equals(bytes)).toBe(true);
  });

  it('gives other bytes for another seed', () => {
    expect(Buffer.from(train(2)).equals(bytes)).toBe(false);
  });

  it('gives models that answer', async () => {
    const trained = decodeModels(await readFile('models/words.bin'), bytes);
    const answer = await createAnswerer([collectionOf()], trained).ask(
      'When was the paper mill of Ardle founded?',
    );
    expect(answer.reading).toBeDefined();
  });
});

describe('what is held out', () => {
  it('and what is not are the whole file, in whole documents', () => {
    const kept = withoutHeldOut(sample, 1);
    const held = onlyHeldOut(sample, 1);
    expect(kept.texts.length + held.texts.length).toBe(sample.texts.length);
    expect(kept.questions.length + held.questions.length).toBe(sample.questions.length);
    expect(kept.texts.filter(({ title }) => held.texts.some((other) => other.title === title))).toEqual([]);
    expect(kept.texts.length * held.texts.length).toBeGreaterThan(0);
  });
});
