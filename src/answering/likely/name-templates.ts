import type { Template } from './candidate.ts';
import { NAME, pattern, isPlain, spanAt } from './sentence-forms.ts';

const DEFINED = pattern(`^(?<subject>${NAME}), (?:located|based|situated) in (?<place>${NAME})`);

/** "Where is Aldney Mills located?" */
export const whereIs: Template = ({ text }) => {
  const found = DEFINED.exec(text);
  const { subject, place } = found?.groups ?? {};
  if (found === null || !isPlain(subject) || place === undefined) return [];
  const start = found[0].length - place.length;
  return [{ text: `Where is ${subject} located?`, expected: spanAt(start, place) }];
};

const KIND_OF = pattern(`^(?<subject>${NAME}) is (?<kind>(?:a|an) \\p{Ll}+)`);

/** "What is Aldney Mills?" */
export const whatKind: Template = ({ text }) => {
  const found = KIND_OF.exec(text);
  const { subject, kind } = found?.groups ?? {};
  if (found === null || !isPlain(subject) || kind === undefined) return [];
  return [{ text: `What is ${subject}?`, expected: spanAt(found[0].length - kind.length, kind) }];
};
