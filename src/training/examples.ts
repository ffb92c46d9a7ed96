import type { Question } from '../answering/question/question.ts';
import type { Collection } from '../retrieval/collection.ts';
import { createQuestionReader, type QuestionReader } from '../answering/question/read-question.ts';
import { type Candidates, findCandidates } from '../answering/ranking/sentence-ranker.ts';
import { type ReadSentence } from '../answering/read-sentence.ts';
import { createSentenceReader, type SentenceReader } from '../answering/sentence-reader.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { plainArticle } from '../corpus/plain-article.ts';
import type { SquadFile, SquadQuestion } from '../evaluation/squad-file.ts';
import { collectionOf } from '../retrieval/collection-of.ts';
import { english } from '../text/english/english.ts';

/** A question of a public set with its candidate sentences. */
export type Example = {
  readonly question: Question;
  readonly candidates: Candidates;
  /** By candidate, 1 when it holds the start of an acceptable answer in the paragraph that was asked about. */
  readonly right: Uint8Array;
  /** By candidate, whether it is of that paragraph. */
  readonly own: readonly boolean[];
  /** Acceptable answers. */
  readonly golds: readonly string[];
  /** The document it is about: what is left out together in cross-fitting. */
  readonly document: string;
  /** Id of the paragraph that was asked about. */
  readonly paragraph: string;
};

/** The examples of one collection, with what reads its sentences. */
export type ExampleSet = {
  readonly examples: readonly Example[];
  readonly reader: SentenceReader;
  readonly readQuestion: QuestionReader;
  readonly collections: readonly Collection[];
};

/** Questions with an answer and a candidate, over one collection of all the file's paragraphs. */
export function readExamples(
  file: SquadFile,
  table: WordTable,
  onProgress: (done: number, total: number) => void,
): ExampleSet {
  const articles = file.texts.map(({ id, title, text }) => plainArticle(id, text, { title }, english));
  const collections = [collectionOf(articles, english)];
  const reader = createSentenceReader(collections, english, table);
  const readQuestion = createQuestionReader({ collections, language: english, table });
  const examples = file.questions.flatMap((asked, done) => {
    onProgress(done + 1, file.questions.length);
    if (asked.answers.length === 0) return [];
    const question = readQuestion(asked.question);
    const candidates = findCandidates(question, collections, reader, table);
    if (candidates.sentences.length === 0) return [];
    const own = candidates.sentences.map(({ article }) => article.id === asked.article);
    const right = Uint8Array.from(candidates.sentences, (sentence, place) =>
      Number(own[place] === true && holdsAnswer(sentence, asked)),
    );
    const golds = asked.answers.map(({ text }) => text);
    return [
      { question, candidates, right, own, golds, document: documentOf(asked), paragraph: asked.article },
    ];
  });
  return { examples, reader, readQuestion, collections };
}

const holdsAnswer = ({ sentence }: ReadSentence, { answers }: SquadQuestion): boolean =>
  answers.some(({ start }) => sentence.start <= start && start < sentence.end);

/** Paragraphs are numbered within their document: "3.12". */
const documentOf = ({ article }: SquadQuestion): string => article.split('.')[0] ?? article;
