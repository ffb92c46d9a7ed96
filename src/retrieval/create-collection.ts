import type { Article } from '../corpus/article.ts';
import type { NameGroup } from '../corpus/name-group.ts';
import type { IndexMaker } from '../indexing/sentence-index.ts';
import { boundedMemo } from '../text/bounded-memo.ts';
import type { Language } from '../text/language.ts';
import { createArticleShelf } from './article-shelf.ts';
import { createArticleTermReader } from './article-terms.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { buildSegment } from './build-segment.ts';
import type { Casing, Hit } from './collection.ts';
import { createCollectionSegments } from './collection-segments.ts';
import { type SegmentHit, searchSegments } from './search-segments.ts';
import type { Segment } from './segment.ts';
import type { SegmentedCollection } from './segmented-collection.ts';
import { createVocabulary } from './vocabulary.ts';
import { wordForm } from './token-entries.ts';
import { createNumbering } from './numbering.ts';

/** Words whose casing is remembered until articles come or go: those of a question and of what is read for it are asked for again and again. */
const CASINGS = 10_000;

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, place) => item === other[place]);

/** The index of a sentence in `article.sentences`, by its place among those that are indexed. */
const indexAt = ({ sentences }: Article, place: number): number => {
  let left = place;
  return sentences.findIndex(({ kind }) => {
    if (kind === 'furniture') return false;
    left -= 1;
    return left < 0;
  });
};

/** The numbers of the articles of a segment that are there. */
function* livingIn(segment: Segment): Generator<number> {
  for (let number = 0; number < segment.articles; number += 1) if (segment.isThere(number)) yield number;
}

/** The number of the article at a place among those of a segment that are there. */
const livingAt = (segment: Segment, place: number): number | undefined => {
  if (segment.counts.articles === segment.articles) return place >= 0 ? place : undefined;
  let left = place;
  for (const number of livingIn(segment)) {
    if (left === 0) return number;
    left -= 1;
  }
  return undefined;
};

export type CollectionOptions = {
  readonly language: Language;
  readonly createIndex: IndexMaker;
  /** Told after each change, when all of it is done. */
  readonly onChange?: (collection: SegmentedCollection) => void;
};

/** Makes an empty collection. */
export const createCollection = ({
  language,
  createIndex,
  onChange,
}: CollectionOptions): SegmentedCollection => {
  const shelf = createArticleShelf();

  /** Takes the words of an article back, which is read once more for that. */
  const forgetWords = (segment: Segment, article: number): void => {
    const gone = createArticleTermReader(language, createNumbering());
    gone.read(shelf.open(segment, article));
    for (const [word, count, capitalised, lower] of gone.words())
      segment.words.take(word, count, { capitalised, lower });
  };

  const segments = createCollectionSegments(createIndex, { onMerge: shelf.move, onRemove: forgetWords });
  const vocabulary = createVocabulary(() => segments.all.map(({ words }) => words));
  let articles: readonly Article[] | undefined;
  let groups: readonly NameGroup[] = [];
  let gathered: readonly NameGroup[] | undefined;
  let casings: ((form: string) => Casing) | undefined;

  let revision = 0;

  const changed = (): void => {
    revision += 1;
    articles = undefined;
    casings = undefined;
    gathered = undefined;
    onChange?.(collection);
  };

  const size = (): number => segments.total(({ counts }) => counts.sentences);
  const isKnown = (term: string): boolean => segments.all.some(({ terms }) => terms.numberOf(term) >= 0);
  const documentFrequency = (term: string): number =>
    segments.total(({ terms, counts }) => {
      const number = terms.numberOf(term);
      return number < 0 ? 0 : counts.frequencies(number);
    });
  const idf = (term: string): number => inverseDocumentFrequency(documentFrequency(term), size());

  const sumCasings = (form: string): Casing => {
    let [capitalised, lower] = [0, 0];
    for (const { words } of segments.all) {
      const casing = words.casing(form);
      capitalised += casing.capitalised;
      lower += casing.lower;
    }
    return { capitalised, lower };
  };

  const hitOf = ({ segment, article: number, place, score, parts }: SegmentHit): Hit => {
    const article = shelf.open(segment, number);
    return { article, index: indexAt(article, place), score, parts };
  };

  const collection: SegmentedCollection = {
    language,
    get articles() {
      articles ??= shelf.list(segments.all);
      return articles;
    },
    *listing() {
      let begun: number;
      do {
        begun = revision;
        for (const _ of shelf.listing(segments.all)) {
          yield;
          // Its segments may have gone: what is made already stays.
          if (revision !== begun) break;
        }
      } while (revision !== begun);
    },
    article(id) {
      const place = segments.find(id);
      return place && shelf.open(place.segment, place.article);
    },
    articleAt(place) {
      let left = place;
      for (const segment of segments.all) {
        if (left < segment.counts.articles) {
          const number = livingAt(segment, left);
          return number === undefined ? undefined : shelf.open(segment, number);
        }
        left -= segment.counts.articles;
      }
      return undefined;
    },
    *ids() {
      for (const segment of segments.all) for (const number of livingIn(segment)) yield segment.idOf(number);
    },
    articleByKey(key) {
      for (const segment of segments.all) {
        const number = segment.articleOfKey(key);
        if (number >= 0) return shelf.open(segment, number);
      }
      return undefined;
    },
    get revision() {
      return revision;
    },
    get count() {
      return segments.total(({ counts }) => counts.articles);
    },
    get size() {
      return size();
    },
    add(article) {
      if (segments.find(article.id) !== undefined)
        throw new Error(`"${article.id}" is in the collection already: remove it before you add it again.`);
      segments.append(buildSegment([article], language, createIndex));
      changed();
    },
    remove(id) {
      const place = segments.find(id);
      if (place === undefined) return false;
      segments.remove(place);
      changed();
      return true;
    },
    search(terms, limit, accepts) {
      // Equally rare ones by their letters, so that a search does not depend on the order of its terms.
      const query = Array.from(new Set(terms))
        .filter(isKnown)
        .map((term) => ({ term, frequency: documentFrequency(term) }))
        .sort((a, b) => a.frequency - b.frequency || (a.term < b.term ? -1 : 1))
        .map(({ term }) => ({ term, weight: idf(term) }));
      const filter =
        accepts && ((segment: Segment, article: number): boolean => accepts(shelf.glance(segment, article)));
      return searchSegments(segments.all, query, segments.averageLengths, limit, filter).map(hitOf);
    },
    documentFrequency,
    idf,
    casing(word) {
      casings ??= boundedMemo(sumCasings, CASINGS);
      return casings(wordForm(word));
    },
    vocabulary,
    get nameGroups() {
      gathered ??= Array.from(new Set(segments.all.flatMap((segment) => [...segment.nameGroups()])));
      if (!isSameList(groups, gathered)) groups = gathered;
      return groups;
    },
    segments: () => segments.all,
    attach(columns, removed) {
      segments.append(columns, removed);
      changed();
    },
    replace(old, columns, removedThen) {
      segments.replace(old, columns, removedThen);
      changed();
    },
  };
  return collection;
};
