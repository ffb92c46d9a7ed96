import type { ReadSentence } from '../answering/read-sentence.ts';
import { readClauses } from '../answering/syntax/clauses.ts';
import { tokenClass } from '../answering/syntax/token-class.ts';

const PRONOUN = /^(?:he|she|it|they)\b/i;
const POSSESSIVE = /^(?:his|her|its|their)\b/i;

/** The subject of a sentence in its own words, when it is a name or a noun; not a pronoun. */
export function subjectText({ classes, lower, tokens, article }: ReadSentence): string | undefined {
  const [clause] = readClauses(classes, lower).clauses;
  const subject = clause?.subject;
  if (subject === undefined || classes[subject.first] === tokenClass.pronoun) return undefined;
  const [first, last] = [tokens[subject.first], tokens[subject.last]];
  return first === undefined || last === undefined ? undefined : article.text.slice(first.start, last.end);
}

/**
 * A sentence of a text with the subject of the one before in the place of the pronoun that it begins with: "It makes paper" after "Ardle Mill opened in
 * 1874". No other pronoun is put right: further in, a sentence has nouns of its own that it may mean.
 */
export function withSubject(sentence: string, subject: string | undefined): string {
  if (subject === undefined) return sentence;
  if (PRONOUN.test(sentence)) return sentence.replace(PRONOUN, () => subject);
  return sentence.replace(POSSESSIVE, () => `${subject}'s`);
}
