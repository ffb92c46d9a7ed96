import { createArticleNames, type Mention } from '../corpus/name-mentions.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Collection } from '../retrieval/collection.ts';
import type { Language, Token } from '../text/language.ts';
import type { Answer, Note } from './answer.ts';
import { readPublicationQuestion } from './publication/publication-question.ts';
import type { AskedName, Question } from './question/question.ts';
import type { SentenceReader } from './sentence-reader.ts';

/** A stretch of an article with the names that it writes. */
type Stretch = { readonly tokens: readonly Token[]; readonly mentions: readonly Mention[] };

/**
 * Adds to an answer the aliases that it rests on: for a name of the question the other name that the answer's sentence writes in its stead, or,
 * where the sentence writes neither, the sentences beside it and its paragraph, or the article's title. Only names of a list are noted. A name that one
 * of several sentences writes as asked needs no note; nor does one that the article writes anywhere, where the question is about the article itself.
 */
export function createAliasNotes(
  collections: readonly Collection[],
  language: Language,
  reader: SentenceReader,
): (question: Question, answer: Answer) => Answer {
  const namesIn = createArticleNames(language);

  /** From the nearest to the farthest; what stands in one of the lists is equally near. */
  function placesOf(quote: Quote): readonly (readonly Stretch[])[] {
    const article = collections.flatMap((collection) => collection.article(quote.article) ?? [])[0];
    const index = article?.sentences.findIndex(({ end }) => end > quote.start) ?? -1;
    const sentence = article?.sentences[index];
    if (article === undefined || sentence === undefined) return [];
    const { first, last } = article.paragraphs[sentence.paragraph] ?? { first: index, last: index };
    const beside: Stretch[] = [];
    const end = Math.min(Math.max(last, index + 1), article.sentences.length - 1);
    for (let at = Math.max(0, Math.min(first, index - 1)); at <= end; at++)
      if (at !== index) beside.push(reader.read(article, at));
    const tokens = language.tokens(article.title);
    return [[reader.read(article, index)], beside, [{ tokens, mentions: namesIn(article, tokens) }]];
  }

  const isWrittenIn = (asked: AskedName, quote: Quote): boolean => writes(placesOf(quote)[0] ?? [], asked);

  function isWrittenAnywhere(asked: AskedName, quote: Quote): boolean {
    const article = collections.flatMap((collection) => collection.article(quote.article) ?? [])[0];
    return article?.sentences.some((_, index) => writes([reader.read(article, index)], asked)) === true;
  }

  const notesOn = (asked: AskedName, quote: Quote): readonly Note[] => {
    for (const place of placesOf(quote)) {
      if (writes(place, asked)) return [];
      const mentions = place.flatMap((stretch) => stretch.mentions.map((mention) => ({ mention, stretch })));
      const other = mentions.find(({ mention }) =>
        mention.name.groups.some((group) => group.source === 'list' && asked.name.groups.includes(group)),
      );
      if (other === undefined) continue;
      const { stretch, mention } = other;
      const written = textOf(stretch.tokens.slice(mention.first, mention.last + 1));
      return [{ kind: 'alias', asked: asked.written, written }];
    }
    return [];
  };

  return (question, answer) => {
    if (answer.status === 'not_found' || !hasList(collections)) return answer;
    const isWritten = readPublicationQuestion(question.core) === undefined ? isWrittenIn : isWrittenAnywhere;
    const { reading } = answer;
    const quotes = [reading.quote, ...reading.further.map(({ quote }) => quote)];
    const asked = question.names.filter((name) => !quotes.some((quote) => isWritten(name, quote)));
    const found = new Map(
      asked
        .flatMap((name) => quotes.flatMap((quote) => notesOn(name, quote)))
        .map((note) => [JSON.stringify(note), note]),
    );
    return found.size === 0 ? answer : { ...answer, notes: [...answer.notes, ...found.values()] };
  };
}

const writes = (stretches: readonly Stretch[], { name }: AskedName): boolean =>
  stretches.some(({ mentions }) => mentions.some((mention) => mention.name.key === name.key));

const hasList = (collections: readonly Collection[]): boolean =>
  collections.some(({ nameGroups }) => nameGroups.some(({ source }) => source === 'list'));

/** The tokens as they stand in their text, but for the white space between them. */
const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text, start }, at) => ((tokens[at - 1]?.end ?? start) < start ? ` ${text}` : text)).join('');
