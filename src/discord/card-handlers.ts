import { askOn } from './ask-on.ts';
import {
  ASK_ON_PREFIX,
  CONTEXT_PREFIX,
  EVIDENCE_PAGE_PREFIX,
  EVIDENCE_PREFIX,
  SHARE_PREFIX,
  readEvidenceButton,
  readEvidencePageButton,
  readPlaceButton,
} from './button-ids.ts';
import type { ButtonHandler, FormHandler } from './command.ts';
import { renderContext } from './context-view.ts';
import { findEvidence, renderEvidence } from './evidence-view.ts';
import { HELPFUL_PREFIX, NOT_HELPFUL_PREFIX } from './feedback/feedback-ids.ts';
import { askWhyNotHelpful, judgeHelpful, judgeNotHelpful } from './feedback/judge-card.ts';
import { openSaveForm } from './notebook/saving/open-save-form.ts';
import { saveFromForm } from './notebook/saving/save-from-form.ts';
import { SAVE_PREFIX } from './notebook/saving/save-ids.ts';
import { articleGoneNotice, unknownButtonNotice } from './notices.ts';
import { questionOnCard, scopeLineOnCard, wholeQuestion } from './read-card.ts';
import { replaceMessage, respond, respondWith } from './respond.ts';
import { share } from './share.ts';

/** The buttons of a card, by their prefixes. None relies on anything remembered: the custom_id and the card itself say all. */
export const CARD_BUTTONS: Readonly<Record<string, ButtonHandler>> = {
  [CONTEXT_PREFIX]: async (interaction, rest, { library }) => {
    const found = readPlaceButton(rest, library);
    const reply = found === undefined ? articleGoneNotice() : renderContext(found);
    return respondWith(interaction, 'asker', reply);
  },
  [EVIDENCE_PREFIX]: async (interaction, rest, context) => {
    const { quotes, gone } = readEvidenceButton(rest, context.library);
    if (quotes.length === 0) return respondWith(interaction, 'asker', articleGoneNotice());
    const question = questionOnCard(interaction.message);
    const work = async () => {
      // The card says of which articles in words alone: what it names is in them, what would be found besides may not be.
      const isAll = question === undefined || scopeLineOnCard(interaction.message) !== undefined;
      const evidence = isAll ? quotes : await findEvidence(wholeQuestion(question), context, quotes);
      return renderEvidence({ question, evidence, page: 0, gone });
    };
    return respond(interaction, 'asker', work, context.clock);
  },
  [EVIDENCE_PAGE_PREFIX]: async (interaction, rest, context) => {
    const page = readEvidencePageButton(rest);
    const question = questionOnCard(interaction.message);
    if (page === undefined || question === undefined)
      return respondWith(interaction, 'asker', unknownButtonNotice());
    const evidence = await findEvidence(wholeQuestion(question), context);
    return replaceMessage(interaction, renderEvidence({ question, evidence, page }));
  },
  [ASK_ON_PREFIX]: askOn,
  [SHARE_PREFIX]: share,
  [SAVE_PREFIX]: openSaveForm,
  [HELPFUL_PREFIX]: judgeHelpful,
  [NOT_HELPFUL_PREFIX]: askWhyNotHelpful,
};

/** The forms that its buttons open, in the same way. */
export const CARD_FORMS: Readonly<Record<string, FormHandler>> = {
  [SAVE_PREFIX]: saveFromForm,
  [NOT_HELPFUL_PREFIX]: judgeNotHelpful,
};
