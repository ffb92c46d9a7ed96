import type { Context } from '../context.ts';

const OF_TWO =
  /^(?:which|who)(?: one| town| company| place| city| person)?(?: of (?:the|those|these|them)(?: two)?| one)? (?<says>(?:is|was|are|were|has|had|did|does) .+|.+er)$/i;
const COMPARES = /\b(?:more|less|fewer|most|least|\w+er|\w+est|first|earlier|later)\b/i;

/** "Which of the two is deeper?": of the two things that were asked about last. `undefined` for any other turn. */
export function withTwo(text: string, { last, earlier }: Context): string | undefined {
  const says = OF_TWO.exec(text)?.groups?.['says'];
  if (says === undefined || !/\b(?:two|them|those|these|one)\b/i.test(text) || !COMPARES.test(says))
    return undefined;
  const names: string[] = [];
  for (const { items, question } of [last, ...earlier]) {
    const asked = question.names.map(({ start, end }) => question.text.slice(start, end));
    for (const name of items.length === 2 ? items : asked) if (!names.includes(name)) names.push(name);
    if (names.length >= 2) break;
  }
  const [one, other] = names;
  return one === undefined || other === undefined ? undefined : `Which ${says}, ${other} or ${one}`;
}
