import type { Extraction } from '../../../src/answering/reading/extraction.ts';
import type { Extractor } from '../../../src/answering/reading/extract-all.ts';
import type { ReadSpans } from '../../../src/answering/reading/span-reader.ts';
import { viewSentence } from '../../../src/answering/reading/span-view.ts';
import { readingOf } from '../reading-of.ts';

/** What an extractor finds in all sentences of a text, where the learned reader knows nothing; `undefined` when it leaves the question to others. */
export function answersIn(extract: Extractor, text: string, asked: string): readonly string[] | undefined {
  const { article, reader, ask } = readingOf(text);
  const question = ask(asked);
  const read = article.sentences.map((_, index): ReadSpans => {
    const sentence = reader.read(article, index);
    return {
      ranked: { sentence, score: 0, cover: 1, row: new Float32Array() },
      view: viewSentence(question, sentence, reader.names(sentence), reader.words),
      runs: [],
      total: 0,
    };
  });
  return extract(question, read, reader)?.map(textOf);
}

const textOf = ({ sentence, spans }: Extraction): string =>
  sentence.article.text.slice(spans[0].start, spans[0].end);
