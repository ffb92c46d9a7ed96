import type { Turn } from '../conversation/conversations.ts';
import type { CardOptions } from './card-options.ts';
import { container, textDisplay } from './components.ts';
import type { Library } from './library.ts';
import { renderNotFound } from './not-found-card.ts';
import { questionLines } from './question-lines.ts';
import { renderReading } from './reading-card.ts';
import { remarkLine } from './remark-lines.ts';
import type { Reply } from './reply.ts';
import { createSheet, type Sheet } from './sheet.ts';

/** A short word back to one who greets or thanks: nothing was asked, so nothing is looked for. */
const renderCourtesy = (words: string): Reply => ({
  components: [container([textDisplay(words)])],
  files: [],
  outcome: 'shown',
});

/** The question, and of which articles it was asked; of a turn about the answer before, the question that it answered. */
const addQuestion = (
  sheet: Sheet,
  asked: string,
  { answer, readAs, remark }: Turn,
  { scope }: CardOptions,
): void => {
  const isAbout = remark?.kind === 'source' || remark?.kind === 'certainty';
  sheet.addText(questionLines({ asked, readAs: isAbout ? answer.question : readAs }, isAbout));
  if (scope !== undefined) sheet.addText(scope);
};

/**
 * The card of an answer. Nothing is looked up but in the library, so that any channel can show it.
 * @param asked the question as it was put
 * @returns `undefined` when an article that the answer stands on has gone in the meantime
 */
export const renderCard = (
  asked: string,
  turn: Turn,
  library: Library,
  options: CardOptions = {},
): Reply | undefined => {
  const { answer, remark } = turn;
  const { status } = answer;
  if (remark?.kind === 'courtesy') return renderCourtesy(remarkLine(turn) ?? '');
  const sheet = createSheet();
  addQuestion(sheet, asked, turn, options);
  const card =
    status === 'not_found'
      ? renderNotFound(sheet, answer, remark, library, options)
      : renderReading(sheet, answer, remark, library, options);
  return card === undefined ? undefined : { ...card, outcome: status };
};
