import { createRequire } from 'node:module';
import path from 'node:path';
import type { PageFolders } from '../local/page-files.ts';

/** The page of the channel in the browser, where this package has it. @param modules folder of its compiled modules */
export const pageFolders = (root: string, modules: string): PageFolders => ({
  assets: path.join(root, 'src/local/page'),
  modules,
  vendors: { preact: path.dirname(createRequire(import.meta.url).resolve('preact/package.json')) },
});
