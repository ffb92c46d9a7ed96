import type { Token } from '../../text/language.ts';
import type { TypedSpan } from './typed-span.ts';

/** Whether a word, as written at the head of a sentence, is a name there and not merely capitalised by its place. */
export type IsName = (word: string) => boolean;

const CAPITALISED = /^\p{Lu}/u;
const CONNECTORS: ReadonlySet<string> = new Set([
  'of',
  'de',
  'la',
  'van',
  'von',
  'der',
  'al',
  'bin',
  '&',
  '-',
  '–',
]);
/** What opens a sentence before a name and is no part of it: "Recently Aldney Mills opened". */
const OPENERS: ReadonlySet<string> = new Set(
  (
    'taking facing using following including according given speaking looking standing starting beginning moving relying ' +
    'recently currently meanwhile today yesterday previously formerly originally eventually finally initially subsequently nowadays'
  ).split(' '),
);
const COMPANY_ENDINGS: ReadonlySet<string> = new Set([
  'co',
  'ltd',
  'inc',
  'corp',
  'llc',
  'plc',
  'gmbh',
  'limited',
]);

/**
 * Runs of capitalised words: "Bank of China", "Dongle Electric Co., Ltd.". Words with a capital at the head of the sentence count when
 * `isName` says so; stop words never begin or end a name.
 */
export function findNames(
  tokens: readonly Token[],
  isStopWord: (word: string) => boolean,
  isName: IsName,
): readonly TypedSpan[] {
  const isCapital = (index: number): boolean => {
    const token = tokens[index];
    return token !== undefined && token.kind === 'word' && CAPITALISED.test(token.text);
  };
  const opening = tokens.findIndex((token) => token.kind !== 'punctuation');
  const begins = (index: number): boolean => {
    const word = tokens[index]?.text ?? '';
    if (!isCapital(index) || isStopWord(word.toLowerCase())) return false;
    if (index !== opening) return true;
    return !OPENERS.has(word.toLowerCase()) && (isCapital(index + 1) || isName(word));
  };
  const touching = (index: number): boolean =>
    (tokens[index]?.start ?? 0) - (tokens[index - 1]?.end ?? 0) <= 1;
  const found: TypedSpan[] = [];
  for (let first = 0; first < tokens.length; first++) {
    if (!begins(first)) continue;
    let last = first;
    for (let next = first + 1; next < tokens.length && touching(next); next++) {
      if (isCapital(next) && !(isStopWord((tokens[next]?.text ?? '').toLowerCase()) && !isCapital(next + 1)))
        last = next;
      else if (isHyphenated(tokens, next) && isCapital(next + 2)) next++;
      else if (CONNECTORS.has(tokens[next]?.text.toLowerCase() ?? '') && isCapital(next + 1)) continue;
      else break;
    }
    last = withCompanyEnding(tokens, last);
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    found.push({ type: 'name', start, end, core: { start, end } });
    first = last;
  }
  return found;
}

/** A word that is part of the one before, "High-tech Zone"; one in "-ed" says something of the name: "Selmouth-based Aldney Mills". */
function isHyphenated(tokens: readonly Token[], at: number): boolean {
  const [before, hyphen, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (hyphen?.text !== '-' || after?.kind !== 'word' || after.text.endsWith('ed')) return false;
  return before?.end === hyphen.start && hyphen.end === after.start;
}

/** The last token of a name with its "Co., Ltd.", stops and commas included. */
function withCompanyEnding(tokens: readonly Token[], last: number): number {
  let end = last;
  for (let next = last + 1; next < tokens.length && next <= last + 6; next++) {
    const text = tokens[next]?.text.toLowerCase() ?? '';
    if (COMPANY_ENDINGS.has(text.replace(/\.$/, ''))) end = next;
    else if (text !== '.' && text !== ',') break;
  }
  const ending = (tokens[end]?.text ?? '').toLowerCase();
  return COMPANY_ENDINGS.has(ending) &&
    tokens[end + 1]?.text === '.' &&
    tokens[end + 1]?.start === tokens[end]?.end
    ? end + 1
    : end;
}
