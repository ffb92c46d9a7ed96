import type { Quote } from '../corpus/quote.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Answer, Reading } from './answer.ts';
import type { Answerer } from './answerer.ts';
import type { Models } from './models.ts';
import type { Question } from './question/question.ts';
import { createQuestionReader } from './question/read-question.ts';
import { createSentenceRanker } from './ranking/sentence-ranker.ts';
import { createSentenceReader, type ReadSentence } from './read-sentence.ts';
import { extractAll } from './reading/extract-all.ts';
import type { Extraction } from './reading/extraction.ts';
import { createSpanReader } from './reading/span-reader.ts';
import { createJudge } from './refusing/judge.ts';
import { missingWords } from './refusing/missing-words.ts';
import { findRivals } from './rivals.ts';
import { readVerdict } from './verdict.ts';

/** Sentences shown beside the answer's own; five quotes in all. */
const EVIDENCE = 4;

/** At least this sure to answer (where `BALANCE` of the judge is even), and to call the best reading possible. */
const THRESHOLDS = { answered: 0.5, unsure: 0.2 } as const;

/**
 * The answerer over some collections, which may change between questions. All of them are in one language.
 * @throws when there is no collection
 */
export function createAnswerer(collections: readonly Collection[], models: Models): Answerer {
  const [first] = collections;
  if (first === undefined) throw new Error('An answerer needs at least one collection.');
  const { language } = first;
  const reader = createSentenceReader(collections, language, models.words);
  const readQuestion = createQuestionReader({ collections, language, table: models.words });
  const rank = createSentenceRanker(collections, reader, models.words, models.sentences);
  const readSpans = createSpanReader(reader, models.words, models.spans, models.spanWords);
  const judge = createJudge(reader, models.judge, models.calibration);

  function answer(text: string): Answer {
    const question = readQuestion(text);
    const ranked = rank(question);
    const extractions = extractAll(question, readSpans(question, ranked), reader);
    const [best] = extractions;
    const common = { question: text, type: question.type, notes: [] };
    const others = ranked.map(({ sentence }) => sentence).filter((sentence) => sentence !== best?.sentence);
    if (best === undefined) {
      const missing = unknownWords(question);
      return {
        ...common,
        status: 'not_found',
        confidence: 0,
        missing,
        reading: undefined,
        evidence: quotesOf(others),
      };
    }
    const { sentence } = best;
    const confidence = judge(question, extractions, ranked);
    const reading: Reading =
      question.type === 'yesno'
        ? {
            quote: quoteOf(sentence),
            basis: [],
            further: [],
            short: { form: 'verdict', verdict: readVerdict(question, sentence) },
          }
        : readingOf(best);
    if (confidence < THRESHOLDS.unsure) {
      const evidence = quotesOf([sentence, ...others]);
      const missing = missingWords(question, sentence, reader);
      return { ...common, status: 'not_found', confidence, missing, reading, evidence };
    }
    const evidence = quotesOf(others);
    if (confidence < THRESHOLDS.answered)
      return { ...common, status: 'unsure', confidence, reading, evidence };
    const rivals = findRivals(question, best, extractions, reader).map(readingOf);
    return { ...common, status: 'answered', confidence, reading, evidence, rivals };
  }

  return {
    ask: (question) => Promise.resolve(answer(question)),
    search: (words, limit) => {
      const terms = readQuestion(words).terms.map(({ term }) => term);
      const hits = collections
        .flatMap((collection) => collection.search(terms, limit))
        .sort((one, other) => other.score - one.score)
        .slice(0, limit);
      return Promise.resolve(hits.map(({ article, index }) => quoteOf(reader.read(article, index))));
    },
  };
}

const unknownWords = ({ terms }: Question): readonly string[] =>
  terms.filter((term) => term.isUnknown && !term.isFiller).map((term) => term.word);

const quoteOf = ({ article, sentence: { start, end } }: ReadSentence): Quote => ({
  article: article.id,
  start,
  end,
});

const quotesOf = (sentences: readonly ReadSentence[]): readonly Quote[] =>
  sentences.slice(0, EVIDENCE).map(quoteOf);

const readingOf = ({ sentence, span }: Extraction): Reading => ({
  quote: quoteOf(sentence),
  basis: [],
  further: [],
  short: { form: 'spans', spans: [span] },
});
