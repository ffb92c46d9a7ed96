import { AUXILIARIES } from '../english/function-words.ts';

/** Any comparative by its form: one that nothing measures ("nicer") asks for a choice too. Those that can be measured are in `comparing`. */
const COMPARATIVE_FORM = /^(?:more|less|fewer|greater|most|least|better|worse|[a-z]{3,}(?:ier|er))$/;
const NOT_COMPARATIVE = new Set(
  'number member order water paper power river other over under after together whether either former leader per quarter center consumer manager officer partner customer layer user ever never enter offer answer cover letter matter mother father brother sister october september november december winter summer minister'.split(
    ' ',
  ),
);

const compares = (words: readonly string[]): boolean =>
  words.some((word) => COMPARATIVE_FORM.test(word) && !NOT_COMPARATIVE.has(word));

/**
 * "which is bigger, the lake or the bay": two things to choose from and a comparative. Whether it can be worked out is for `readComparison` to say; here it is
 * only kept from being read as a question for a name or for yes or no.
 */
export function isComparison(words: readonly string[]): boolean {
  if (!compares(words)) return false;
  if (words.join(' ').startsWith('which of the two')) return true;
  if (!words.includes('or')) return false;
  const asksWhich = words.some((word) => /^(?:which|what|who)$/.test(word));
  return asksWhich || (AUXILIARIES.has(words[0] ?? '') && !words.includes('than') && !words.includes('not'));
}

/** Most words that the second of two things to choose from has. */
const LONGEST_CHOICE = 3;

/** "is it cheap or dear", but not "has it opened or not": one of the two is the answer, and neither yes nor no. */
export function offersChoice(words: readonly string[]): boolean {
  const or = words.lastIndexOf('or');
  const after = words.length - 1 - or;
  return or > 1 && after > 0 && after <= LONGEST_CHOICE && words[or + 1] !== 'not';
}
