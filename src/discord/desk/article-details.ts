import type { Article } from '../../corpus/article.ts';
import type { ArticleSummary } from '../../store/article-store.ts';
import { button, container, linkButton, row, textDisplay } from '../components.ts';
import { clip, escapeLine } from '../markdown.ts';
import { pageButtonId } from '../article-view.ts';
import { shownParagraphs } from '../shown-paragraphs.ts';
import { sourceFacts } from '../source.ts';
import type { Reply } from '../reply.ts';
import { addedLine } from './added-by.ts';
import { sizeInWords } from './size-in-words.ts';

/** Characters of a title, and of a file's name. */
const TITLE_LENGTH = 200;
const NAME_LENGTH = 120;

const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

/** What is known of an article: where it comes from, how long it is, and who added it. */
export const renderDetails = (article: Article, added: ArticleSummary | undefined): Reply => {
  const sentences = article.sentences.filter(({ kind }) => kind === 'sentence').length;
  const facts = sourceFacts(article);
  const lines = [
    `## ${escapeLine(clip(article.title, TITLE_LENGTH))}`,
    ...(facts === '' ? [] : [escapeLine(facts)]),
    ...(article.author === undefined ? [] : [`By ${escapeLine(clip(article.author, NAME_LENGTH))}`]),
    `${counted(shownParagraphs(article).length, 'paragraph')}, ${counted(sentences, 'sentence')}`,
    added === undefined
      ? 'Comes with the bot.'
      : `This server's own, ${addedLine(added)}, from ${escapeLine(clip(added.original.name, NAME_LENGTH))} (${added.original.mediaType === 'text/plain' ? 'text' : escapeLine(added.original.mediaType)}, ${sizeInWords(added.original.bytes)}).`,
  ];
  const link = article.url === undefined ? undefined : linkButton('Open the article', article.url);
  return {
    components: [
      container([
        textDisplay(lines.join('\n')),
        row([button('Read', pageButtonId(article, 0)), ...(link === undefined ? [] : [link])]),
      ]),
    ],
    files: [],
  };
};
