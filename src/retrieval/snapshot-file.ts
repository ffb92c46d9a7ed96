import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { type SnapshotContent, type SnapshotOutcome, decodeSnapshot, encodeSnapshot } from './snapshot.ts';

/** Beside the file while it is written. */
const UNFINISHED = '.unfinished';

/** Bytes read in one go; under the 2 GB that one call may take. */
const READ_AT_ONCE = 1 << 28;

const syncFolder = async (folder: string): Promise<void> => {
  // Where a folder cannot be opened (Windows), the file itself has been synchronised.
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

/**
 * Writes a snapshot so that there is always a whole one: beside the file first, to the disk, and then in its place.
 * Rejects as the file system does; the file is then as it was.
 */
export const writeSnapshot = async (file: string, content: SnapshotContent): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}${UNFINISHED}`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      for (const bytes of encodeSnapshot(content)) if (bytes.length > 0) await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await syncFolder(path.dirname(file));
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

/** The whole of a file in memory that all threads see. */
const readShared = async (file: string): Promise<Uint8Array> => {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(new SharedArrayBuffer(size));
    let read = 0;
    while (read < size) {
      const { bytesRead } = await handle.read(bytes, read, Math.min(size - read, READ_AT_ONCE), read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  } finally {
    await handle.close();
  }
};

/** Reads a snapshot; see `decodeSnapshot`. @returns `undefined` when there is no such file. Rejects when it cannot be read. */
export const readSnapshot = async (file: string, maker: string): Promise<SnapshotOutcome | undefined> => {
  try {
    return decodeSnapshot(await readShared(file), maker);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
};
