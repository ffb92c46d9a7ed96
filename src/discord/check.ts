import type { CardSetting } from './card-buttons.ts';
import { renderCheck } from './check-card.ts';
import type { CommandContext } from './command.ts';
import { noClaimNotice } from './claim-notices.ts';
import { withLoadingLine } from './loading-line.ts';
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
  { claims, library, loading }: Pick<CommandContext, 'claims' | 'library' | 'loading'>,
): Promise<Reply> => {
  const before = loading();
  const sentences = await claims.checkText(text);
  const [only, second] = sentences;
  if (only === undefined) return noClaimNotice('opinion');
  if (second !== undefined)
    return withLoadingLine(renderTextCheck(text, sentences, library, view, setting), before);
  if (only.kind !== 'claim') return noClaimNotice(only.kind);
  return withLoadingLine(renderCheck(only.check, library, setting), before);
};
