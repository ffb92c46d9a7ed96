import { dataFolder } from '../../src/store/files/data-folder.ts';
import { backUp } from '../../src/store/files/backup.ts';
import { openDataOfBot } from '../../src/store/files/open-data.ts';
import { restore } from '../../src/store/files/restore.ts';
import { verifyDatabase } from '../../src/store/files/verify.ts';
import type { Said } from './said.ts';
import { keepOne, stateOf } from './working.ts';

/** Keeps one more article, and says all that is kept then. Its process ends without closing the store, as a bot that was killed. */
export const keep = async (folder: string, word: string, say: (said: Said) => void): Promise<void> => {
  const store = await openDataOfBot({ folder, newId: () => word });
  await keepOne(store, word);
  say({ kind: 'found', state: await stateOf(store) });
};

/** Reads all through and says what is kept. */
export const look = async (folder: string, say: (said: Said) => void): Promise<void> => {
  const store = await openDataOfBot({ folder, newId: () => '' });
  await verifyDatabase(dataFolder(folder).database);
  say({ kind: 'found', state: await stateOf(store) });
};

/** Writes a backup. */
export const copy = async (folder: string, target: string, say: (said: Said) => void): Promise<void> => {
  say({ kind: 'ready' });
  await backUp({ folder, target, force: true });
  say({ kind: 'finished' });
};

/** Puts a backup in the place of what is kept. */
export const putBack = async (folder: string, source: string, say: (said: Said) => void): Promise<void> => {
  say({ kind: 'ready' });
  await restore({ folder, source, now: new Date() });
  say({ kind: 'finished' });
};
