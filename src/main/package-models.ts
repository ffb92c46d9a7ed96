import path from 'node:path';
import { type Models, readModels } from '../answering/models.ts';
import { packageRoot } from './package-root.ts';

/** The models that the package ships. Takes some tens of milliseconds. @throws {ModelError} naming the file that can't be used */
export const readPackageModels = (): Promise<Models> =>
  readModels(path.join(packageRoot(import.meta.url), 'models'));
