import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { StoreError } from '../store-error.ts';
import { guardFiles } from './file-problem.ts';

/** What lies in the folder of the data. */
export type DataFolder = {
  readonly folder: string;
  readonly database: string;
  /** Held by a bot as long as it runs. */
  readonly lock: string;
};

/** Every file of ours in that folder begins with it. */
export const OWN_PREFIX = 'footnote.';

/** Only whoever runs the bot reads what its servers keep. */
const PRIVATE = 0o700;

export const dataFolder = (folder: string): DataFolder => ({
  folder,
  database: path.join(folder, `${OWN_PREFIX}db`),
  lock: path.join(folder, `${OWN_PREFIX}lock`),
});

/** Makes the folder if it is not there. @throws {StoreError} */
export const makeDataFolder = ({ folder }: DataFolder): Promise<void> =>
  guardFiles(
    `The folder ${folder} cannot be made; set DATA_DIR to a folder that this program may write, on a disk with room.`,
    async () => {
      await mkdir(folder, { recursive: true, mode: PRIVATE });
    },
  );

/** @throws {StoreError} `unreachable` when nothing was ever kept there */
export const requireDatabase = ({ folder, database }: DataFolder): void => {
  if (!existsSync(database))
    throw new StoreError(
      'unreachable',
      `There is no database in ${folder}; set DATA_DIR to the folder of your bot's data.`,
    );
};
