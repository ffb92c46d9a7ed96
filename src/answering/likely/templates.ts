import type { Candidate, Source, Template } from './candidate.ts';
import { howMuch, howMuchSpent, whatCost } from './change-templates.ts';
import { howMany, whatIs, whatOf } from './figure-templates.ts';
import { whatKind, whereIs } from './name-templates.ts';
import { whenDid, whenWas } from './when-templates.ts';
import { whoDid, whoIs, whoMade } from './who-templates.ts';

/*
 * English sentences with one clear reading, by their form alone. Each template asks for a part of the sentence in the sentence's own words; whether
 * the question is any good is found out by asking it.
 */

const TEMPLATES: readonly Template[] = [
  whoIs,
  howMuch,
  whatIs,
  howMany,
  whenWas,
  whenDid,
  whoMade,
  whoDid,
  whatCost,
  whereIs,
  whatOf,
  howMuchSpent,
  whatKind,
];

/** Questions that the sentence may answer. */
export const candidatesOf = (source: Source): readonly Candidate[] =>
  TEMPLATES.flatMap((template) => template(source));
