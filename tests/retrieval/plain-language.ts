import type { Article, Paragraph, Sentence } from '../../src/corpus/article.ts';
import type { Language, SentenceKind, Token, TokenKind } from '../../src/text/language.ts';

const TOKEN = /(?<word>\p{L}+(?:['’]\p{L}+)?)|(?<number>\p{N}+)|[^\s\p{L}\p{N}]/gu;
const STOP_WORDS = new Set(['the', 'of', 'is', 'and', 'a']);

const kindOf = (groups: Readonly<Record<string, string | undefined>> | undefined): TokenKind => {
  if (groups?.['word'] !== undefined) return 'word';
  return groups?.['number'] === undefined ? 'punctuation' : 'number';
};

/** The least a language can be: words in lower case, a handful of stop words, no stems. */
export const plainLanguage: Language = {
  code: 'x-plain',
  segments: (_text, paragraph) => [{ ...paragraph, kind: 'sentence' }],
  tokens(text, within = { start: 0, end: text.length }) {
    return [...text.slice(within.start, within.end).matchAll(TOKEN)].map((match): Token => {
      const start = within.start + match.index;
      return { start, end: start + match[0].length, kind: kindOf(match.groups), text: match[0] };
    });
  },
  term(token) {
    const word = token.text.toLowerCase();
    return token.kind === 'punctuation' || STOP_WORDS.has(word) ? undefined : word;
  },
  partsOfSpeech: (tokens) => tokens.map(() => 'NOUN'),
  isStopWord: (word) => STOP_WORDS.has(word),
  stem: (word) => word,
  numberWords: new Map(),
  months: new Map(),
};

/** A sentence by its words, or with a kind of its own. */
export type Line = string | { readonly kind: SentenceKind; readonly words: string };

/** An article from paragraphs of lines; its title, unless given, has no word of any of them. */
export const articleOf = (
  id: string,
  paragraphs: readonly (readonly Line[])[],
  title = `untitled${id}`,
): Article => {
  let text = '';
  const sentences: Sentence[] = [];
  const places: Paragraph[] = [];
  for (const [paragraph, lines] of paragraphs.entries()) {
    const first = sentences.length;
    const begin = text.length;
    for (const line of lines) {
      const { kind, words } = typeof line === 'string' ? { kind: 'sentence' as const, words: line } : line;
      sentences.push({ start: text.length, end: text.length + words.length, kind, paragraph });
      text += `${words} `;
    }
    places.push({ start: begin, end: text.length - 1, first, last: sentences.length - 1 });
    text += '\n\n';
  }
  return { id, key: id, title, language: 'x-plain', text, paragraphs: places, sentences };
};

/** The words of a sentence of an article. */
export const wordsOf = (article: Article, index: number): string => {
  const sentence = article.sentences[index];
  return sentence === undefined ? '' : article.text.slice(sentence.start, sentence.end);
};
