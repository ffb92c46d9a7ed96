import { assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createClaimComparer } from '../../../src/claims/compare-all.ts';
import { CLAIM_FEATURES, claimRow } from '../../../src/claims/deciding/claim-features.ts';
import { decodeClaimModel, encodeClaimModel } from '../../../src/claims/deciding/claim-model.ts';
import { decideClaim } from '../../../src/claims/deciding/decide.ts';
import { english } from '../../../src/text/english/english.ts';
import { collectionFrom, models } from '../../answering/fixture.ts';
import { model, texts } from '../fixture.ts';

const collection = collectionFrom({
  ...texts,
  'odd.txt':
    'The hours will be cut from 42 to 30 a week. They beat Marlow 4–1. The lake is a meadow by June.',
});
const { compareAll, readClaim } = createClaimComparer([collection], english, models);
const decide = (claim: string) => decideClaim(compareAll(readClaim(claim)), model);

describe('a decision', () => {
  it('bears out each sentence of the articles, whatever figures it has', () => {
    const sentences = collection.articles.flatMap(({ text, sentences: all }) =>
      all.filter(({ kind }) => kind === 'sentence').map(({ start, end }) => text.slice(start, end)),
    );
    assert(
      property(constantFrom(...sentences), (sentence) => {
        expect(decide(sentence)).toMatchObject({ verdict: 'supported', confidence: 1 });
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    'The mill employs 58 people.',
    'Colme was listed in Oakport.',
    'The mill was not founded in 1874.',
  ])('to contradict stands on a value that differs: %s', (claim) => {
    const { verdict, deciding } = decide(claim);
    expect(verdict).toBe('contradicted');
    expect(deciding?.findings.map(({ outcome }) => outcome)).toContain('differs');
  });

  it('has no sentence where nothing was compared', () => {
    expect(decideClaim([], model)).toEqual({
      verdict: 'not_mentioned',
      deciding: undefined,
      others: [],
      confidence: 1,
    });
  });
});

describe('features of a claim beside a sentence', () => {
  it('are as many as they have names, each once', () => {
    const all = compareAll(readClaim('The mill of Ardle makes 12,000 tons of paper.'));
    for (const comparison of all) expect(claimRow({ comparison, all })).toHaveLength(CLAIM_FEATURES.length);
    expect(new Set(CLAIM_FEATURES).size).toBe(CLAIM_FEATURES.length);
  });
});

describe('the file of the model', () => {
  it('gives the same bytes again', () => {
    const bytes = encodeClaimModel(model);
    expect(encodeClaimModel(decodeClaimModel(bytes))).toEqual(bytes);
  });

  it('is refused when it was trained on other features', () => {
    const forest = { ...model.supported.forest, featureCount: CLAIM_FEATURES.length + 1 };
    const other = encodeClaimModel({ ...model, supported: { ...model.supported, forest } });
    expect(() => decodeClaimModel(other)).toThrow('other features');
  });
});
