import type { Article, Sentence } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';
import { findMentions } from '../time/find-mentions.ts';
import type { TimeMention } from '../time/expression.ts';
import type { PublicationAspect } from './publication-question.ts';

/** Where the head of an article says something about it: the piece's index in `Article.sentences`, and the place in it. */
export type HeadPlace = { readonly index: number; readonly span: Span };

/** Pieces of a text that are looked through for its metadata, from the first on; as many as are read for it. */
const HEAD = 12;
/** UTF-16 units of a first sentence that is a dateline: "Harbourstead, June 9." */
const LONGEST_DATELINE = 60;
const DATELINE = /^\p{Lu}[\p{L}\p{M}.'’ -]*,\s/u;
const BY = /^(?:By|BY|Written by|Compiled by|Reported by|Text by)\s+(?<name>\p{L}[^,|.:\d]*[^\s,|.:\d])/u;

type HeadLine = { readonly index: number; readonly start: number; readonly words: string };

/** The pieces above the text, without its title and what is furniture. */
function headLines({ sentences, text, title }: Article): readonly HeadLine[] {
  const words = ({ start, end }: Sentence): string => text.slice(start, end);
  const first = sentences.findIndex(({ kind }) => kind === 'sentence');
  return sentences.slice(0, HEAD).flatMap((sentence, index) => {
    const line = { index, start: sentence.start, words: words(sentence) };
    if (sentence.kind === 'caption') return [line];
    const isLine = sentence.kind === 'heading' && (first < 0 || index < first) && line.words !== title;
    const isDateline = index === first && line.words.length <= LONGEST_DATELINE && DATELINE.test(line.words);
    return isLine || isDateline ? [line] : [];
  });
}

/** What the head says: several places for a date that it gives in two ways, in the order of the text; none where it says nothing. */
export function headPlaces(article: Article, asks: PublicationAspect): readonly HeadPlace[] {
  const lines = headLines(article);
  if (asks === 'date') return datesIn(lines);
  if (asks === 'author') return named(lines, article.author) ?? bylines(lines);
  return named(lines, article.dateline?.agency) ?? named(lines, article.outlet) ?? [];
}

function datesIn(lines: readonly HeadLine[]): readonly HeadPlace[] {
  const found = lines.flatMap(({ index, words, start }) =>
    findMentions(words, start)
      .filter(isDay)
      .map((mention) => ({ index, mention })),
  );
  const distinct = found.filter(
    ({ mention }, place) => found.findIndex((other) => isSameDay(other.mention, mention)) === place,
  );
  return distinct.map(({ index, mention: { start, end } }) => ({ index, span: { start, end } }));
}

const isDay = ({ part, year }: TimeMention): boolean =>
  part?.first.day !== undefined || (part !== undefined && year.from === 'calendar');

/** One date may lack the year of the other. */
const isSameDay = (one: TimeMention, other: TimeMention): boolean =>
  one.part?.first.month === other.part?.first.month &&
  one.part?.first.day === other.part?.first.day &&
  (one.year.from !== 'calendar' || other.year.from !== 'calendar' || one.year.first === other.year.first);

/** Where the head writes what its metadata were read from; `undefined` when they come from elsewhere. */
function named(lines: readonly HeadLine[], name: string | undefined): readonly HeadPlace[] | undefined {
  if (name === undefined) return undefined;
  for (const { index, start, words } of lines) {
    const at = words.indexOf(name);
    if (at >= 0) return [{ index, span: { start: start + at, end: start + at + name.length } }];
  }
  return undefined;
}

function bylines(lines: readonly HeadLine[]): readonly HeadPlace[] {
  for (const { index, start, words } of lines) {
    const match = BY.exec(words);
    const name = match?.groups?.['name'];
    if (match === null || name === undefined) continue;
    const at = start + match[0].length - name.length;
    return [{ index, span: { start: at, end: at + name.length } }];
  }
  return [];
}
