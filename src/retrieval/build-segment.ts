import type { Article } from '../corpus/article.ts';
import { invertTerms } from '../indexing/invert-terms.ts';
import type { IndexMaker, Postings } from '../indexing/sentence-index.ts';
import { buildStringTable } from '../indexing/string-table.ts';
import type { Language } from '../text/language.ts';
import { createArticleTermReader } from './article-terms.ts';
import { createNumbering } from './numbering.ts';
import type { SegmentColumns } from './segment-columns.ts';
import { createSegmentWriter } from './segment-writer.ts';
import { storeArticle } from './stored-article.ts';

/** Postings that know these terms too, of which no sentence holds one: those of titles alone. */
const withTerms = (postings: Postings, strings: readonly string[]): Postings => {
  const { terms, starts, ids, present } = postings;
  const more = strings.filter((string) => terms.numberOf(string) < 0);
  if (more.length === 0) return postings;
  const known = Array.from({ length: terms.size }, (_, term) => terms.stringOf(term));
  const longer = new Int32Array(starts.length + more.length).fill(ids.length);
  longer.set(starts);
  return { terms: buildStringTable([...known, ...more]), starts: longer, ids, present };
};

/**
 * Articles from which the index is not asked to take in one sentence after another, but is given its lists as a whole, made from the terms of all
 * sentences. It is what happens when segments are merged or restored, too; taking in would be two fifths of building.
 */
const MANY = 100;

/** Indexes articles and puts them with their index into columns. Ids are distinct. */
export const buildSegment = (
  articles: readonly Article[],
  language: Language,
  createIndex: IndexMaker,
): SegmentColumns => {
  const index = articles.length < MANY ? createIndex() : undefined;
  const writer = createSegmentWriter();
  const terms = createNumbering();
  const groups = createNumbering();
  const reader = createArticleTermReader(language, terms);

  for (const article of articles) {
    const { title, paragraphs } = reader.read(article);
    if (index !== undefined)
      for (const [nth, { strings }] of paragraphs.flat().entries())
        index.add(writer.sentences + nth, strings);
    writer.write({
      id: article.id,
      key: article.key,
      stored: storeArticle(article, (group) => groups.numberOf(JSON.stringify(group))),
      title: title.numbers,
      paragraphs: paragraphs.map((lines) => lines.map(({ numbers }) => numbers)),
    });
  }

  if (index === undefined)
    return writer.finish({
      postings: (starts, written) => invertTerms(starts, written, terms.strings),
      numberOf: undefined,
      words: reader.words(),
      groups: groups.strings,
    });
  const postings = withTerms(index.postings(), terms.strings);
  const numbers = Int32Array.from(terms.strings, postings.terms.numberOf);
  return writer.finish({
    postings: () => postings,
    numberOf: (term) => numbers[term] ?? 0,
    words: reader.words(),
    groups: groups.strings,
  });
};
