import { COMPARATIVES } from './comparatives.ts';
import type { Measure } from './comparison.ts';
import { BE, HELP, KEYS } from './forms/form.ts';
import { measuresOf, nounMeasure } from './measures.ts';
import { comparativeAt } from './predicate.ts';

/** What a question says of each thing, and the noun after its "which". */
export type Frame = { readonly noun: string; readonly measures: readonly Measure[] };

const OWNER = /^(?:whose|which .+?['’]s) (?<rest>.+)$/i;
const PLACE = new RegExp(
  `^(?:where|(?:in|at) which .+?) (?<be>${BE}) (?<noun>.+?) (?<key>${KEYS}\\b.*)$`,
  'i',
);
const HELPING = new RegExp(`^(?:${BE}|${HELP})$`, 'i');

/** The second word of a verb: "picked up more". */
const PARTICLE = /^(?:up|out|off|in|on|down|over|away|back)$/i;

/** A question without the things: "Which river is longer" → "river", how long each is. `undefined` when it compares nothing we know. */
export function framed(frame: string): Frame | undefined {
  const owned = OWNER.exec(frame)?.groups?.['rest'];
  if (owned !== undefined) return ofOwner(owned);
  const place = PLACE.exec(frame)?.groups;
  if (place !== undefined) return ofPlace(place['be'] ?? '', place['noun'] ?? '', place['key'] ?? '');
  const words = frame.split(/\s+/).slice(1);
  const at = comparativeAt(words);
  if (at < 0 || words.slice(at).some((word) => /^than$/i.test(word))) return undefined;
  const helping = words.findIndex((word) => HELPING.test(word));
  let verb = at - 1;
  while (verb > 0 && /^(?:the|a|an|much|far|even)$/i.test(words[verb] ?? '')) verb--;
  if (verb > 0 && PARTICLE.test(words[verb] ?? '')) verb--;
  const start = helping >= 0 && helping < at ? helping : verb;
  if (start < 0) return undefined;
  return { noun: words.slice(0, start).join(' '), measures: measuresOf(words.slice(start).join(' ')) };
}

/** "Whose turnover was higher in 2019": the turnover of each. */
function ofOwner(owned: string): Frame | undefined {
  const words = owned.split(/\s+/).filter((word) => !/^(?:is|are|was|were|the)$/i.test(word));
  const at = comparativeAt(words);
  const comparative = COMPARATIVES.get((words[at] ?? '').toLowerCase());
  const before = words.slice(0, at).join(' ');
  const after = words.slice(at + 1).join(' ');
  const noun = before === '' ? after : before;
  if (comparative === undefined || noun === '') return undefined;
  return { noun: '', measures: [nounMeasure(noun, before === '' ? '' : after, comparative.wanted)] };
}

/** "Where is a ticket cheaper": the ticket in each. */
const ofPlace = (be: string, noun: string, key: string): Frame => ({
  noun: '',
  measures: measuresOf(`${be} ${key}`).map((measure) => ({
    ...measure,
    ask: (thing) => measure.ask(`${noun} in ${thing}`),
  })),
});
