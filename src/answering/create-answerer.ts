import type { Quote } from '../corpus/quote.ts';
import type { Collection } from '../retrieval/collection.ts';
import { createAliasNotes } from './alias-notes.ts';
import type { Answer, Reading } from './answer.ts';
import type { Answerer } from './answerer.ts';
import { type Comparer, createComparer, type Found } from './comparing/create-comparer.ts';
import type { Read } from './comparing/reads.ts';
import type { Models } from './models.ts';
import type { Question } from './question/question.ts';
import { readPublication } from './publication/read-publication.ts';
import { createQuestionReader } from './question/read-question.ts';
import { createSentenceRanker } from './ranking/sentence-ranker.ts';
import type { Within } from './ranking/within.ts';
import { quoteOf } from './quote-of.ts';
import { type ReadSentence } from './read-sentence.ts';
import { createSentenceReader } from './sentence-reader.ts';
import { extractAll } from './reading/extract-all.ts';
import type { Extraction } from './reading/extraction.ts';
import { createSpanReader } from './reading/span-reader.ts';
import { withContinuedList } from './lists/continued-list.ts';
import { createJudge } from './refusing/judge.ts';
import { withKind } from './refusing/type-guard.ts';
import { missingWords } from './refusing/missing-words.ts';
import { SHORT_OF_ANSWERED, THRESHOLDS } from './refusing/thresholds.ts';
import { createRivalFinder } from './rivals/find-rivals.ts';
import { decide, type Decision, verdictConfidence, withoutDisputed } from './verdict/decide.ts';
import { readAskedYear } from './time/asked-year.ts';
import { byPeriod, ofPeriod } from './time/by-period.ts';
import { createPeriodNotes } from './time/period-notes.ts';
import { withPeriod } from './time/period-odds.ts';
import { withRelativeDate } from './time/relative-date.ts';
import { createVerdictReader } from './verdict/read-verdict.ts';
import { acceptsOf } from './scope.ts';

/** Sentences shown beside the answer's own; five quotes in all. */
const EVIDENCE = 4;

/** What is left of a confidence (0–1) where the articles give other values as well; one of several is right. */
const CONTESTED = 0.7;

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
  const withAliasNotes = createAliasNotes(collections, language, reader);
  const withPeriodNotes = createPeriodNotes(collections, reader);
  const rank = createSentenceRanker(collections, reader, models.words, models.sentences);
  const readSpans = createSpanReader(reader, models.words, models.spans, models.spanWords);
  const judge = withKind(withPeriod(createJudge(reader, models.judge, models.calibration), reader), reader);
  const readVerdict = createVerdictReader(language, reader);
  const findRivals = createRivalFinder(language, reader);

  const readAll = (question: Question, within: Within): Read => {
    const ranked = rank(question, within);
    const read = readSpans(question, ranked).map((spans) => ofPeriod(question, spans, reader));
    return { question, ranked, extractions: byPeriod(question, extractAll(question, read, reader), reader) };
  };
  const comparerWithin = (within: Within): Comparer =>
    createComparer({
      language,
      readQuestion,
      readAll: (text) => readAll(readQuestion(text), within),
      judge,
      reader,
    });

  function answer(question: Question, within: Within): Answer {
    const { text } = question;
    const compared = comparerWithin(within)(text);
    if (compared?.outcome === 'found') return comparedAnswer(text, compared);
    const { ranked, extractions } = compared?.read ?? readAll(question, within);
    const [best] = extractions;
    const type = compared === undefined ? question.type : 'comparison';
    const common = { question: text, type, notes: [] };
    const others = ranked
      .map(({ sentence }) => sentence)
      .filter(({ article, index }) => article !== best?.sentence.article || index !== best.sentence.index);
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
    const publication = readPublication(question, ranked, reader);
    if (publication !== undefined)
      return { ...common, status: 'answered', ...publication, evidence: quotesOf(others) };
    const decision =
      question.type === 'yesno' ? decide(question, extractions, readVerdict, reader) : undefined;
    const chosen = decision?.extraction ?? withRelativeDate(question, best, reader);
    const { sentence } = chosen;
    const sure =
      decision === undefined
        ? judge(question, extractions, ranked)
        : judge(withoutDisputed(question, decision), bestFirst(chosen, extractions), ranked);
    const judged = question.type === 'yesno' ? verdictConfidence(sure, decision) : sure;
    const confidence = compared === undefined ? judged : Math.min(judged, SHORT_OF_ANSWERED);
    const reading =
      decision === undefined
        ? (readAskedYear(question, chosen, reader) ??
          withContinuedList(readingOf(chosen), question, sentence, reader))
        : verdictOf(decision);
    const graded = byConfidence({ ...common, confidence, reading, others: others.map(quoteOf) }, () =>
      missingWords(question, sentence, reader),
    );
    if (graded.status !== 'answered') return graded;
    const rivals = findRivals(question, best, extractions).map(readingOf);
    const settled = rivals.length === 0 ? confidence : Math.max(THRESHOLDS.answered, CONTESTED * confidence);
    return { ...graded, confidence: settled, rivals };
  }

  return {
    ask(text, { scope, near } = {}) {
      const question = readQuestion(text);
      const found = answer(question, { accepts: acceptsOf(scope), near });
      return Promise.resolve(withPeriodNotes(withAliasNotes(question, found)));
    },
    search: (words, limit, scope) => {
      const terms = readQuestion(words).terms.map(({ term }) => term);
      const hits = collections
        .flatMap((collection) => collection.search(terms, limit, acceptsOf(scope)))
        .sort((one, other) => other.score - one.score)
        .slice(0, limit);
      return Promise.resolve(hits.map(({ article, index }) => quoteOf(reader.read(article, index))));
    },
  };
}

/** The answer that a comparison comes to. */
const comparedAnswer = (text: string, { reading, confidence, sentences }: Found): Answer =>
  byConfidence(
    { question: text, type: 'comparison', notes: [], confidence, reading, others: sentences.map(quoteOf) },
    () => [],
  );

/** A reading with how sure it is, and sentences on the question, best first. */
type Graded = Pick<Answer, 'question' | 'type' | 'notes' | 'confidence'> & {
  readonly reading: Reading;
  readonly others: readonly Quote[];
};

/** The reading as the answer, as a possible one, or as the closest there is, without rivals. `missing` is asked only for the last. */
function byConfidence({ others, reading, ...common }: Graded, missing: () => readonly string[]): Answer {
  const beside = others.filter((quote) => !standsOn(reading, quote));
  const evidence = beside.slice(0, EVIDENCE);
  if (common.confidence >= THRESHOLDS.answered)
    return { ...common, status: 'answered', reading, evidence, rivals: [] };
  if (common.confidence >= THRESHOLDS.unsure) return { ...common, status: 'unsure', reading, evidence };
  const closest = [...quotesUnder(reading), ...beside].slice(0, EVIDENCE);
  return { ...common, status: 'not_found', missing: missing(), reading, evidence: closest };
}

const unknownWords = ({ terms }: Question): readonly string[] =>
  terms.filter((term) => term.isUnknown && !term.isFiller).map((term) => term.word);

const quotesUnder = ({ quote, further }: Reading): readonly Quote[] => [
  quote,
  ...further.map((part) => part.quote),
];

const standsOn = (reading: Reading, { article, start }: Quote): boolean =>
  quotesUnder(reading).some((quote) => quote.article === article && quote.start === start);

const quotesOf = (sentences: readonly ReadSentence[]): readonly Quote[] =>
  sentences.slice(0, EVIDENCE).map(quoteOf);

const readingOf = ({ sentence, spans }: Extraction): Reading => ({
  quote: quoteOf(sentence),
  basis: [],
  further: [],
  short: { form: 'spans', spans },
});

const verdictOf = ({ verdict, extraction: { sentence } }: Decision): Reading => ({
  quote: quoteOf(sentence),
  basis: [],
  further: [],
  short: { form: 'verdict', verdict },
});

const bestFirst = (best: Extraction, extractions: readonly Extraction[]): readonly Extraction[] => [
  best,
  ...extractions.filter((other) => other !== best),
];
