import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answering/create-answerer.ts';
import { collectionFrom, models } from '../fixture.ts';

const collection = collectionFrom({
  'harbour.txt': `The Harbour of Vennet

The harbour of Vennet exports wool and slate. It also exports timber, cheese and rope. It also employs 300 people.

Two ferries of the harbour are the Tern and the Gull. The others are the Plover, the Knot and the Avocet, which sail in summer only.`,
  'mill.txt': `The Mill of Corran

The mill of Corran makes paper and felt. It also burned down twice. The mill sells to Arlen and Besk.

It also sells bread.`,
});
const answerer = createAnswerer([collection], models);

/** The items that further sentences give. */
const ask = async (question: string): Promise<readonly string[]> => {
  const { reading } = await answerer.ask(question);
  return (reading?.further ?? []).flatMap(({ quote, spans }) => {
    const { text = '' } = collection.article(quote.article) ?? {};
    return spans.map(({ start, end }) => text.slice(start, end));
  });
};

describe('a list that goes on in the next sentence', () => {
  it('has the items that "also" adds with the same verb', async () => {
    expect(await ask('Which products does the harbour of Vennet export?')).toEqual([
      'timber, cheese and rope',
    ]);
  });

  it('has "the others", up to what is said of them', async () => {
    expect(await ask('Which ferries does the harbour have?')).toEqual([
      'the Plover, the Knot and the Avocet',
    ]);
  });

  it.each([
    ['another verb', 'Which products does the mill of Corran make?'],
    ['another paragraph', 'Which towns does the mill of Corran sell to?'],
    ['a question for one thing', 'How many people does the harbour of Vennet employ?'],
  ])('is left as it is for %s', async (_, question) => {
    expect(await ask(question)).toEqual([]);
  });
});
