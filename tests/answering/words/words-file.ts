import { readFileSync } from 'node:fs';

import { decodeWordTable, type WordTable } from '../../../src/answering/words/word-table.ts';

export const wordsFile = (): Uint8Array =>
  readFileSync(new URL('../../../models/words.bin', import.meta.url));

export const wordTable = (): WordTable => decodeWordTable(wordsFile());
