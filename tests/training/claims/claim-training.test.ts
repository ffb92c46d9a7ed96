import { expect, it } from 'vitest';
import { decodeClaimModel } from '../../../src/claims/deciding/claim-model.ts';
import { trainClaims } from '../../../src/training/claims/claim-training.ts';
import { models } from '../../answering/fixture.ts';
import { towns } from '../towns.ts';

const train = () => trainClaims({ file: towns, models, seed: 4, onProgress: () => {} });

it('gives the same file for the same input, and one that can be read', () => {
  const bytes = train();
  expect(train()).toEqual(bytes);
  expect(decodeClaimModel(bytes).supported.forest.featureCount).toBeGreaterThan(0);
}, 20_000);
