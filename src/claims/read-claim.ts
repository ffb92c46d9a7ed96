import type { Article } from '../corpus/article.ts';
import type { Question } from '../answering/question/question.ts';
import type { QuestionReader } from '../answering/question/read-question.ts';
import type { ReadSentence } from '../answering/read-sentence.ts';
import type { SentenceReader } from '../answering/sentence-reader.ts';
import { readClauses } from '../answering/syntax/clauses.ts';
import type { Language } from '../text/language.ts';
import type { Claim } from './claim.ts';

export type ClaimReader = (text: string) => Claim;

/** A claim is read whole, however many sentences it has. It stands nowhere and has no date, so "this year" counts from the article's. */
export const createClaimReader =
  (readQuestion: QuestionReader, reader: SentenceReader, language: Language): ClaimReader =>
  (text) => {
    const read = reader.read(asArticle(text, language.code), 0);
    const question = asStatement(readQuestion(text), read);
    const byWord = new Map(question.terms.map((term) => [term.word.toLowerCase(), term]));
    const byTerm = new Map(question.terms.map((term) => [term.term, term]));
    const named = new Map(
      question.names.flatMap(({ name, written }) => {
        const term = byTerm.get(name.key);
        return term === undefined ? [] : [[written, term] as const];
      }),
    );
    const terms = read.tokens.map(({ text: word }, at) => {
      const term = read.terms[at];
      if (term === undefined) return undefined;
      return byTerm.get(term) ?? byWord.get(word.toLowerCase());
    });
    for (const [written, term] of named) {
      const start = text.indexOf(written);
      for (const [at, token] of read.tokens.entries())
        if (start >= 0 && token.start >= start && token.end <= start + written.length) terms[at] ??= term;
    }
    return { text, question, read, terms };
  };

const asArticle = (text: string, language: string): Article => {
  const span = { start: 0, end: text.length };
  return {
    id: '',
    key: '',
    title: '',
    language,
    text,
    paragraphs: [{ ...span, first: 0, last: 0 }],
    sentences: [{ ...span, kind: 'sentence', paragraph: 0 }],
  };
};

/** The question whether it is so: nothing else is asked for, and the verb is that of the statement's first clause. */
function asStatement(question: Question, read: ReadSentence): Question {
  const [clause] = readClauses(read.classes, read.lower).clauses;
  return {
    ...question,
    type: 'yesno',
    kind: 'yesno',
    focus: undefined,
    focusTerm: undefined,
    verbTerm: clause === undefined ? undefined : read.terms[clause.verb.head],
  };
}
