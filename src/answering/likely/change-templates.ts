import type { Template } from './candidate.ts';
import { CHANGE_VERBS, SPENDING_VERBS } from './past-forms.ts';
import {
  NAME,
  THE_PHRASE,
  OWNED,
  SUBJECT,
  HEAD,
  pattern,
  asSubject,
  isPlain,
  firstAfter,
  startsNear,
} from './sentence-forms.ts';

const CHANGED = pattern(
  `${HEAD}(?<subject>${OWNED}|${THE_PHRASE}) (?<verb>${Array.from(CHANGE_VERBS.keys()).join('|')}) (?:by )?`,
);

/** "By how much did the price of herring rise?" */
export const howMuch: Template = ({ text, figures }) => {
  const found = CHANGED.exec(text);
  const { subject, verb = '' } = found?.groups ?? {};
  const base = CHANGE_VERBS.get(verb);
  const figure = firstAfter(figures, found === null ? 0 : found.index + found[0].length);
  if (found === null || !isPlain(subject) || base === undefined) return [];
  if (figure?.type !== 'percent' || !startsNear(figure, found.index + found[0].length)) return [];
  return [{ text: `By how much did ${asSubject(subject)} ${base}?`, expected: figure }];
};

const COST = pattern(`${HEAD}${SUBJECT} (?:cost|costs) `);

/** "How much did the bridge cost?" */
export const whatCost: Template = ({ text, figures }) => {
  const found = COST.exec(text);
  const subject = found?.groups?.['subject'];
  const amount = figures.find(({ type }) => type === 'amount');
  if (found === null || !isPlain(subject) || amount === undefined) return [];
  const auxiliary = found[0].endsWith('costs ') ? 'does' : 'did';
  return [{ text: `How much ${auxiliary} ${asSubject(subject)} cost?`, expected: amount }];
};

const SPENT = pattern(
  `${HEAD}(?<subject>${NAME}) (?<verb>${Array.from(SPENDING_VERBS.keys()).join('|')}) (?:a total of )?`,
);

/** "How much did Aldney Mills invest?" */
export const howMuchSpent: Template = ({ text, figures }) => {
  const found = SPENT.exec(text);
  const { subject, verb = '' } = found?.groups ?? {};
  const base = SPENDING_VERBS.get(verb);
  const figure = firstAfter(figures, found?.[0].length ?? 0);
  if (found === null || !isPlain(subject) || base === undefined) return [];
  if (figure?.type !== 'amount' || !startsNear(figure, found[0].length)) return [];
  return [{ text: `How much did ${subject} ${base}?`, expected: figure }];
};
