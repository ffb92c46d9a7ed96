import type { ClaimCheck } from '../claims/claim-check.ts';
import { whyText } from '../claims/why-text.ts';
import { contextButtonId } from './button-ids.ts';
import { articleButtons, saveButtons, settingButtons, type CardSetting } from './card-buttons.ts';
import { claimLines } from './claim-lines.ts';
import { button } from './components.ts';
import { findQuote, type FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';
import { VERDICT_ACCENT } from './outcome-sign.ts';
import type { Reply } from './reply.ts';
import { createSheet } from './sheet.ts';
import type { Span } from '../text/span.ts';
import { verdictHeadline } from './verdict-words.ts';

/** Characters of the line that says why. */
const WHY_LENGTH = 400;

/** Sentences under a claim: what decided and what else bears on it. */
const QUOTES = 3;

/** The reasons for a verdict as one line of Markdown. */
export const whyLine = (check: ClaimCheck): string => {
  const why = clip(whyText(check), WHY_LENGTH);
  return escapeLine(why.charAt(0).toUpperCase() + why.slice(1));
};

export type MarkedQuote = { readonly found: FoundQuote; readonly bold: readonly Span[] };

/** The sentences that a verdict stands on, those that are still there. */
export const quotesOfCheck = ({ quotes }: ClaimCheck, library: Library): readonly MarkedQuote[] =>
  quotes.flatMap(({ quote, marked }) => {
    const found = findQuote(quote, library);
    return found === undefined ? [] : [{ found, bold: marked }];
  });

/** What a verdict counts as among the ways in which asking ends. */
export const outcomeOfVerdict = (verdict: ClaimCheck['verdict']): 'answered' | 'not_found' =>
  verdict === 'not_mentioned' ? 'not_found' : 'answered';

/** The card of one claim that was checked: the verdict, why, and the sentences it stands on. */
export const renderCheck = (check: ClaimCheck, library: Library, setting?: CardSetting): Reply => {
  const { claim, verdict } = check;
  const [first, ...others] = quotesOfCheck(check, library).slice(0, QUOTES);
  const sheet = createSheet();
  sheet.addText(claimLines(claim));
  sheet.addText(verdictHeadline(verdict, whyLine(check)));
  if (first !== undefined && verdict === 'not_mentioned')
    sheet.addText(others.length === 0 ? '**Closest sentence**' : '**Closest sentences**');
  for (const { found, bold } of first === undefined ? [] : [first, ...others])
    sheet.addQuote(found, { bold });
  const reply = sheet.finish(
    [
      ...(first === undefined ? [] : [button('Context', contextButtonId(first.found))]),
      ...(setting?.shown === 'private' ? settingButtons(setting) : []),
      ...(first === undefined || verdict === 'not_mentioned' ? [] : saveButtons(setting, first.found)),
      ...articleButtons(first?.found),
    ],
    VERDICT_ACCENT[verdict],
  );
  return { ...reply, outcome: outcomeOfVerdict(verdict) };
};
