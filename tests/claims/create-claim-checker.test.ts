import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimChecker } from '../../src/claims/create-claim-checker.ts';
import { whyText } from '../../src/claims/why-text.ts';
import { models } from '../answering/fixture.ts';
import { checker, model, texts } from './fixture.ts';

const textOf = (id: string): string => new Map(Object.entries(texts)).get(id) ?? '';

describe('a claim that the articles bear out', () => {
  it.each([
    ['as it stands', 'The paper mill of Ardle was founded in 1874.'],
    ['a rounded figure', 'In 2020 the turnover of the mill was about 9 million pounds.'],
    ['a share in words', 'About a third of the boats returned.'],
    ['a lower bound', 'The repair of the harbour cost over 14 million pounds.'],
    ['two things of one list', 'The mill supplies both Tidemark and Oriel.'],
    ['two statements', 'The mill employs 85 people and makes 12,000 tons of paper a year.'],
  ])('%s', async (_, claim) => {
    expect((await checker.check(claim)).verdict).toBe('supported');
  });
});

describe('a claim of which an article gives another value', () => {
  it.each([
    ['figure', 'The paper mill of Ardle employs 58 people.'],
    ['date', 'The paper mill of Ardle was founded in 1847.'],
    ['date', 'The harbour of Brackwater opened again in May 2017.'],
    ['role', 'Nora Bell is the manager of the mill.'],
    ['negation', 'The paper mill of Ardle was not founded in 1874.'],
    ['place', 'The mill moved its store to Ardle.'],
    ['name', 'Colme was listed in Oakport.'],
  ])('%s: %s', async (aspect, claim) => {
    const { verdict, reasons } = await checker.check(claim);
    expect(verdict).toBe('contradicted');
    expect(reasons[0]).toMatchObject({ kind: 'differs', aspect });
  });

  it('says both values in one line and quotes the sentence, with the value marked', async () => {
    const check = await checker.check('In 2020 the turnover of the mill was 2.9 million pounds.');
    expect(whyText(check)).toBe('the article says 9.2 million pounds, the claim 2.9 million pounds');
    const [first] = check.quotes;
    const marked = first?.marked.map(({ start, end }) => textOf(first.quote.article).slice(start, end));
    expect(marked).toEqual(['9.2 million pounds']);
  });
});

describe('a claim that no article speaks of', () => {
  it.each([
    ['a detail of a known thing', 'The mill exports its paper to 30 countries.'],
    ['another verb with a known name', 'Nora Bell bought the mill in 2011.'],
    ['unknown names', 'Kestrel Foods opened a plant in Wyndham.'],
    ['nothing', ''],
    ['no word', '?!'],
  ])('%s', async (_, claim) => {
    const { verdict, reasons } = await checker.check(claim);
    expect(verdict).toBe('not_mentioned');
    expect(reasons[0].kind).toBe('silent');
  });

  it('another article than the one in question', async () => {
    const claim = 'The paper mill of Ardle was founded in 1874.';
    expect((await checker.check(claim, { article: 'harbour.txt' })).verdict).toBe('not_mentioned');
  });
});

describe('a text', () => {
  it('is checked sentence by sentence; a pronoun at the head means the subject before', async () => {
    const text = 'The paper mill of Ardle was founded in 1874. It employs 58 people. Is that many?';
    const checked = await checker.checkText(text);
    expect(checked.map(({ kind }) => kind)).toEqual(['claim', 'claim', 'question']);
    const verdicts = checked.flatMap((one) => (one.kind === 'claim' ? [one.check.verdict] : []));
    expect(verdicts).toEqual(['supported', 'contradicted']);
    const claims = checked.flatMap((one) => (one.kind === 'claim' ? [one.check.claim] : []));
    expect(claims).toEqual(checked.slice(0, 2).map(({ span }) => text.slice(span.start, span.end)));
  });
});

it('marks nothing outside its quote, whatever is claimed', async () => {
  await assert(
    asyncProperty(string({ unit: 'grapheme' }), async (noise) => {
      const { quotes } = await checker.check(`The mill makes ${noise} tons of paper.`);
      for (const { quote, marked } of quotes) {
        expect(quote.end).toBeLessThanOrEqual(textOf(quote.article).length);
        for (const span of marked) {
          expect(span.start).toBeGreaterThanOrEqual(quote.start);
          expect(span.end).toBeLessThanOrEqual(quote.end);
        }
      }
    }),
    { numRuns: 30 },
  );
});

it('needs a collection', () => {
  expect(() => createClaimChecker({ collections: [], models, model })).toThrow('at least one collection');
});
