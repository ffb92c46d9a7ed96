import { tokenClass } from '../../answering/syntax/token-class.ts';
import { periodPhrase } from '../phrases.ts';
import { type Context, turnsOnTopic } from '../context.ts';
import { bestOf, type Fit, type Reference, type ReferenceFinder } from './reference.ts';

const IS = /^(?:is|are|was|were|be|been)$/;
const PREPOSITION = /^(?:in|of|from|to|at|near|around|for|on)$/;

/** "There", unless it only says that something exists: "when did they open there?". */
export const findPlaces: ReferenceFinder = (turn, context) => {
  const { lower, tokens } = turn;
  return lower.flatMap((word, at): readonly Reference[] => {
    const token = tokens[at];
    if (word !== 'there' || token === undefined || IS.test(lower[at + 1] ?? '')) return [];
    if (IS.test(lower[at - 1] ?? '') && at < lower.length - 1) return [];
    const isGoverned = PREPOSITION.test(lower[at - 1] ?? '');
    const options = bestOf(context, placeFit, false);
    return [
      {
        start: token.start,
        end: token.end,
        group: 'place',
        options: isGoverned ? options : options.map((place) => `in ${place}`),
      },
    ];
  });
};

/** Fits are set by hand; only their order counts. */
const placeFit: Fit = ({ text, class: kind, isName, from, isPlural }) => {
  if (kind === 'person' || isPlural) return undefined;
  if (kind === 'place') return from === 'answer' ? 5 : isName ? 4.7 : 4.5;
  if (kind === 'organisation') return 3;
  if (isName) return 3.5;
  return /\p{Lu}/u.test(text) ? 2 : undefined;
};

const TIME_NOUN = /^(?:year|month|period|time|quarter|decade|day|season)$/;
const POINTS = /^(?:that|this|same)$/;

/** "That year", "at that time", "then": the time of a question before, or the one that its answer is. */
export const findTimes: ReferenceFinder = ({ lower, tokens, classes }, context) => {
  return lower.flatMap((word, at): readonly Reference[] => {
    const isNoun = TIME_NOUN.test(word) && POINTS.test(lower[at - 1] ?? '');
    const isThen = word === 'then' && at > 0 && !(at === 1 && lower[0] === 'and');
    if (!isNoun && !isThen) return [];
    let first = isNoun ? at - 1 : at;
    if (isNoun && lower[first] === 'same' && /^(?:the|that)$/.test(lower[first - 1] ?? '')) first--;
    if (classes[first - 1] === tokenClass.preposition) first--;
    const start = tokens[first]?.start ?? 0;
    const time = lastTime(context);
    return [{ start, end: tokens[at]?.end ?? start, group: 'time', options: time === '' ? [] : [time] }];
  });
};

/** The time spoken of last, with its preposition; empty when none was. */
export function lastTime(context: Context): string {
  for (const { question, turn, items } of turnsOnTopic(context)) {
    const asked = periodPhrase(question);
    if (asked !== '') return asked;
    const [item] = items;
    if (turn.answer.type === 'date' && item !== undefined) return dated(item);
  }
  return '';
}

/** A time with its preposition: "in 2019", "on 2 August 2023". */
function dated(time: string): string {
  if (/^(?:in|on|at|from|since|until|before|after|between|during|by|every|the)\b/i.test(time)) return time;
  return /^\d{1,2}\b|\s\d{1,2}(?:st|nd|rd|th)?\b(?!\d)/.test(time) ? `on ${time}` : `in ${time}`;
}
