import type { Answer } from '../answering/answer.ts';
import { remarkText } from '../conversation/about/remark-text.ts';
import type { Remark, Turn } from '../conversation/conversations.ts';
import { answerBlocks, headline, markedQuotes, quoteBlocks } from './card.ts';
import type { ArticleLookup, Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';
import { articleOf, type Deck, place, quoteBlock, say } from './quote-block.ts';
import { type Layout, quoteLines } from './quote-text.ts';

type Shown = Exclude<Answer, { readonly status: 'not_found' }>;

/** Where a quote stands, and then the quote. */
const sourceBlock = (quote: Quote, marked: readonly Span[], deck: Deck): string =>
  `${place(quote, deck)}\n${quoteLines(articleOf(quote, deck).text, quote, marked, deck.layout)}`;

/** The place first, since it is what was asked for. */
const sourceBlocks = (answer: Shown, deck: Deck): readonly string[] => [
  ...markedQuotes(answer.reading).map(([quote, marked]) => sourceBlock(quote, marked, deck)),
  headline(answer.status === 'unsure' ? 'Not sure. Possibly: ' : '', answer.reading, deck),
];

/** Everything that bears on the answer. */
const certaintyBlocks = (answer: Shown, deck: Deck): readonly string[] => {
  const further = answer.status === 'answered' ? answer.evidence : [];
  return [
    ...answerBlocks(answer, deck),
    ...(further.length === 0 ? [] : [say('Other sentences near it:', deck)]),
    ...further.map((quote) => quoteBlock(quote, [], deck)),
  ];
};

/** The answer as each remark has it, where it isn't as usual. */
const BLOCKS: Readonly<Partial<Record<Remark['kind'], (answer: Shown, deck: Deck) => readonly string[]>>> = {
  source: sourceBlocks,
  certainty: certaintyBlocks,
  more: ({ reading }, deck) => quoteBlocks(reading, deck),
};

/** The parts of a turn's card, in order. */
const blocks = (turn: Turn, deck: Deck): readonly string[] => {
  const { answer, remark } = turn;
  const remarked = remarkText(turn);
  if (remark === undefined || remarked === undefined) return answerBlocks(answer, deck);
  const said = say(remarked, deck);
  if (answer.status !== 'not_found') return [said, ...(BLOCKS[remark.kind] ?? answerBlocks)(answer, deck)];
  return [said, ...answer.evidence.slice(0, 1).map((quote) => quoteBlock(quote, [], deck))];
};

/**
 * A turn of a talk as text for people: how it was read where that isn't as it was asked, what is said about the answer before, and the answer as
 * `cardText` has it. Ends with a line break.
 *
 * @throws when a quoted article isn't there
 */
export const turnCardText = (turn: Turn, articles: ArticleLookup, layout: Layout): string => {
  const deck = { articles, layout };
  const readAs =
    turn.readAs === undefined
      ? []
      : [say(`Read as: ${turn.readAs}`, deck).split('\n').map(layout.style.aside).join('\n')];
  return `${[...readAs, ...blocks(turn, deck)].join('\n\n')}\n`;
};
