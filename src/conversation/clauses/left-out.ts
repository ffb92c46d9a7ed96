import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Context } from '../context.ts';
import { edited } from '../edit.ts';
import type { TurnText } from '../turn-text.ts';

/** "How many did Shaoxing sign?": with the noun that the question before asked for. `undefined` where nothing is left out. */
export function withLeftOutNoun(
  { text, lower, tokens, classes }: TurnText,
  { last }: Context,
): string | undefined {
  const at = lower.findIndex((word, place) => /^(?:many|much)$/.test(word) && lower[place - 1] === 'how');
  const next = classes[at + 1];
  if (at < 0 || (next !== tokenClass.auxiliary && next !== tokenClass.verb)) return undefined;
  const { question, parts } = last;
  const asking = parts.asking;
  const isSame =
    asking !== undefined && question.lower[asking.first] === 'how' && asking.last > asking.first + 1;
  if (!isSame || question.lower[asking.first + 1] !== lower[at]) return undefined;
  const noun = question.text.slice(
    question.tokens[asking.first + 2]?.start ?? 0,
    question.tokens[asking.last]?.end ?? 0,
  );
  const end = tokens[at]?.end ?? 0;
  return edited(text, [{ start: end, end, text: ` ${noun}` }]);
}
