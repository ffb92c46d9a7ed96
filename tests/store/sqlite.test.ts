import path from 'node:path';
import { onTestFinished } from 'vitest';
import { MEMORY } from '../../src/store/sqlite/connection.ts';
import { openSqliteStore } from '../../src/store/sqlite/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { describeFindings } from './contract-findings.ts';
import { describeGaps } from './contract-gaps.ts';
import { describePrivacy } from './contract-privacy.ts';
import { describeStore } from './contract.ts';
import { countedIds } from './made-up.ts';
import { temporaryFolder } from './temporary-folder.ts';

const open = async (file: string): Promise<Store> => {
  const store = await openSqliteStore({ file, newId: countedIds() });
  onTestFinished(() => store.close());
  return store;
};

const inFile = (): Promise<Store> => open(path.join(temporaryFolder(), 'store.db'));
const inMemory = (): Promise<Store> => open(MEMORY);

for (const describeNoun of [describeStore, describeFindings, describeGaps, describePrivacy]) {
  describeNoun('SQLite, in a file', inFile);
  describeNoun('SQLite, in memory', inMemory);
}
