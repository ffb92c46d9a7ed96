/** As much of yauzl 3 as is used here; the package brings no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = {
    readonly fileName: string;
    readonly compressedSize: number;
    /** As the central directory says; reading fails when it is not so. */
    readonly uncompressedSize: number;
    readonly isEncrypted: () => boolean;
  };

  export type ZipFile = {
    readonly entryCount: number;
    readonly eachEntry: () => AsyncIterable<Entry>;
    readonly openReadStreamPromise: (entry: Entry) => Promise<Readable>;
    readonly close: () => void;
  };

  export const fromBufferPromise: (buffer: Buffer, options: object) => Promise<ZipFile>;
}
