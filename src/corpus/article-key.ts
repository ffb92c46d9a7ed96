import { createHash } from 'node:crypto';

const LENGTH = 10;
/** Bytes of the hash that are used: 64 bits give at least eleven digits to the base of 36, nearly always. */
const BYTES = 8;

/**
 * Ten characters of [0-9a-z] from SHA-256 of id and text: about 51 bits, so that two wordings among a million share a key about once in
 * five thousand collections.
 */
export const articleKey = (id: string, text: string): string => {
  const hash = createHash('sha256').update(id).update('\0').update(text).digest();
  return hash
    .readBigUInt64BE(hash.length - BYTES)
    .toString(36)
    .padStart(LENGTH, '0')
    .slice(-LENGTH);
};
