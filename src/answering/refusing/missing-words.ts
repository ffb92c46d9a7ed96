import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { termSupport } from '../support.ts';

/** A name's support below this counts as missing: it stands nowhere near the answer. */
const NAME_GATE = 0.3;
/** The same for any other word, when it is a telling one. */
const WORD_GATE = 0.2;
/** A year or figure of the question must stand in the sentence or beside it: another year is another thing. */
const NUMBER_GATE = 0.4;
/** A word at least this telling, as a share of the question's whole weight, is missed. */
const TELLING_SHARE = 0.18;

/** The names and telling words of a question that stand nowhere near a sentence, as the asker wrote them. */
export function missingWords(
  question: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
): readonly string[] {
  const support = termSupport(sentence, reader);
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  return question.terms
    .filter((term) => {
      if (term.isFiller) return false;
      const share = support(term.term);
      if (/\d/.test(term.term)) return share < NUMBER_GATE;
      return term.isName ? share < NAME_GATE : share < WORD_GATE && term.weight / total >= TELLING_SHARE;
    })
    .map(({ word }) => word);
}
