/**
 * The form in which answers and quotes are compared: lower case, compatibility-normalised, without quotation marks, articles and
 * punctuation; full stops inside numbers, per cent signs and slashes stay ("2/3", "3.8%").
 */
export const normalise = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[“”"'‘’`]/g, '')
    .replace(/[^\p{L}\p{N}.%/]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/\b(a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The words of a text in its normal form, in order. */
export const normalTokens = (text: string): readonly string[] =>
  normalise(text)
    .split(' ')
    .filter((token) => token !== '');
