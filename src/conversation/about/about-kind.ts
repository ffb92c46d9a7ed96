import { CERTAINTY } from './wordings/certainty.ts';
import { MORE } from './wordings/more.ts';
import { SOURCE_WORDINGS } from './wordings/source.ts';
import { SPEAKER } from './wordings/speaker.ts';
import { ANY_TIME, TIME } from './wordings/time.ts';
import { ANYWAY } from './wordings/words.ts';

/**
 * What a turn asks about the answer before: who says it, when it was, where it stands, how sure it is, what comes after it. "Any time" may as well be asked of
 * something else.
 */
export type AboutKind = 'speaker' | 'time' | 'any-time' | 'source' | 'certainty' | 'more';

const whole = (wordings: readonly string[]): RegExp =>
  new RegExp(`^(?:${wordings.join('|')})(?: ${ANYWAY})*$`, 'u');

/** In this order, since "is that the source?" has words of two. */
const KINDS: readonly (readonly [AboutKind, RegExp])[] = [
  ['speaker', whole(SPEAKER)],
  ['time', whole(TIME)],
  ['any-time', whole(ANY_TIME)],
  ['source', whole(SOURCE_WORDINGS)],
  ['more', whole(MORE)],
  ['certainty', whole(CERTAINTY)],
];

/** Characters of such a turn at most: twice the longest of the wordings with an opening before it. What is longer says more. */
export const LONGEST_TURN = 200;

/** Words before such a question that change nothing: "ok, but who said that?", "Wait. Really?" */
const OPENING =
  /^(?:ok|okay|thanks|thank you|great|good|nice|cool|wow|hm+|wait|and|so|but|well|oh|ah|sorry|right|interesting|alright|all right|i see|hang on|hold on|excuse me|really|yes|no|yeah|just curious|one more thing|one question|also|then|now)\b[\s,.!?;:–—-]*/u;

/** As the wordings are written: lower case, straight apostrophes, single spaces, no punctuation but apostrophes, hyphens and "%". */
export const plainWords = (asked: string): string =>
  asked
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .replace(/(?<=\p{L})'(?!\p{L})|(?<!\p{L})'(?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}'%-]+/gu, ' ')
    .trim();

/**
 * What a turn asks about the answer before; `undefined` when it doesn't, or says more than that: "Who said that the harbour will close?" is a question of
 * its own. Closed lists of English wordings, each for the whole turn.
 */
export function aboutKind(asked: string): AboutKind | undefined {
  if (asked.length > LONGEST_TURN) return undefined;
  const readings: string[] = [];
  for (let rest = asked.toLowerCase().trim(); rest !== readings.at(-1); rest = rest.replace(OPENING, ''))
    readings.push(rest);
  const wordings = readings.map(plainWords);
  return KINDS.find(([, pattern]) => wordings.some((words) => pattern.test(words)))?.[0];
}
