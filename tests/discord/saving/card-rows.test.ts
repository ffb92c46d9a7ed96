import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { Article } from '../../../src/corpus/article.ts';
import type { CardSetting } from '../../../src/discord/card-buttons.ts';
import { renderCard } from '../../../src/discord/card.ts';
import {
  answered,
  articleFrom,
  bridge,
  CLOSED,
  LENGTH,
  libraryOf,
  notFound,
  quoteOf,
  readingOf,
  turn,
} from '../newsroom.ts';

const KEEPS: CardSetting = { asker: '123456789012345678', shown: 'channel', keeps: true };

/** Labels of the buttons in the rows under a card. */
const rowsOf = (
  answer: Answer,
  { articles = [bridge], setting = KEEPS }: { articles?: readonly Article[]; setting?: CardSetting } = {},
): readonly (readonly string[])[] => {
  const card = renderCard('?', turn(answer), libraryOf(...articles), { setting });
  const parts =
    card?.components.flatMap((each) => (each.type === ComponentType.Container ? each.components : [])) ?? [];
  return parts.flatMap((part) =>
    part.type === ComponentType.ActionRow
      ? [part.components.map((item) => ('label' in item ? (item.label ?? '') : ''))]
      : [],
  );
};

const certain = answered(readingOf(bridge, LENGTH, '412 metres'), [quoteOf(bridge, CLOSED)]);
const refused = notFound(['toll'], [quoteOf(bridge, CLOSED)]);

describe('the rows under a card where answers are kept', () => {
  it('have in the first what is done with the answer, and below what is thought of it', () => {
    expect(rowsOf(certain)).toEqual([
      ['More evidence', 'Ask on', 'Save', 'Read', 'Open the article'],
      ['Helpful', 'Not helpful'],
    ]);
  });

  it('are filled up where the quote has its own button there, too', () => {
    const long = `It was ${'very '.repeat(900)}long.`;
    const article = articleFrom('long.md', `---\ntitle: Long\nurl: https://a.example/\n---\n\n${long}`);
    const answer = answered(readingOf(article, long, 'long'), [quoteOf(bridge, CLOSED)]);
    expect(rowsOf(answer, { articles: [article, bridge] })).toEqual([
      ['Context', 'More evidence', 'Ask on', 'Save', 'Read'],
      ['Open the article', 'Helpful', 'Not helpful'],
    ]);
  });

  it('offer to tell who wants to know, where nothing was found', () => {
    expect(rowsOf({ ...refused, question: 'What is the toll?' })).toEqual([
      ['Ask on', 'Read', 'Open the article'],
      ['Tell me when it is answered', 'Helpful', 'Not helpful'],
    ]);
    // A word alone is no question that anybody could answer.
    expect(rowsOf({ ...refused, question: 'Toll?' }).at(-1)).toEqual(['Helpful', 'Not helpful']);
  });

  it('are as before where nothing is kept', () => {
    const setting = { ...KEEPS, keeps: false };
    expect(rowsOf(certain, { setting })).toEqual([['More evidence', 'Ask on', 'Read', 'Open the article']]);
    expect(rowsOf(refused, { setting })).toEqual([['Ask on', 'Read', 'Open the article']]);
  });
});
