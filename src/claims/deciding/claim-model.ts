import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { packBundle, partOf, unpackBundle } from '../../answering/model/bundle.ts';
import { calibrate, type Calibration } from '../../answering/model/calibration.ts';
import { decodeForest, encodeForest } from '../../answering/model/forest-bytes.ts';
import { type Forest, scoreForest } from '../../answering/model/forest.ts';
import { ModelError } from '../../answering/model/model-error.ts';
import { CLAIM_FEATURES } from './claim-features.ts';

/** Trees that say how likely a sentence is to do something with a claim, and what their score is worth. */
export type ClaimForest = { readonly forest: Forest; readonly calibration: Calibration };

/** What checking claims has learned. `models/README.md` says how it was made. */
export type ClaimModel = {
  /** Whether a sentence bears a claim out. */
  readonly supported: ClaimForest;
  /** Whether it gives the same thing another value. */
  readonly contradicted: ClaimForest;
};

/** File name in the folder of the models. */
export const CLAIM_MODEL_FILE = 'claims.bin';

const SIDES = ['supported', 'contradicted'] as const;
const calibrationPart = (side: string): string => `${side} calibration`;
const calibrationSchema = z.object({ scores: z.array(z.number()), probabilities: z.array(z.number()) });

/** How likely (0–1) a sentence does it, by its row of `CLAIM_FEATURES`. */
export const likelihood = ({ forest, calibration }: ClaimForest, row: Float32Array): number =>
  calibrate(calibration, scoreForest(forest, row));

export const encodeClaimModel = (model: ClaimModel): Uint8Array =>
  packBundle(
    new Map(
      SIDES.flatMap((side) => [
        [side, encodeForest(model[side].forest)] as const,
        [calibrationPart(side), new TextEncoder().encode(JSON.stringify(model[side].calibration))] as const,
      ]),
    ),
  );

/** @throws {ModelError} when the file is no model, damaged, or made with other features than today's */
export function decodeClaimModel(bytes: Uint8Array): ClaimModel {
  const parts = unpackBundle(bytes, CLAIM_MODEL_FILE);
  const read = (side: (typeof SIDES)[number]): ClaimForest => {
    const forest = decodeForest(partOf(parts, side, CLAIM_MODEL_FILE), `${CLAIM_MODEL_FILE}: ${side}`);
    if (forest.featureCount !== CLAIM_FEATURES.length)
      throw new ModelError(CLAIM_MODEL_FILE, 'was trained on other features than those of claims today');
    const calibration = partOf(parts, calibrationPart(side), CLAIM_MODEL_FILE);
    return {
      forest,
      calibration: calibrationSchema.parse(JSON.parse(new TextDecoder().decode(calibration))),
    };
  };
  return { supported: read('supported'), contradicted: read('contradicted') };
}

/** Reads the model from the folder of the models. Rejects when the file is missing or can't be used, naming it. */
export const readClaimModel = async (folder: string): Promise<ClaimModel> =>
  decodeClaimModel(await readFile(join(folder, CLAIM_MODEL_FILE)));
