import type { Answer } from '../answering/answer.ts';
import type { Turn } from '../conversation/conversations.ts';
import { articleButtons, evidenceButtons, judgingButtons, settingButtons } from './card-buttons.ts';
import type { CardOptions } from './card-options.ts';
import { addClosest, captionsLast, CLOSEST_SENTENCES } from './closest-sentences.ts';
import { findQuotes } from './found-quote.ts';
import { watchGapButton } from './gaps/watch-button.ts';
import { isWorthKeeping } from './gaps/worth-keeping.ts';
import type { Library } from './library.ts';
import { lookedForLine, whatToTry } from './not-found-lines.ts';
import { addNotes } from './note-lines.ts';
import { ANSWER_ACCENT, ANSWER_SIGN } from './outcome-sign.ts';
import { remarkHeadline, remarkLine } from './remark-lines.ts';
import type { Reply } from './reply.ts';
import type { Sheet } from './sheet.ts';

/** Fills the card that says that nothing answers, after its question: the closest sentences, and what to try. */
export const renderNotFound = (
  sheet: Sheet,
  answer: Extract<Answer, { readonly status: 'not_found' }>,
  remark: Turn['remark'],
  library: Library,
  { setting, scope, spelling = () => undefined }: CardOptions,
): Reply => {
  const evidence = captionsLast(findQuotes(answer.evidence, library));
  const [closest] = evidence;
  const remarked = remarkLine({ remark, answer });
  // Only what the whole collection was asked, and not the answer before, stays an open question and tells whether refusing was right.
  const isOpen = remarked === undefined && scope === undefined;
  if (remarked === undefined) {
    sheet.addText(`## ${ANSWER_SIGN.not_found} Not found in the articles\n${lookedForLine(answer.missing)}`);
    addNotes(sheet, answer.notes);
    addClosest(sheet, evidence);
    sheet.addText(whatToTry({ missing: answer.missing, closest, spelling, isScoped: scope !== undefined }));
  } else {
    sheet.addText(remarkHeadline('not_found', remarked));
    for (const found of evidence.slice(0, CLOSEST_SENTENCES)) sheet.addQuote(found);
  }
  return sheet.finish(
    {
      first: [
        ...evidenceButtons(evidence.slice(CLOSEST_SENTENCES)),
        ...settingButtons(setting),
        ...articleButtons(closest),
      ],
      below:
        isOpen && setting?.keeps === true
          ? [
              ...(isWorthKeeping(answer.question) ? [watchGapButton()] : []),
              ...judgingButtons(setting, { status: 'not_found', found: undefined }),
            ]
          : [],
    },
    ANSWER_ACCENT.not_found,
  );
};
