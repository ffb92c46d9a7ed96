import { LONGEST_TURN, plainWords } from './about-kind.ts';
import { ASSENT, FAREWELL, GREETING, THANKS } from './wordings/courtesy.ts';

/** What is said out of politeness and asks for nothing. */
export type Courtesy = 'greeting' | 'thanks' | 'farewell' | 'assent';

const whole = (wordings: readonly string[]): RegExp => new RegExp(`^(?:${wordings.join('|')})$`, 'u');

/** Of several in one turn the first here counts: "ok, thanks!" is thanks. */
const KINDS: readonly (readonly [Courtesy, RegExp])[] = [
  ['thanks', whole(THANKS)],
  ['farewell', whole(FAREWELL)],
  ['greeting', whole(GREETING)],
  ['assent', whole(ASSENT)],
];

const PICTURES = /[\p{Extended_Pictographic}\u{FE0F}\u{200D}\p{Emoji_Modifier}]|:[a-z_+-]+\d*:|[:;]-?[)DP]/gu;

/** Which courtesy a whole turn is; `undefined` for a turn that is more or something else. A turn of nothing but emoji is assent. */
export function courtesyIn(asked: string): Courtesy | undefined {
  if (asked.length > LONGEST_TURN) return undefined;
  const said = asked.replace(PICTURES, ' ');
  const parts = said
    .split(/[,.!?;\n]+|\s-\s/u)
    .map(plainWords)
    .filter((part) => part !== '');
  if (parts.length === 0) return said === asked ? undefined : 'assent';
  const kinds = new Set(parts.map((part) => KINDS.find(([, pattern]) => pattern.test(part))?.[0]));
  return kinds.has(undefined) ? undefined : KINDS.find(([kind]) => kinds.has(kind))?.[0];
}
