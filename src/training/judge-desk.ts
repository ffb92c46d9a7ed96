import { createQuestionReader, type QuestionReader } from '../answering/question/read-question.ts';
import { findCandidates, rankBy } from '../answering/ranking/sentence-ranker.ts';
import { createSentenceReader, type SentenceReader } from '../answering/sentence-reader.ts';
import { extractAll } from '../answering/reading/extract-all.ts';
import { createSpanReader } from '../answering/reading/span-reader.ts';
import type { Judged } from '../answering/refusing/judged.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { scoreForest } from '../answering/model/forest.ts';
import { byPeriod, ofPeriod } from '../answering/time/by-period.ts';
import type { Article } from '../corpus/article.ts';
import type { Collection } from '../retrieval/collection.ts';
import { collectionOf } from '../retrieval/collection-of.ts';
import { english } from '../text/english/english.ts';
import type { ReaderModels } from './cross-fitted.ts';

/** A collection that questions are put to while a judge is trained; articles may come and go in between. */
export type Desk = {
  readonly collections: readonly [Collection];
  readonly reader: SentenceReader;
  readonly readQuestion: QuestionReader;
  /** What there is to judge when a question is asked; `undefined` when nothing is read. */
  readonly ask: (question: string, models: ReaderModels) => Judged | undefined;
};

export function openDesk(articles: readonly Article[], table: WordTable): Desk {
  const collections = [collectionOf(articles, english)] as const;
  const reader = createSentenceReader(collections, english, table);
  const readQuestion = createQuestionReader({ collections, language: english, table });
  return {
    collections,
    reader,
    readQuestion,
    ask(text, { sentences, spans, spanWords }) {
      const question = readQuestion(text);
      const candidates = findCandidates(question, collections, reader, table);
      const ranked = rankBy(candidates, (rows, offset) => scoreForest(sentences, rows, offset));
      const readSpans = createSpanReader(reader, table, spans, spanWords);
      const read = readSpans(question, ranked).map((each) => ofPeriod(question, each, reader));
      const extractions = byPeriod(question, extractAll(question, read, reader), reader);
      const [best] = extractions;
      return best === undefined ? undefined : { question, best, extractions, ranked, reader };
    },
  };
}

/** Does something while an article is another, or is not there, and puts it back. */
export function whileReplaced<Outcome>(
  { collections: [collection] }: Desk,
  article: Article,
  other: Article | undefined,
  act: () => Outcome,
): Outcome {
  collection.remove(article.id);
  if (other !== undefined) collection.add(other);
  const outcome = act();
  if (other !== undefined) collection.remove(other.id);
  collection.add(article);
  return outcome;
}
