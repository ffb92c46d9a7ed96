import { ALL_ARTICLES, scopeOf, type AskedScope } from './asked-scope.ts';
import { renderCard } from './card.ts';
import type { CardSetting } from './card-buttons.ts';
import type { CommandContext } from './command.ts';
import { withLoadingLine } from './loading-line.ts';
import { articleGoneNotice } from './notices.ts';
import type { Reply } from './reply.ts';
import { scopeLine } from './scope-lines.ts';

/** A question put to the bot. */
export type Asking = {
  /** Names the talk that the question is a turn of. */
  readonly key: string;
  /** Checked by `readQuestion`. */
  readonly question: string;
  readonly setting: CardSetting;
  /** All articles unless given. */
  readonly scope?: AskedScope;
};

/** The card that answers a question. */
export const answerQuestion = async (
  { key, question, setting, scope = ALL_ARTICLES }: Asking,
  {
    conversations,
    library,
    spelling,
    loading,
  }: Pick<CommandContext, 'conversations' | 'library' | 'spelling' | 'loading'>,
): Promise<Reply> => {
  const before = loading();
  const turn = await conversations.ask(key, question, { scope: scopeOf(scope) });
  const card = renderCard(question, turn, library, { setting, spelling, scope: scopeLine(scope, library) });
  return withLoadingLine(card ?? articleGoneNotice(), before);
};
