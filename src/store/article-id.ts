const LENGTH = 16;
const BASE = 36;
/** 88 bits for the 83 of an id: what comes out is as good as evenly spread. */
const BYTES = 11;

/**
 * An id of an article: 16 characters of [0-9a-z], about 83 bits, so that nobody guesses one and no two are the same.
 * @param random gives that many random bytes
 */
export const newArticleId = (random: (count: number) => Uint8Array): string =>
  BigInt(`0x${Buffer.from(random(BYTES)).toString('hex')}`)
    .toString(BASE)
    .padStart(LENGTH, '0')
    .slice(-LENGTH);
