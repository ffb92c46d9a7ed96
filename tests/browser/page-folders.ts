import { join } from 'node:path';
import { inject } from 'vitest';
import type { PageFolders } from '../../src/local/page-files.ts';
import { pageFolders } from '../../src/main/page-folders.ts';

export const testedPage = (): PageFolders =>
  pageFolders(join(import.meta.dirname, '../..'), inject('modules'));
