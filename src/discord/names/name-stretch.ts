import type { Article } from '../../corpus/article.ts';
import type { Best } from '../../retrieval/best.ts';
import { sourceFacts } from '../source.ts';
import { foldName, nameWords, type NameMatch } from './article-names.ts';
import { BEGINS } from './name-score.ts';
import type { WordRegister } from './word-register.ts';

/** Between names: no folded one has a line break. */
const SEPARATOR = '\n';

/** What some articles are called: their names in one string, their words by numbers. Objects for each name would take several times as much memory. */
export interface NameStretch {
  /** @param folded as `foldName` gives it */
  named(folded: string): Article | undefined;
  /** Offers the articles that meet what is typed. @param scores for each word of `folded`, what `WordRegister.scores` gives */
  offer(folded: string, scores: readonly Uint8Array[], best: Best<NameMatch>): void;
  /** Lets go of its words; it is not asked afterwards. */
  release(): void;
}

export const createNameStretch = (articles: readonly Article[], register: WordRegister): NameStretch => {
  let names = SEPARATOR;
  /** Where the title of each article begins in `names`, and its file name. */
  const starts = new Uint32Array(2 * articles.length);
  const held: number[] = [];
  /** Where the words of each article end in `held`. */
  const ends = new Uint32Array(articles.length);
  for (const [place, article] of articles.entries()) {
    const both = [foldName(article.title), foldName(article.id)];
    for (const [nth, name] of both.entries()) {
      starts[2 * place + nth] = names.length;
      names += name + SEPARATOR;
    }
    const words = nameWords(foldName([...both, sourceFacts(article)].join(' ')));
    for (const word of new Set(words)) held.push(register.take(word));
    ends[place] = held.length;
  }
  const numbers = Uint32Array.from(held);

  const begins = (folded: string, place: number): boolean =>
    names.startsWith(folded, starts[2 * place]) || names.startsWith(folded, starts[2 * place + 1]);

  /** The sum of what each typed word meets at best, 0 where one meets nothing. */
  const scoreAt = (place: number, scores: readonly Uint8Array[]): number => {
    let sum = 0;
    for (const ofWord of scores) {
      let best = 0;
      for (let at = ends[place - 1] ?? 0; at < (ends[place] ?? 0); at += 1)
        best = Math.max(best, ofWord[numbers[at] ?? 0] ?? 0);
      if (best === 0) return 0;
      sum += best;
    }
    return sum;
  };

  return {
    named(folded) {
      const at = names.indexOf(SEPARATOR + folded + SEPARATOR);
      return at < 0 ? undefined : articles[starts.indexOf(at + SEPARATOR.length) >> 1];
    },
    offer(folded, scores, best) {
      for (const [place, article] of articles.entries()) {
        const met = scoreAt(place, scores);
        // What begins with all that is typed meets each of its words.
        if (met === 0 && scores.length > 0) continue;
        const score = begins(folded, place) ? met + BEGINS : met;
        if (score > 0 && best.takes(score)) best.offer(score, { article, score });
      }
    },
    release() {
      for (const number of numbers) register.release(number);
    },
  };
};
