import type { CardSetting } from './card-buttons.ts';
import { renderCheck } from './check-card.ts';
import type { CommandContext } from './command.ts';
import { noClaimNotice } from './claim-notices.ts';
import type { Reply } from './reply.ts';
import { renderTextCheck, type TextCheckView } from './text-check-card.ts';

type Checking = {
  /** As `readWords` gives it, at most `CLAIM_TEXT_LENGTH` long. */
  readonly text: string;
  readonly setting: CardSetting;
  readonly view: TextCheckView;
};

/** The card of a text that is checked: of one claim, or sentence by sentence. */
export const checkText = async (
  { text, setting, view }: Checking,
  { claims, library }: Pick<CommandContext, 'claims' | 'library'>,
): Promise<Reply> => {
  const sentences = await claims.checkText(text);
  const [only, second] = sentences;
  if (only === undefined) return noClaimNotice('opinion');
  if (second !== undefined) return renderTextCheck(text, sentences, library, view, setting);
  return only.kind === 'claim' ? renderCheck(only.check, library, setting) : noClaimNotice(only.kind);
};
