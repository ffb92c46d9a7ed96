/** FNV-1a's start and factor for 32 bits. */
const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;

/**
 * A string as a whole number from 0 to 2³² − 1: FNV-1a over its UTF-16 units (instead of bytes).
 * Source: G. Fowler, L. Noll, K.-P. Vo, D. Eastlake, "The FNV Non-Cryptographic Hash Algorithm" (draft-eastlake-fnv).
 */
export const hashString = (text: string): number => {
  let hash = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME);
  return hash >>> 0;
};

/** What a feature of no parts starts from. With 0 the published values of MurmurHash3 can be compared. */
const SEED = 0;

/** One more 32-bit block: the inner loop of MurmurHash3_x86_32. */
const mixIn = (hash: number, block: number): number => {
  let mixed = Math.imul(block, 0xcc_9e_2d_51);
  mixed = Math.imul((mixed << 15) | (mixed >>> 17), 0x1b_87_35_93);
  const joined = hash ^ mixed;
  return (Math.imul((joined << 13) | (joined >>> 19), 5) + 0xe6_54_6b_64) | 0;
};

/** MurmurHash3's last step: each bit comes to bear on all others. */
const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85_eb_ca_6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

/** `hashFeature` of two numbers, for tight loops. */
export const hashPair = (first: number, second: number): number =>
  finish(mixIn(mixIn(SEED, first), second) ^ 8);

/** `hashFeature` of three numbers, for tight loops. */
export const hashTriple = (first: number, second: number, third: number): number =>
  finish(mixIn(mixIn(mixIn(SEED, first), second), third) ^ 12);

/**
 * A feature that is made of parts, in their order, as a whole number from 0 to 2³² − 1. A string counts as its `hashString`, a number
 * as its lowest 32 bits: so what is used often can be hashed once and passed on as a number.
 * Source: MurmurHash3_x86_32 by A. Appleby (public domain), a block for each part.
 *
 * @example hashFeature('asks for', 'who', hashString(word))
 */
export const hashFeature = (...parts: readonly (string | number)[]): number => {
  let hash = SEED;
  for (const part of parts) hash = mixIn(hash, typeof part === 'string' ? hashString(part) : part);
  // As in MurmurHash3, the length in bytes is mixed in.
  return finish(hash ^ (parts.length * 4));
};
