import { Buffer } from 'node:buffer';
import { z } from 'zod';
import type { Article, Paragraph, Sentence } from '../corpus/article.ts';
import type { NameGroup } from '../corpus/name-group.ts';
import type { SentenceKind } from '../text/language.ts';

/*
 * An article in bytes: what is known about it as JSON, the spans of its paragraphs and sentences as numbers of few bytes, and its text in
 * UTF-8. A text that UTF-8 cannot hold (half of a surrogate pair) is kept in UTF-16, so that each comes back unit for unit.
 */

const KINDS: readonly SentenceKind[] = ['sentence', 'heading', 'caption', 'furniture'];

/** Half of a surrogate pair without the other half. */
const LONE_SURROGATE = /\p{Surrogate}/u;

type Known = Omit<Article, 'id' | 'text' | 'paragraphs' | 'sentences' | 'aliases'>;

/** What is kept of an article beside its layout and text. */
type Head = Known & { readonly wide?: boolean; readonly groups?: readonly number[] };

/** Ours, and under a checksum: enough to see that it is one. */
const headSchema = z.custom<Head>(
  (value) =>
    typeof value === 'object' && value !== null && 'key' in value && 'title' in value && 'language' in value,
);

export type StoredArticle = {
  readonly known: Uint8Array;
  readonly layout: Uint8Array;
  readonly text: Uint8Array;
};

/** Numbers of seven bits a byte, the lowest first; small ones of either sign become small ones. Source: Protocol Buffers, "zigzag". */
const writeNumbers = (numbers: readonly number[]): Uint8Array => {
  const bytes: number[] = [];
  for (const number of numbers) {
    let left = number < 0 ? -2 * number - 1 : 2 * number;
    while (left >= 128) {
      bytes.push((left % 128) + 128);
      left = Math.floor(left / 128);
    }
    bytes.push(left);
  }
  return Uint8Array.from(bytes);
};

const createNumberReader = (bytes: Uint8Array): (() => number) => {
  let at = 0;
  return () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at] ?? 0;
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
    }
  };
};

const layoutOf = ({ paragraphs, sentences }: Article): readonly number[] => {
  const numbers = [paragraphs.length, sentences.length];
  let [place, next] = [0, 0];
  for (const { start, end, first, last } of paragraphs) {
    numbers.push(start - place, end - start, first - next, last - first);
    [place, next] = [end, last + 1];
  }
  let paragraphBefore = 0;
  place = 0;
  for (const { start, end, kind, paragraph } of sentences) {
    numbers.push(
      start - place,
      end - start,
      (paragraph - paragraphBefore) * KINDS.length + KINDS.indexOf(kind),
    );
    [place, paragraphBefore] = [end, paragraph];
  }
  return numbers;
};

const readLayout = (bytes: Uint8Array): Pick<Article, 'paragraphs' | 'sentences'> => {
  const next = createNumberReader(bytes);
  const [paragraphCount, sentenceCount] = [next(), next()];
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  let [place, sentence] = [0, 0];
  for (let count = 0; count < paragraphCount; count += 1) {
    const start = place + next();
    const end = start + next();
    const first = sentence + next();
    const last = first + next();
    paragraphs.push({ start, end, first, last });
    [place, sentence] = [end, last + 1];
  }
  let paragraph = 0;
  place = 0;
  for (let count = 0; count < sentenceCount; count += 1) {
    const start = place + next();
    const end = start + next();
    const both = next();
    paragraph += Math.floor(both / KINDS.length);
    const kind = KINDS[((both % KINDS.length) + KINDS.length) % KINDS.length] ?? 'sentence';
    sentences.push({ start, end, kind, paragraph });
    place = end;
  }
  return { paragraphs, sentences };
};

/** @param groupNumber the number that a group of names is kept under */
export const storeArticle = (article: Article, groupNumber: (group: NameGroup) => number): StoredArticle => {
  const { id: _id, text, paragraphs: _paragraphs, sentences: _sentences, aliases, ...known } = article;
  const wide = LONE_SURROGATE.test(text);
  const groups = aliases?.map(groupNumber);
  return {
    known: Buffer.from(JSON.stringify({ ...known, ...(wide && { wide }), ...(groups && { groups }) })),
    layout: writeNumbers(layoutOf(article)),
    text: Buffer.from(text, wide ? 'utf16le' : 'utf8'),
  };
};

const decode = (bytes: Uint8Array, encoding: BufferEncoding): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);

const readHead = (bytes: Uint8Array): Head => headSchema.parse(JSON.parse(decode(bytes, 'utf8')));

/** The numbers of an article's groups of names, from what is known about it. */
export const groupNumbers = (known: Uint8Array): readonly number[] => readHead(known).groups ?? [];

const readText = (bytes: Uint8Array, wide = false): string => decode(bytes, wide ? 'utf16le' : 'utf8');

const withGroups = (
  groups: readonly number[] | undefined,
  groupOf: (number: number) => NameGroup,
): Pick<Article, 'aliases'> => (groups === undefined ? {} : { aliases: groups.map(groupOf) });

/**
 * The article as it was stored, all of it read: a plain object of values. Getters of an object's own make V8 keep it as a dictionary, where
 * each look at its sentences takes several times as long.
 */
export const openArticle = (
  id: string,
  { known, layout, text }: StoredArticle,
  groupOf: (number: number) => NameGroup,
): Article => {
  const { wide, groups, ...head } = readHead(known);
  return { ...head, id, ...withGroups(groups, groupOf), text: readText(text, wide), ...readLayout(layout) };
};

/**
 * The article as it was stored. Its text and its spans are read when they are first asked for.
 * @param stored asked again for each part, since segments are merged meanwhile
 */
export const glanceArticle = (
  id: string,
  stored: () => StoredArticle,
  groupOf: (number: number) => NameGroup,
): Article => {
  const { wide, groups, ...head } = readHead(stored().known);
  let words: string | undefined;
  let spans: ReturnType<typeof readLayout> | undefined;
  return {
    ...head,
    id,
    ...withGroups(groups, groupOf),
    get text() {
      words ??= readText(stored().text, wide);
      return words;
    },
    get paragraphs() {
      spans ??= readLayout(stored().layout);
      return spans.paragraphs;
    },
    get sentences() {
      spans ??= readLayout(stored().layout);
      return spans.sentences;
    },
  };
};
