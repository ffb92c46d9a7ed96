import type { PartialDate } from '../../corpus/article.ts';

/** What came with the bytes of a file. Only for messages and for decoding: what a file is, its bytes decide. */
export type FileHint = {
  /** File name, for the sentences. */
  readonly name?: string;
  /** As a server or Discord gave it, with its `charset` if it has one. */
  readonly mediaType?: string;
  /** Address that the file was fetched from. */
  readonly url?: string;
};

/** What the bytes of a file turned out to be. */
type ReadMediaType =
  | 'text/plain'
  | 'text/markdown'
  | 'text/html'
  | 'application/pdf'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The text of a file and what the file says of itself. A field that the file does not give is left out. */
export type ReadFile = {
  readonly kind: 'read';
  /** The text to keep: well-formed Unicode without control characters, no byte order mark. Quotes are offsets into it. */
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  readonly published?: PartialDate;
  /** The address that the page gives as its own, else the one that it was fetched from. */
  readonly url?: string;
  readonly mediaType: ReadMediaType;
  /** Whole sentences on what was guessed or left out, for whoever brought the file. */
  readonly notes: readonly string[];
};

/** Why a file was not read. Sizes in bytes, times in milliseconds. */
export type RefusalReason =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly kind: 'unknown-kind'; readonly found?: string }
  | { readonly kind: 'encoding' }
  | { readonly kind: 'no-main-text' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'scanned'; readonly pages: number }
  | { readonly kind: 'too-many-pages'; readonly pages: number; readonly limit: number }
  | {
      readonly kind: 'broken' /** Left out where the file broke its reader before it was clear what it is. */;
      readonly format?: 'PDF' | 'Word' | 'zip';
    }
  | { readonly kind: 'inflates'; readonly limit: number }
  | { readonly kind: 'too-much-text'; readonly limit: number }
  | { readonly kind: 'time'; readonly limit: number }
  | { readonly kind: 'memory' }
  /** Reading was closed, or its thread could not be started: a fault of ours, not of the file. */
  | { readonly kind: 'stopped' };

export type Refused = {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** One sentence for whoever brought the file: what is wrong with it, and what to do. */
  readonly sentence: string;
};

export type ReadingOutcome = ReadFile | Refused;

/** Reads files in threads of its own. */
export type FileReading = {
  /**
   * Never rejects: whatever the bytes are, an outcome comes within the time limit from the file's turn. Turns are in the order of the calls, so
   * whoever has many files hands over one after the other, and others get in between.
   */
  readonly readUpload: (bytes: Uint8Array, hint?: FileHint) => Promise<ReadingOutcome>;
  /** Files that wait or are being read. */
  readonly waiting: () => number;
  /** Ends the threads. What is not read yet is refused as `stopped`. */
  readonly close: () => Promise<void>;
};
