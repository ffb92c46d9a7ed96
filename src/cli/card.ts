import type { Answer, Note, Reading } from '../answering/answer.ts';
import { readingText } from '../answering/short-answer-text.ts';
import type { ArticleLookup, Quote } from '../corpus/quote.ts';
import type { Span } from '../text/span.ts';
import { articleOf, type Deck, quoteBlock, say } from './quote-block.ts';
import type { Layout } from './quote-text.ts';

/** Close sentences shown where there is no sure answer: as many as fit a screen with their places. */
const CLOSEST_SHOWN = 3;

/** The quotes that a reading stands on, the first one first, with what is marked in each. */
export const markedQuotes = ({
  short,
  quote,
  basis,
  further,
}: Reading): readonly (readonly [Quote, readonly Span[]])[] => [
  [quote, short.form === 'spans' ? short.spans : basis],
  ...further.map((part) => [part.quote, part.spans] as const),
];

export const quoteBlocks = (reading: Reading, deck: Deck): readonly string[] =>
  markedQuotes(reading).map(([quote, marked]) => quoteBlock(quote, marked, deck));

const shortAnswer = (reading: Reading, deck: Deck): string => {
  const text = readingText(reading, deck.articles);
  if (reading.short.form === 'spans' || (text !== 'yes' && text !== 'no')) return text;
  return text === 'yes' ? 'Yes.' : 'No.';
};

/** Our own words beside an answer: how it was worked out, and what was taken for granted. */
const remarks = ({ reading, notes }: Answer, deck: Deck): readonly string[] => {
  const working =
    reading?.short.form === 'computed' ? [`Worked out from the quotes: ${reading.short.working}.`] : [];
  return [...working, ...notes.map(noteText)].map((line) => say(line, deck));
};

const noteText = (note: Note): string =>
  note.kind === 'alias'
    ? `The article writes “${note.written}”; this answer takes it to be “${note.asked}”, as the list of aliases says.`
    : `“${note.written}” is ${note.resolved} here, going by the article’s date.`;

/** The short answer after some words of ours, in the answer's style. */
export const headline = (before: string, reading: Reading, deck: Deck): string =>
  say(`${before}${shortAnswer(reading, deck)}`, deck)
    .split('\n')
    .map(deck.layout.style.answer)
    .join('\n');

const closest = (evidence: readonly Quote[], deck: Deck): readonly string[] =>
  evidence.length === 0
    ? []
    : [
        say(evidence.length === 1 ? 'The closest sentence:' : 'The closest sentences:', deck),
        ...evidence.slice(0, CLOSEST_SHOWN).map((quote) => quoteBlock(quote, [], deck)),
      ];

const closestArticle = ([quote]: readonly Quote[], deck: Deck): readonly string[] =>
  quote === undefined ? [] : [say(`The article that comes closest: ${articleOf(quote, deck).title}`, deck)];

const missingWords = (missing: readonly string[]): string =>
  missing.length === 0
    ? 'No answer to this was found in the articles.'
    : `No answer to this was found in the articles. Looked for: ${missing.map((word) => `"${word}"`).join(', ')}.`;

/** The parts of an answer's card, in order. */
export const answerBlocks = (answer: Answer, deck: Deck): readonly string[] => {
  if (answer.status === 'not_found') {
    const notes = answer.notes.map((note) => say(noteText(note), deck));
    return [
      say(missingWords(answer.missing), deck),
      ...closestArticle(answer.evidence, deck),
      ...notes,
      ...closest(answer.evidence, deck),
    ];
  }
  const { reading } = answer;
  const beside = [...remarks(answer, deck), ...quoteBlocks(reading, deck)];
  if (answer.status === 'unsure')
    return [headline('Not sure. Possibly: ', reading, deck), ...beside, ...closest(answer.evidence, deck)];
  return [
    headline('', reading, deck),
    ...beside,
    ...answer.rivals.flatMap((rival) => [
      headline('The articles also say: ', rival, deck),
      ...quoteBlocks(rival, deck),
    ]),
  ];
};

/**
 * An answer as text for people: the short answer, its quote with the place it stands at, rivals; or what is possible; or what was
 * looked for and the closest sentences. Ends with a line break.
 *
 * @throws when a quoted article isn't there
 */
export const cardText = (answer: Answer, articles: ArticleLookup, layout: Layout): string =>
  `${answerBlocks(answer, { articles, layout }).join('\n\n')}\n`;
