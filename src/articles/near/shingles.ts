/** Words in a shingle. Broder took 10 for pages of the web; 5 is usual for news, where a corrected word should spoil little. */
const WIDTH = 5;

/** Runs of letters and figures; Chinese and Japanese are written without spaces, so each of their letters is one. */
const WORD =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]|(?:(?![\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])[\p{L}\p{M}\p{N}])+/gu;

/** FNV-1a, 32 bits: offset basis and prime. */
const BASIS = 0x81_1c_9d_c5;
const PRIME = 0x01_00_01_93;

const hashOfWord = (word: string): number => {
  let hash = BASIS;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), PRIME);
  return hash;
};

/** The end of MurmurHash3 (Appleby, public domain): each bit of the outcome hangs on each bit that goes in. */
const mixed = (value: number): number => {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85_eb_ca_6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2_b2_ae_35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

const hashOfWords = (words: readonly number[]): number =>
  mixed(words.reduce((hash, word) => Math.imul(hash, PRIME) ^ mixed(word), BASIS));

/**
 * A hash, 32 bits and never negative, for each five words in a row of a text, whatever their case and the marks between them; one for all
 * words of a shorter text, none for a text without words.
 */
export function* shingles(text: string): Generator<number> {
  const words: number[] = [];
  let count = 0;
  for (const [word] of text.toLowerCase().normalize('NFKC').matchAll(WORD)) {
    words.push(hashOfWord(word));
    count += 1;
    if (count < WIDTH) continue;
    yield hashOfWords(words);
    words.shift();
  }
  if (count > 0 && count < WIDTH) yield hashOfWords(words);
}
