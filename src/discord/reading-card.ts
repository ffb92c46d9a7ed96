import type { Answer, Reading } from '../answering/answer.ts';
import type { Turn } from '../conversation/conversations.ts';
import type { Quote } from '../corpus/quote.ts';
import { contextButtonId } from './button-ids.ts';
import {
  articleButtons,
  evidenceButtons,
  judgingButtons,
  saveButtons,
  settingButtons,
} from './card-buttons.ts';
import { headline } from './card-headline.ts';
import type { CardOptions } from './card-options.ts';
import { addRivalList, addRivalQuotes, boldSpans } from './card-rivals.ts';
import { addClosest, captionsLast, CLOSEST_SENTENCES } from './closest-sentences.ts';
import { button } from './components.ts';
import { findQuote, findQuotes, type FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';
import { addNotes } from './note-lines.ts';
import { ANSWER_ACCENT } from './outcome-sign.ts';
import { placeHeadline, remarkHeadline, remarkLine } from './remark-lines.ts';
import type { Reply } from './reply.ts';
import type { Sheet } from './sheet.ts';

/** Characters of a working that are shown: enough for the figures of several things with their names. */
const WORKING_LENGTH = 600;

/** How a computed answer was worked out: our words, apart from the quotes. */
const addWorking = (sheet: Sheet, { short }: Reading): void => {
  if (short.form !== 'computed') return;
  sheet.addText(`-# Worked out from the quotes: ${escapeLine(clip(short.working, WORKING_LENGTH))}`);
};

/** The sentence of a rival, or a further one of the answer, stands on the card already. */
const isNoneOf =
  (standing: readonly Quote[]) =>
  ({ article, start, end }: Quote): boolean =>
    !standing.some((quote) => quote.article === article && quote.start === start && quote.end === end);

type Given = Exclude<Answer, { readonly status: 'not_found' }>;

/** The answer in large letters; or, where something about an answer was asked for, that. */
const addHeadline = (
  sheet: Sheet,
  answer: Given,
  found: FoundQuote,
  remark: Turn['remark'],
  library: Library,
): void => {
  const { status, reading } = answer;
  const remarked = remarkLine({ remark, answer });
  if (remark?.kind === 'more' && remarked !== undefined) {
    sheet.addText(remarkHeadline(status, remarked));
    return;
  }
  if (remark?.kind === 'source') {
    sheet.addText(placeHeadline(found, reading, library));
    return;
  }
  sheet.addText(headline(reading, library, status === 'answered'));
  if (remarked !== undefined) sheet.addText(remarked);
};

/** Fills the card of an answer, sure or not, after its question; `undefined` when an article that it stands on has gone. */
export const renderReading = (
  sheet: Sheet,
  answer: Given,
  remark: Turn['remark'],
  library: Library,
  { setting }: CardOptions,
): Reply | undefined => {
  const { reading } = answer;
  const found = findQuote(reading.quote, library);
  const further = reading.further.flatMap((part) => {
    const place = findQuote(part.quote, library);
    return place === undefined ? [] : [{ part, place }];
  });
  if (found === undefined || further.length < reading.further.length) return undefined;
  const sure = answer.status === 'answered';
  const rivals = sure ? answer.rivals : [];
  const standing = [reading, ...rivals, ...reading.further].map(({ quote }) => quote);
  const evidence = captionsLast(findQuotes(answer.evidence.filter(isNoneOf(standing)), library));
  // What comes next is shown for itself: no part of it answers more than another.
  const marked = remark?.kind !== 'more';
  addHeadline(sheet, answer, found, remark, library);
  addWorking(sheet, reading);
  addNotes(sheet, answer.notes);
  addRivalList(sheet, { reading, found }, rivals, library);
  sheet.addQuote(found, { bold: marked ? boldSpans(reading) : [] });
  for (const { part, place } of further) sheet.addQuote(place, { bold: marked ? part.spans : [] });
  addRivalQuotes(sheet, rivals, library);
  if (!sure) addClosest(sheet, evidence);
  return sheet.finish(
    {
      first: [
        button('Context', contextButtonId(found)),
        ...evidenceButtons(sure ? evidence : evidence.slice(CLOSEST_SENTENCES)),
        ...settingButtons(setting),
        ...saveButtons(setting, found),
        ...articleButtons(found),
      ],
      // What comes next answers nothing by itself.
      below: marked ? judgingButtons(setting, { status: answer.status, found }) : [],
    },
    ANSWER_ACCENT[answer.status],
  );
};
