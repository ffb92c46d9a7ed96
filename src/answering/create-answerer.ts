import type { Quote } from '../corpus/quote.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Answer, Reading } from './answer.ts';
import type { Answerer } from './answerer.ts';
import { type Extraction, extract } from './extract.ts';
import { judge } from './judge.ts';
import type { Question } from './question/question.ts';
import { readQuestion } from './question/read-question.ts';
import { type RankedSentence, rankSentences } from './rank-sentences.ts';
import { createSentenceReader } from './read-sentence.ts';
import { findRivals } from './rivals.ts';
import { readVerdict } from './verdict.ts';

/** Sentences shown beside the answer's own; five quotes in all. */
const evidenceCount = 4;

/** At least this sure to answer, and to call the best reading possible. Chosen on questions with odd numbers: see DESIGN.md. */
const thresholds = { answered: 0.4, unsure: 0.2 } as const;

/** The answerer over some collections, which may change between questions. All of them are in one language. @throws when there is none. */
export function createAnswerer(collections: readonly Collection[]): Answerer {
  const [first] = collections;
  if (first === undefined) throw new Error('An answerer needs at least one collection.');
  const { language } = first;
  const reader = createSentenceReader(collections, language);

  function answer(text: string): Answer {
    const question = readQuestion(text, collections, language);
    const ranked = rankSentences(question, collections, reader);
    const common = { question: text, type: question.type };
    const extractions = extract(question, ranked, reader, language);
    const [best] = extractions;
    if (best === undefined) {
      return {
        ...common,
        status: 'not_found',
        confidence: 0,
        missing: unknownWords(question),
        reading: undefined,
        evidence: quotesOf(ranked),
      };
    }
    const runnerUp = extractions.find((other) => other.ranked !== best.ranked)?.score ?? 0;
    const { confidence, missing } = judge(question, best, runnerUp, reader);
    const reading: Reading =
      question.type === 'yesno'
        ? {
            quote: quoteOf(best.ranked),
            short: { form: 'verdict', verdict: readVerdict(question, best.ranked) },
          }
        : toReading(best);
    const evidence = quotesOf(ranked.filter((other) => other !== best.ranked));
    if (confidence < thresholds.unsure) {
      return {
        ...common,
        status: 'not_found',
        confidence,
        missing,
        reading,
        evidence: quotesOf([best.ranked, ...ranked.filter((other) => other !== best.ranked)]),
      };
    }
    if (confidence < thresholds.answered)
      return { ...common, status: 'unsure', confidence, reading, evidence };
    return {
      ...common,
      status: 'answered',
      confidence,
      reading,
      evidence,
      rivals: findRivals(question, best, extractions).map(toReading),
    };
  }

  return {
    ask: (question) => Promise.resolve(answer(question)),
    search(words, limit) {
      const question = readQuestion(words, collections, language);
      const terms = question.terms.map((term) => term.term);
      const hits = collections.flatMap((collection) => collection.search(terms, limit));
      return Promise.resolve(
        hits
          .sort((a, b) => b.score - a.score)
          .slice(0, limit)
          .flatMap(({ article, index }) => {
            const sentence = article.sentences[index];
            return sentence === undefined
              ? []
              : [{ article: article.id, start: sentence.start, end: sentence.end }];
          }),
      );
    },
  };
}

const unknownWords = (question: Question): readonly string[] =>
  question.terms.filter((term) => term.isUnknown && !term.isFiller).map((term) => term.word);

const quoteOf = ({ sentence: { article, sentence } }: RankedSentence): Quote => ({
  article: article.id,
  start: sentence.start,
  end: sentence.end,
});

const quotesOf = (ranked: readonly RankedSentence[]): readonly Quote[] =>
  ranked.slice(0, evidenceCount).map(quoteOf);

const toReading = (extraction: Extraction): Reading => ({
  quote: quoteOf(extraction.ranked),
  short: { form: 'spans', spans: extraction.spans },
});
