import { LIGHT_VERBS, NAMING_VERBS } from '../english/light-verbs.ts';
import { likenessIn } from '../likeness.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import { strengthIn } from '../ranking/nearness.ts';
import type { Extraction } from '../reading/extraction.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { isTypeNoun } from './type-nouns.ts';

/**
 * Whether a telling word of the question, other than a name, is said nowhere in the article, by itself or a related word, nor in the answer's paragraph by
 * one met in like company: then the article speaks of something else, however well the rest fits.
 */
export function hasUnheardWord(
  question: Question,
  { sentence }: Extraction,
  reader: SentenceReader,
): boolean {
  const inArticle = reader.articleTerms(sentence.article);
  const inTitle = reader.titleTerms(sentence.article);
  return question.terms.some((term) => {
    if (saysLittle(term)) return false;
    if (inArticle.has(term.term) || inTitle.has(term.term)) return false;
    for (const related of term.related.keys()) if (inArticle.has(related)) return false;
    return !paragraphOf(sentence, reader).some(
      (other) => strengthIn(other, term) > 0 || likenessIn(other, term, reader) > 0,
    );
  });
}

/** A word of which nothing is known is more likely a slip; a figure is none. */
const isSlip = ({ word, vector, related }: QuestionTerm): boolean =>
  vector === undefined && related.size === 0 && !/\d/.test(word);

/** A name is for the judge to weigh: an article need not name its country. */
const saysLittle = (term: QuestionTerm): boolean =>
  term.isFiller ||
  term.isName ||
  isSlip(term) ||
  LIGHT_VERBS.has(term.term) ||
  NAMING_VERBS.has(term.term) ||
  isTypeNoun(term.word);

function paragraphOf({ article, sentence }: ReadSentence, reader: SentenceReader): readonly ReadSentence[] {
  const paragraph = article.paragraphs[sentence.paragraph];
  const found: ReadSentence[] = [];
  for (let at = paragraph?.first ?? 0; at <= (paragraph?.last ?? -1); at++)
    found.push(reader.read(article, at));
  return found;
}
