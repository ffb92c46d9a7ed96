import type { Topic } from './topic.ts';

/** A sentence of an article; most are written in several clauses, some twenty words in all, as in encyclopaedia text. */
export type Frame = (topic: Topic) => string;

const tail = (t: Topic): string =>
  [
    () => `, and the ${t.noun()} of the ${t.adjective()} ${t.noun()} ${t.verb()} it in ${t.year()}`,
    () => `, although ${t.person()} ${t.verb()} the ${t.noun()} from ${t.place()}`,
    () => `, where the ${t.noun()} and the ${t.noun()} were ${t.verb()}`,
    () => ` after the ${t.noun()} near the ${t.river()}`,
    () => ` with ${t.count()} ${t.noun()}s and a ${t.adjective()} ${t.noun()}`,
    () => '',
  ][Number(t.count()) % 6]?.() ?? '';

export const FRAMES: readonly Frame[] = [
  (t) => `The ${t.noun()} of ${t.place()} ${t.verb()} the ${t.adjective()} ${t.noun()}${tail(t)}.`,
  (t) => `In ${t.year()} ${t.person()} ${t.verb()} the ${t.noun()} of the ${t.company()}${tail(t)}.`,
  (t) => `By ${t.year()} some ${t.figure()} people lived in ${t.place()}${tail(t)}.`,
  (t) => `The ${t.company()} sold its ${t.noun()} to ${t.person()} for ${t.figure()} crowns${tail(t)}.`,
  (t) => `${t.person()} was born in ${t.place()} on ${t.date()}${tail(t)}.`,
  (t) =>
    `${t.person()} said that the ${t.noun()} "${t.verb()} more ${t.noun()}s than any ${t.adjective()} ${t.noun()}"${tail(t)}.`,
  (t) =>
    `A ${t.adjective()} ${t.noun()} on the ${t.river()} ${t.verb()} the ${t.noun()} of ${t.place()}${tail(t)}.`,
  (t) => `Work on the ${t.noun()} began on ${t.date()} and cost ${t.figure()} crowns${tail(t)}.`,
  (t) => `It ${t.verb()} the ${t.noun()} for ${t.count()} years${tail(t)}.`,
  (t) => `The ${t.noun()} was founded by ${t.person()} in ${t.place()}${tail(t)}.`,
  (t) => `About ${t.count()} per cent of the ${t.noun()}s come from ${t.place()}${tail(t)}.`,
  (t) => `The ${t.adjective()} ${t.noun()} opened in ${t.place()} on ${t.date()}${tail(t)}.`,
  (t) =>
    `Its ${t.noun()} is the ${t.adjective()} ${t.noun()}, which the ${t.company()} ${t.verb()}${tail(t)}.`,
  (t) =>
    `According to the ${t.noun()} of ${t.year()}, ${t.figure()} ${t.noun()}s were ${t.verb()} at ${t.place()}${tail(t)}.`,
  (t) =>
    `Because the ${t.noun()} was ${t.adjective()}, ${t.person()} ${t.verb()} the ${t.noun()} instead${tail(t)}.`,
  (t) => `The ${t.river()} flows past ${t.place()} and its ${t.noun()}${tail(t)}.`,
];
