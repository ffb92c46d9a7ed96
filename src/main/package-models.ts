import path from 'node:path';
import { type Models, readModels } from '../answering/models.ts';
import { type ClaimModel, readClaimModel } from '../claims/deciding/claim-model.ts';
import { packageRoot } from './package-root.ts';

/** The models that the package ships. Takes some tens of milliseconds. @throws {ModelError} naming the file that can't be used */
export const readPackageModels = (): Promise<Models> => readModels(folder());

/** What checking claims has learned, from the same folder. @throws {ModelError} as above */
export const readPackageClaimModel = (): Promise<ClaimModel> => readClaimModel(folder());

const folder = (): string => path.join(packageRoot(import.meta.url), 'models');
