import type { Template } from './candidate.ts';
import { EVENTS } from './past-forms.ts';
import { SUBJECT, HEAD, pattern, asSubject, isPlain } from './sentence-forms.ts';

const PASSIVE = pattern(
  `${HEAD}${SUBJECT} (?<be>was|were) (?:first |officially |formally )?(?<verb>founded|established|built|created|launched|opened|completed|closed|born|signed|approved|published|held|elected|appointed|introduced|destroyed|discovered|named|put into operation|put into use|\\p{Ll}+ed(?= (?:in|on)\\b))\\b`,
);

/** "When was the bridge opened?" */
export const whenWas: Template = ({ text, dates }) => {
  const { groups: { subject, be, verb } = {}, 0: whole = '' } = PASSIVE.exec(text) ?? {};
  const [date] = dates;
  if (!isPlain(subject) || verb === undefined || date === undefined || dates.length > 1) return [];
  return whole === '' ? [] : [{ text: `When ${be} ${asSubject(subject)} ${verb}?`, expected: date }];
};

/** Not "began to explore": that is when something else began. */
const EVENT = pattern(
  `${HEAD}${SUBJECT} (?<verb>${Array.from(EVENTS.keys()).join('|')})(?= (?:in|on|at|again|after|for)\\b|[.,;])`,
);

/** "When did the mill close?" */
export const whenDid: Template = ({ text, dates }) => {
  const { subject, verb = '' } = EVENT.exec(text)?.groups ?? {};
  const [date] = dates;
  const base = EVENTS.get(verb);
  if (!isPlain(subject) || base === undefined || date === undefined || dates.length > 1) return [];
  return [{ text: `When did ${asSubject(subject)} ${base}?`, expected: date }];
};
