import type { Question } from './question/question.ts';
import type { ReadSentence } from './read-sentence.ts';

/**
 * A sentence as a question reads it: where it writes another name of what the question names, and not the asked one, the asked name's terms
 * stand in its place; so does the one term of a listed name of several words. The sentence itself when there is no such name.
 */
export function asAsked({ names }: Question, sentence: ReadSentence): ReadSentence {
  if (names.length === 0 || sentence.mentions.length === 0) return sentence;
  let terms: (string | undefined)[] | undefined;
  for (const { name: asked } of names) {
    const isWritten =
      asked.terms.every((term) => sentence.terms.includes(term)) ||
      sentence.mentions.some(({ name }) => name.key === asked.key);
    for (const { name, first, last } of sentence.mentions) {
      const stands = isWritten
        ? name.key === asked.key && asked.terms.includes(asked.key)
        : name.others.has(asked.key);
      if (!stands) continue;
      terms ??= [...sentence.terms];
      for (let at = first; at <= last; at++) terms[at] = asked.terms[at - first];
    }
  }
  return terms === undefined ? sentence : { ...sentence, terms };
}
