import type { Answer, Reading } from '../answering/answer.ts';
import { answerText, readingText } from '../answering/short-answer-text.ts';
import type { Article } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { Turn } from '../conversation/conversations.ts';
import type { Span } from '../text/span.ts';
import { contextButtonId, evidenceButtonId } from './button-ids.ts';
import { button, linkButton } from './components.ts';
import { findQuote, findQuotes, type FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';
import { QUESTION_LENGTH } from './question.ts';
import type { Reply } from './reply.ts';
import { addNotes } from './note-lines.ts';
import { createSheet, type Sheet } from './sheet.ts';

/** Colours of the bar at the card's side, 0xRRGGBB. They only go with the words, which say the same. */
const ACCENT = { answered: 0x2e7d32, unsure: 0xb26a00, not_found: 0x757575 } as const;

/** Characters of a short answer shown as a heading; a longer one is read better where it stands, in bold in the quote. */
const HEADING_LENGTH = 200;

/** Closest sentences on a card without a sure answer: enough to judge, few enough to read. The others are behind a button. */
const CLOSEST_SENTENCES = 3;

/** Words that the answer says were looked for, at most this many, each at most `MISSING_LENGTH` characters long. */
const MISSING_WORDS = 6;
const MISSING_LENGTH = 60;

/** Characters of the closest article's title, which stands whole under its sentences. */
const TITLE_LENGTH = 150;

/** Characters of a working that are shown: enough for the figures of several things with their names. */
const WORKING_LENGTH = 600;

/** What answers in the reading's first quote, or what the answer was worked out from. */
const boldSpans = ({ short, basis }: Reading): readonly Span[] =>
  short.form === 'spans' ? short.spans : basis;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const headline = (reading: Reading, library: Library, sure: boolean): string => {
  const words = readingText(reading, library.byId);
  const { form } = reading.short;
  if (words.length > HEADING_LENGTH && form !== 'computed')
    return sure ? '## The part in bold' : '## Not sure — possibly the part in bold';
  const isOurs = form !== 'spans';
  const shown = escapeLine(clip(isOurs && sure ? capitalised(words) : words, HEADING_LENGTH));
  return sure ? `## ${shown}` : `## Not sure — possibly: ${shown}`;
};

/** How a computed answer was worked out: our words, apart from the quotes. */
const addWorking = (sheet: Sheet, { short }: Reading): void => {
  if (short.form !== 'computed') return;
  sheet.addText(`-# Worked out from the quotes: ${escapeLine(clip(short.working, WORKING_LENGTH))}`);
};

const addClosest = (sheet: Sheet, evidence: readonly FoundQuote[]): void => {
  if (evidence.length === 0) return;
  sheet.addText(evidence.length === 1 ? '**Closest sentence**' : '**Closest sentences**');
  for (const found of evidence.slice(0, CLOSEST_SENTENCES)) sheet.addQuote(found);
};

const addRivals = (sheet: Sheet, rivals: readonly Reading[], library: Library): void => {
  const shown = rivals
    .map((reading) => ({ reading, found: findQuote(reading.quote, library) }))
    .filter((rival): rival is { reading: Reading; found: FoundQuote } => rival.found !== undefined);
  if (shown.length === 0) return;
  sheet.addText('**The articles also give**');
  for (const { reading, found } of shown) {
    const words = answerText(reading.short, found.article.text);
    const lead = words.length > HEADING_LENGTH ? undefined : `**${escapeLine(capitalised(words))}**`;
    sheet.addQuote(found, { lead, bold: boldSpans(reading) });
  }
};

/** The sentence of a rival, or a further one of the answer, stands on the card already. */
const isNoneOf =
  (standing: readonly Quote[]) =>
  ({ article, start, end }: Quote): boolean =>
    !standing.some((quote) => quote.article === article && quote.start === start && quote.end === end);

const lookedFor = (missing: readonly string[]): string => {
  const none = 'No sentence in the articles answers this.';
  if (missing.length === 0) return none;
  const words = missing.slice(0, MISSING_WORDS).map((word) => `“${escapeLine(clip(word, MISSING_LENGTH))}”`);
  const more = missing.length > MISSING_WORDS ? ` and ${missing.length - MISSING_WORDS} more` : '';
  return `${none} Looked for ${words.join(', ')}${more} together with the rest of the question.`;
};

const closestArticle = ([closest]: readonly FoundQuote[]): string =>
  closest === undefined
    ? ''
    : `\nThe article that comes closest: ${escapeLine(clip(closest.article.title, TITLE_LENGTH))}`;

const addQuestion = (sheet: Sheet, asked: string, readAs: string | undefined): void => {
  const question = escapeLine(clip(asked.trim(), QUESTION_LENGTH));
  const completed =
    readAs === undefined ? '' : `\n-# read as: ${escapeLine(clip(readAs.trim(), QUESTION_LENGTH))}`;
  sheet.addText(`-# Question\n${question}${completed}`);
};

const evidenceButtons = (evidence: readonly FoundQuote[]) => {
  const id = evidenceButtonId(evidence);
  return id === undefined ? [] : [button('More evidence', id)];
};

const linkButtons = (article: Article) => {
  const link = article.url === undefined ? undefined : linkButton('Open the article', article.url);
  return link === undefined ? [] : [link];
};

const renderReading = (
  sheet: Sheet,
  answer: Exclude<Answer, { readonly status: 'not_found' }>,
  library: Library,
): Reply | undefined => {
  const found = findQuote(answer.reading.quote, library);
  const further = answer.reading.further.flatMap((part) => {
    const place = findQuote(part.quote, library);
    return place === undefined ? [] : [{ part, place }];
  });
  if (found === undefined || further.length < answer.reading.further.length) return undefined;
  const rivals = answer.status === 'answered' ? answer.rivals : [];
  const standing = [...rivals, ...answer.reading.further].map(({ quote }) => quote);
  const evidence = findQuotes(answer.evidence.filter(isNoneOf(standing)), library);
  const sure = answer.status === 'answered';
  sheet.addText(headline(answer.reading, library, sure));
  addWorking(sheet, answer.reading);
  addNotes(sheet, answer.notes);
  sheet.addQuote(found, { bold: boldSpans(answer.reading) });
  for (const { part, place } of further) sheet.addQuote(place, { bold: part.spans });
  if (sure) addRivals(sheet, rivals, library);
  else addClosest(sheet, evidence);
  return sheet.finish(
    [
      button('Context', contextButtonId(found)),
      ...evidenceButtons(sure ? evidence : evidence.slice(CLOSEST_SENTENCES)),
      ...linkButtons(found.article),
    ],
    ACCENT[answer.status],
  );
};

/**
 * The card of an answer.
 * @param asked the question as it was put
 * @returns `undefined` when an article that the answer stands on has gone in the meantime
 */
export const renderCard = (asked: string, { answer, readAs }: Turn, library: Library): Reply | undefined => {
  const sheet = createSheet();
  addQuestion(sheet, asked, readAs);
  if (answer.status !== 'not_found') return renderReading(sheet, answer, library);
  const evidence = findQuotes(answer.evidence, library);
  sheet.addText(`## Not found in the articles\n${lookedFor(answer.missing)}${closestArticle(evidence)}`);
  addNotes(sheet, answer.notes);
  addClosest(sheet, evidence);
  return sheet.finish(evidenceButtons(evidence.slice(CLOSEST_SENTENCES)), ACCENT.not_found);
};
