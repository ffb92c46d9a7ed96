import type { Question } from './question/question.ts';
import type { ReadSentence } from './read-sentence.ts';

const NEGATIONS =
  /\b(?:not|no|never|without|none|nobody|nothing|nowhere|neither|nor|cannot|failed|denied|refused)\b|n['’]t\b/i;
/** Words by which a text says that something holds of a part only. */
const REMAINDERS = /\b(?:the rest|remaining|the others|partly|only some|not all|so far)\b/i;
const UNIVERSALS = /\b(?:all|every|each|entire|entirely|completely|whole)\b/i;

/**
 * Yes, unless the sentence and the question differ in a negation or in a figure, or the question asks for all of what the sentence says of a
 * part. What decides whether to answer at all is the coverage of the question by the sentence, not this.
 */
export function readVerdict(question: Question, read: ReadSentence): 'yes' | 'no' {
  const { article, sentence, index } = read;
  const next = article.sentences[index + 1];
  const following = next === undefined ? '' : article.text.slice(next.start, next.end);
  const text = article.text.slice(sentence.start, sentence.end);
  if (NEGATIONS.test(question.core) !== NEGATIONS.test(text)) return 'no';
  if (UNIVERSALS.test(question.core) && (REMAINDERS.test(text) || REMAINDERS.test(following))) return 'no';
  const figures = question.terms.filter((term) => /\d/.test(term.term));
  return figures.some((term) => !read.held.has(term.term)) ? 'no' : 'yes';
}
