import { describe, expect, it } from 'vitest';
import { CLAIM_FEATURES } from '../../../src/claims/deciding/claim-features.ts';
import { claimCases } from '../../../src/training/claims/claim-cases.ts';
import { rephrased } from '../../../src/training/claims/rephrase.ts';
import { createRandom } from '../../../src/training/random.ts';
import { models } from '../../answering/fixture.ts';
import { towns } from '../towns.ts';

const casesOf = (seed: number) =>
  claimCases({ file: towns, models, random: createRandom(seed), onProgress: () => {} });

describe('claims to learn from', () => {
  const cases = casesOf(1);

  it('are of each verdict', () => {
    const verdicts = new Set(cases.map(({ verdict }) => verdict));
    expect(verdicts).toEqual(new Set(['supported', 'contradicted', 'not_mentioned']));
  });

  it('have a row of all features for each sentence', () => {
    const lengths = cases.flatMap(({ rows }) => rows.map((row) => row.length));
    expect(new Set(lengths)).toEqual(new Set([CLAIM_FEATURES.length]));
  });

  it('stand on no sentence where nothing mentions them', () => {
    const silent = cases.filter(({ verdict }) => verdict === 'not_mentioned');
    expect(new Set(silent.map(({ gold }) => gold))).toEqual(new Set([-1]));
  });

  it('say what was asked and answered', () => {
    const said = cases.filter(({ kind }) => kind === 'said').map(({ claim }) => claim);
    expect(said).toContain('The mayor of Arlen is Ann Hill.');
  });

  it('are the same for the same seed', () => {
    expect(casesOf(1)).toEqual(cases);
  });
});

it('a claim in other words keeps its names and years', () => {
  const random = createRandom(3);
  for (let turn = 0; turn < 50; turn++) {
    const told = rephrased('Ann Hill founded the first paper mill of Corley in 1874.', models.words, random);
    for (const kept of ['Ann Hill', 'Corley', '1874']) expect(told).toContain(kept);
  }
});
