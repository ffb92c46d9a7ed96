import type { Template } from './candidate.ts';
import { ROLE_NOUNS } from '../english/head-nouns.ts';
import { NAME, THE_PHRASE, SUBJECT, HEAD, pattern, asSubject, isPlain, spanAt } from './sentence-forms.ts';

const MADE_BY = pattern(
  `${HEAD}${SUBJECT} (?:was|were) (?<verb>\\p{Ll}+ed|built|made|written|led|won|bought|sold|drawn) by (?:the )?(?<name>${NAME})`,
);

/** Past forms of the participles that are no past forms themselves. */
const PAST_OF: ReadonlyMap<string, string> = new Map([
  ['written', 'wrote'],
  ['drawn', 'drew'],
]);

/** "Who designed the bridge?" */
export const whoMade: Template = ({ text }) => {
  const found = MADE_BY.exec(text);
  const { subject, verb, name } = found?.groups ?? {};
  if (found === null || !isPlain(subject) || verb === undefined || name === undefined) return [];
  const expected = spanAt(found.index + found[0].length - name.length, name);
  return [{ text: `Who ${PAST_OF.get(verb) ?? verb} ${asSubject(subject)}?`, expected }];
};

const MAKER = pattern(
  `${HEAD}(?<name>${NAME}) (?<verb>founded|designed|built|wrote|invented|discovered|painted|directed|bought|acquired|won|composed) (?<subject>${NAME}|${THE_PHRASE})(?=[.,;]| in | for | with | on | at )`,
);

/** The same of a sentence whose subject did it. */
export const whoDid: Template = ({ text }) => {
  const found = MAKER.exec(text);
  const { subject, verb, name } = found?.groups ?? {};
  if (found === null || !isPlain(subject) || verb === undefined || name === undefined) return [];
  const start = found[0].length - ` ${verb} ${subject}`.length - name.length;
  return [{ text: `Who ${verb} ${asSubject(subject)}?`, expected: spanAt(start, name) }];
};

const OFFICE = String.raw`(?:(?:deputy|general|vice|chief|executive|managing|prime|former|party|finance|foreign|head) )*`;

const HELD = pattern(
  String.raw`(?<name>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,2}), (?:the )?(?<office>${OFFICE}(?:${Array.from(ROLE_NOUNS).join('|')})) of (?<of>(?:the )?${NAME})`,
);

/** "Who is the mayor of Selmouth?" */
export const whoIs: Template = ({ text }) => {
  const found = HELD.exec(text);
  const { name, office, of } = found?.groups ?? {};
  if (found === null || name === undefined || office === undefined || of === undefined) return [];
  return [{ text: `Who is the ${office} of ${of}?`, expected: spanAt(found.index, name) }];
};
