import { decodeAs } from './decode-as.ts';

/** Of the pairs of bytes, the share that must be common letters or marks of the encoding. */
const COMMON_SHARE = 0.9;
/** Fewer pairs than this show nothing. */
const FEWEST_PAIRS = 3;

type Pair = readonly [number, number];

/** Marks, and the letters of level 1 of GB 2312: nearly all that is written in simplified Chinese. */
const isGb = ([lead, trail]: Pair): boolean =>
  trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7));

/** Marks, and the letters of level 1 of Big5: nearly all that is written in traditional Chinese. */
const isBig5 = ([lead, trail]: Pair): boolean =>
  lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1);

const CANDIDATES = [
  { label: 'gb18030', isCommon: isGb },
  { label: 'big5', isCommon: isBig5 },
] as const;

const pairsOf = (bytes: Uint8Array): readonly Pair[] => {
  const pairs: Pair[] = [];
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    pairs.push([lead, bytes[index + 1] ?? 0]);
    index += 1;
  }
  return pairs;
};

/**
 * A text in which a few Chinese names stand among Latin letters: too few for statistics of a language, but each is a pair of bytes that is a
 * common letter of its encoding. `undefined` when neither encoding fits.
 */
export const decodeChinesePairs = (
  bytes: Uint8Array,
): { readonly text: string; readonly label: string } | undefined => {
  const pairs = pairsOf(bytes);
  if (pairs.length < FEWEST_PAIRS) return undefined;
  const [best] = CANDIDATES.map(({ label, isCommon }) => ({
    label,
    share: pairs.filter(isCommon).length / pairs.length,
  })).sort((one, other) => other.share - one.share);
  if (best === undefined || best.share < COMMON_SHARE) return undefined;
  const text = decodeAs(bytes, best.label);
  return text === undefined ? undefined : { text, label: best.label };
};
