import { cleanText } from './clean-text.ts';
import { fileKind } from './file-kind.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { ReadingFailure } from './reading-failure.ts';
import type { ReadingLimits } from './reading-limits.ts';
import type { FileHint, ReadFile, ReadingOutcome } from './reading-outcome.ts';
import { readText } from './read-text.ts';
import { refused } from './refusal.ts';
import { readWord } from './word/read-word.ts';
import { zipNames } from './word/zip-parts.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** The part of a Word file that holds its text, whatever else the archive has. */
const WORD_TEXT = /^word\/document\d*\.xml$/;

const utf16 = (words: string): Buffer => Buffer.from(words, 'utf16le');

/** Microsoft's older container: holds a Word 97 file, or a newer file locked with a password. */
const inContainer = (bytes: Uint8Array): ReadingFailure => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(utf16('EncryptedPackage'))) return new ReadingFailure({ kind: 'encrypted' });
  const isWord = buffer.includes(utf16('WordDocument'));
  return new ReadingFailure({
    kind: 'unknown-kind',
    found: isWord ? 'Word 97–2003 (.doc; save it as .docx)' : 'older Microsoft Office',
  });
};

const unknownKind = (bytes: Uint8Array, found: string | undefined): ReadingFailure =>
  found === 'CFB'
    ? inContainer(bytes)
    : new ReadingFailure({ kind: 'unknown-kind', ...(found !== undefined && { found }) });

const readZip = async (bytes: Uint8Array, limits: ReadingLimits): Promise<ReadFile> => {
  const names = await zipNames(bytes);
  if (names === undefined) {
    const isWord = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/');
    throw new ReadingFailure({ kind: 'broken', format: isWord ? 'Word' : 'zip' });
  }
  if (!names.some((name) => WORD_TEXT.test(name)))
    throw new ReadingFailure({ kind: 'unknown-kind', found: 'ZIP' });
  return { kind: 'read', ...(await readWord(bytes, limits)), mediaType: WORD, notes: [] };
};

const readKind = async (bytes: Uint8Array, hint: FileHint, limits: ReadingLimits): Promise<ReadFile> => {
  const found = await fileKind(bytes);
  switch (found.kind) {
    case 'pdf':
      return { kind: 'read', ...(await readPdf(bytes, limits)), mediaType: 'application/pdf' };
    case 'zip':
      return readZip(bytes, limits);
    case 'text':
      return readText(bytes, hint);
    case 'other':
      break;
  }
  throw unknownKind(bytes, found.found);
};

const kept = (read: ReadFile, limits: ReadingLimits): ReadFile => {
  const text = cleanText(read.text);
  if (text.length > limits.longestText)
    throw new ReadingFailure({ kind: 'too-much-text', limit: limits.longestText });
  if (text.trim() === '') throw new ReadingFailure({ kind: 'empty' });
  return {
    ...read,
    text,
    ...(read.title !== undefined && { title: cleanText(read.title) }),
    ...(read.outlet !== undefined && { outlet: cleanText(read.outlet) }),
    ...(read.author !== undefined && { author: cleanText(read.author) }),
  };
};

/**
 * Reads the bytes of a file, whatever they are: the part that runs in the thread. It keeps to all limits but those of time and memory.
 * What a reader of a format throws besides is taken for a broken file: most are too deep for a stack.
 */
export const readBytes = async (
  bytes: Uint8Array,
  hint: FileHint,
  limits: ReadingLimits,
): Promise<ReadingOutcome> => {
  try {
    return kept(await readKind(bytes, hint, limits), limits);
  } catch (error) {
    return refused(error instanceof ReadingFailure ? error.reason : { kind: 'broken' }, hint);
  }
};
