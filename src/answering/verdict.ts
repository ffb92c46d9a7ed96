import type { Question } from './question/question.ts';
import type { RankedSentence } from './rank-sentences.ts';

const negations = /\b(?:not|no|never|without|none|neither|nor|cannot|failed|denied|refused)\b|n['’]t\b/i;
/** Words by which a text says that something holds of a part only. */
const remainders = /\b(?:the rest|remaining|the others|partly|only some|not all|so far)\b/i;
const universals = /\b(?:all|every|each|entire|entirely|completely|whole)\b/i;

/**
 * Yes, unless the sentence and the question differ in a negation or in a figure, or the question asks for all of what the sentence says of a
 * part. What decides whether to answer at all is the coverage of the question by the sentence, not this.
 */
export function readVerdict(question: Question, ranked: RankedSentence): 'yes' | 'no' {
  const { article, sentence, index } = ranked.sentence;
  const next = article.sentences[index + 1];
  const following = next === undefined ? '' : article.text.slice(next.start, next.end);
  const text = article.text.slice(sentence.start, sentence.end);
  if (negations.test(question.core) !== negations.test(text)) return 'no';
  if (universals.test(question.core) && (remainders.test(text) || remainders.test(following))) return 'no';
  const figures = question.terms.filter((term) => /\d/.test(term.term));
  return figures.some((term) => !ranked.held.has(term.term)) ? 'no' : 'yes';
}
