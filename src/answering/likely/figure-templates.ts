import type { Template } from './candidate.ts';
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

const VALUE = pattern(
  `${HEAD}(?<subject>${OWNED}|${THE_PHRASE}) (?<verb>is|was|are|were|reached|totalled|totaled|exceeded|amounted to|stood at|came to|hit|has reached|has exceeded) `,
);

/** "What was the turnover of the port?" */
export const whatIs: Template = ({ text, figures }) => {
  const found = VALUE.exec(text);
  const { subject, verb = '' } = found?.groups ?? {};
  const figure = firstAfter(figures, found === null ? 0 : found.index + found[0].length);
  if (found === null || !isPlain(subject) || !startsNear(figure, found.index + found[0].length)) return [];
  if (!/\d/.test(text.slice(figure.start, figure.end))) return [];
  const be = ['is', 'are', 'were'].includes(verb) ? verb : 'was';
  return [{ text: `What ${be} ${asSubject(subject)}?`, expected: figure }];
};

const HAVING = pattern(
  `${HEAD}${SUBJECT} (?<verb>has|have|had|employs|employ|employed|produces|produced|covers|attracted|operates|operated) (?:more than |about |nearly |over |some |around |almost |only )?`,
);

const COUNTED =
  /^ (?:(?!and\b|of\b|in\b|to\b|for\b)[\p{Ll}-]+ ){0,2}?(?:[\p{Ll}-]+s|people|men|women|children)(?=[ ,.;])/u;

const BASES: ReadonlyMap<string, string> = new Map([
  ['employs', 'employ'],
  ['employed', 'employ'],
  ['produces', 'produce'],
  ['produced', 'produce'],
  ['attracted', 'attract'],
  ['operates', 'operate'],
  ['operated', 'operate'],
  ['employ', 'employ'],
]);

const doOf = (verb: string): string => {
  if (verb.endsWith('ed') || verb === 'had') return 'did';
  return verb.endsWith('s') ? 'does' : 'do';
};

/** "How many workers does the mill employ?" */
export const howMany: Template = ({ text, figures }) => {
  const found = HAVING.exec(text);
  const { subject, verb = '' } = found?.groups ?? {};
  const at = found === null ? 0 : found.index + found[0].length;
  const figure = figures.find(({ core, end }) => core.start <= at + 1 && end > at);
  if (found === null || !isPlain(subject) || figure?.type !== 'count') return [];
  const [counted] = COUNTED.exec(text.slice(figure.end)) ?? [];
  if (counted === undefined) return [];
  return [
    {
      text: `How many${counted} ${doOf(verb)} ${asSubject(subject)} ${BASES.get(verb) ?? 'have'}?`,
      expected: figure,
    },
  ];
};

const WITH = pattern(
  String.raw`^(?<subject>${NAME})(?:, | is | has )[^;]*? with (?:a|an) (?<noun>[\p{Ll}-]+(?: [\p{Ll}-]+){0,3}) of `,
);

/** "What is the annual output of Aldney Mills?" */
export const whatOf: Template = ({ text, figures }) => {
  const found = WITH.exec(text);
  const { subject, noun } = found?.groups ?? {};
  const figure = firstAfter(figures, found?.[0].length ?? 0);
  if (found === null || !isPlain(subject) || noun === undefined) return [];
  if (!startsNear(figure, found[0].length)) return [];
  return [{ text: `What is the ${noun} of ${subject}?`, expected: figure }];
};
