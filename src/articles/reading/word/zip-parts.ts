import { fromBufferPromise } from 'yauzl';

import { ReadingFailure } from '../reading-failure.ts';

export type ZipPart = { readonly name: string; readonly bytes: Buffer };

/** How a file that is zipped inside may be read: names of what is wanted, and bytes of it all, inflated. */
export type ZipRules = { readonly wanted: (name: string) => boolean; readonly largest: number };

/** Names in an archive; `undefined` when it is no whole archive. */
export const zipNames = async (bytes: Uint8Array): Promise<readonly string[] | undefined> => {
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {});
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    return names;
  } catch {
    return undefined;
  }
};

/**
 * The wanted parts of an archive, inflated. What it declares is added up before anything is inflated, and a part that inflates to more than it
 * declared is an error, so the limit holds whatever the archive says.
 * @throws ReadingFailure `inflates` or `encrypted`; any other error when the archive is broken
 */
export const zipParts = async (
  bytes: Uint8Array,
  { wanted, largest }: ZipRules,
): Promise<readonly ZipPart[]> => {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {});
  const parts: ZipPart[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (!wanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new ReadingFailure({ kind: 'encrypted' });
    declared += entry.uncompressedSize;
    if (declared > largest) throw new ReadingFailure({ kind: 'inflates', limit: largest });
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk);
    parts.push({ name: entry.fileName, bytes: Buffer.concat(chunks) });
  }
  return parts;
};
