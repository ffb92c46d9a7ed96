import type { Article } from '../corpus/article.ts';
import type { NameGroup } from '../corpus/name-group.ts';
import type { Segment } from './segment.ts';
import { glanceArticle, openArticle } from './stored-article.ts';

/**
 * Articles kept open, those asked for last: more than one question touches, so that an article is the same object throughout. What others
 * remember of an article lives as long as its object, so this bounds that, too: some 100 kB of read sentences for an article.
 */
const OPEN_ARTICLES = 512;

/** Articles of a collection so small that its list may hold those that are open. */
const SMALL = 256;

/** Articles listed at once: one to two milliseconds. */
const LISTED_AT_ONCE = 200;

/** Where an article stands now; merging moves it. */
type Place = { segment: Segment; number: number };

/** An article as an object that follows its place. */
type Opened = { readonly article: Article; readonly place: Place };

/** The articles of segments as objects. */
export interface ArticleShelf {
  /** The same object as long as anybody holds it. */
  open(segment: Segment, number: number): Article;
  /**
   * For looking at what is known about an article, not at what it says: another object than `open` gives, which stays. Quicker where many are
   * looked at in passing.
   */
  readonly glance: (segment: Segment, number: number) => Article;
  /**
   * All articles in their order. Whoever keeps the list of a large collection keeps an object for each article, but nothing of what is
   * remembered of those that were asked for: these are others.
   */
  list(segments: readonly Segment[]): readonly Article[];
  /** Makes the objects of the list, some at each step. Not to be gone on with once a segment has gone. */
  listing(segments: readonly Segment[]): Iterable<void>;
  /** Follows a merging of segments into one. @param wasRemoved whether an article had been taken out of the nth when they were merged */
  readonly move: (
    old: readonly Segment[],
    merged: Segment,
    wasRemoved: (nth: number, number: number) => boolean,
  ) => void;
}

const areFew = (segments: readonly Segment[]): boolean =>
  segments.reduce((sum, { counts }) => sum + counts.articles, 0) <= SMALL;

const openAt = (segment: Segment, number: number): Opened => {
  const groupOf = (group: number): NameGroup => segment.group(group);
  const article = openArticle(segment.idOf(number), segment.stored(number), groupOf);
  return { place: { segment, number }, article };
};

const glanceAt = (segment: Segment, number: number): Opened => {
  const place: Place = { segment, number };
  const stored = () => place.segment.stored(place.number);
  const groupOf = (group: number): NameGroup => segment.group(group);
  return { place, article: glanceArticle(segment.idOf(number), stored, groupOf) };
};

/** By the number of the article in its segment. */
type Numbered<T> = Map<number, T>;

const createNumberedBySegment = <T>() => {
  const all = new Map<Segment, Numbered<T>>();
  return {
    of(segment: Segment): Numbered<T> {
      const there = all.get(segment) ?? new Map<number, T>();
      all.set(segment, there);
      return there;
    },
    peek: (segment: Segment): Numbered<T> | undefined => all.get(segment),
    take(segment: Segment): Numbered<T> | undefined {
      const there = all.get(segment);
      all.delete(segment);
      return there;
    },
  };
};

export const createArticleShelf = (): ArticleShelf => {
  /** Weakly, so that what nobody holds can go. */
  const open = createNumberedBySegment<WeakRef<Opened>>();
  const listed = createNumberedBySegment<Opened>();
  /** The list of a segment as it was last: going through a hundred thousand articles takes longer than all else that follows a change. */
  const lists = new WeakMap<Segment, readonly Article[]>();
  /** What keeps an opened article: whoever has the object has what it belongs to. */
  const owners = new WeakMap<Article, Opened>();
  const gone = new FinalizationRegistry<Place>(({ segment, number }) => {
    const there = open.peek(segment);
    if (there?.get(number)?.deref() === undefined) there?.delete(number);
  });
  /** The last ones, oldest first. */
  const recent = new Set<Opened>();

  const touch = (opened: Opened): Article => {
    recent.delete(opened);
    recent.add(opened);
    if (recent.size > OPEN_ARTICLES) {
      const [oldest] = recent;
      if (oldest !== undefined) recent.delete(oldest);
    }
    return opened.article;
  };

  const openOne = (segment: Segment, number: number): Article => {
    const there = open.of(segment);
    const known = there.get(number)?.deref();
    if (known !== undefined) return touch(known);
    const opened = openAt(segment, number);
    there.set(number, new WeakRef(opened));
    owners.set(opened.article, opened);
    gone.register(opened, opened.place);
    return touch(opened);
  };

  const listOne = (segment: Segment, number: number): Article => {
    const there = listed.of(segment);
    const known = there.get(number) ?? glanceAt(segment, number);
    there.set(number, known);
    return known.article;
  };

  return {
    open: openOne,
    glance: listOne,
    *listing(segments) {
      if (areFew(segments)) return;
      let count = 0;
      for (const segment of segments)
        for (let number = 0; number < segment.articles; number += 1) {
          if (segment.isThere(number)) listOne(segment, number);
          count += 1;
          if (count % LISTED_AT_ONCE === 0) yield;
        }
    },
    list(segments) {
      const isSmall = areFew(segments);
      const take = isSmall ? openOne : listOne;
      const listOf = (segment: Segment): readonly Article[] => {
        const known = isSmall ? undefined : lists.get(segment);
        // What was taken out since makes it shorter.
        if (known?.length === segment.counts.articles) return known;
        const articles: Article[] = [];
        for (let number = 0; number < segment.articles; number += 1)
          if (segment.isThere(number)) articles.push(take(segment, number));
        if (!isSmall) lists.set(segment, articles);
        return articles;
      };
      return new Array<Article>().concat(...segments.map(listOf));
    },
    move(old, merged, wasRemoved) {
      let next = 0;
      for (const [nth, segment] of old.entries()) {
        const opened = open.take(segment);
        const list = listed.take(segment);
        for (let number = 0; number < segment.articles; number += 1) {
          if (wasRemoved(nth, number)) continue;
          const [one, other] = [opened?.get(number), list?.get(number)];
          const living = one?.deref();
          if (one !== undefined && living !== undefined) {
            Object.assign(living.place, { segment: merged, number: next });
            open.of(merged).set(next, one);
          }
          if (other !== undefined) {
            Object.assign(other.place, { segment: merged, number: next });
            listed.of(merged).set(next, other);
          }
          next += 1;
        }
      }
    },
  };
};
