import type { Span } from '../text/span.ts';

/** Words put in the place of a stretch of a text. */
export type Edit = Span & { readonly text: string };

/** The text with the edits made; one that begins inside another is left out. */
export function edited(text: string, edits: readonly Edit[]): string {
  let [done, result] = [0, ''];
  for (const edit of edits.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (edit.start < done) continue;
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

const REQUEST = /^(?:list|name|give|describe|tell|show|explain|define|compare)\b/i;

/** A question as it is written: a capital in front, a question mark behind, single spaces. */
export function asQuestion(text: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;:.])/gu, '$1')
    .trim()
    .replace(/[\s?!.,;:]+$/, '');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}${REQUEST.test(plain) ? '.' : '?'}`;
}

/** Something with whose it is: "Ardle's turnover", "the turnover of the mill of Ardle". */
export const ownedBy = (owner: string, thing: string): string =>
  owner.includes(' of ') || owner.includes(' in ')
    ? `the ${thing} of ${owner}`
    : `${ownerOf(owner)} ${thing}`;

/** "Ardle's", "the Netherlands'": the owner of something. */
export const ownerOf = (text: string): string =>
  /['’]s?$/.test(text) ? text : `${text}${/[^s]s$/.test(text) && text.includes(' ') ? "'" : "'s"}`;

/** The plural of a regular English noun or of a phrase that ends with one. */
export function pluralOf(noun: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return `${noun}es`;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}
