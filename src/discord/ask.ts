import { ALL_ARTICLES, scopeOf, type AskedScope } from './asked-scope.ts';
import { renderCard } from './card.ts';
import type { CardSetting } from './card-buttons.ts';
import type { CommandContext } from './command.ts';
import { keepUnanswered } from './gaps/keep-unanswered.ts';
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
  /** Whether everybody in the server may see it; nobody but the asker unless given. */
  readonly isOpen?: boolean;
};

/** The card that answers a question. */
export const answerQuestion = async (
  { key, question, setting, scope = ALL_ARTICLES, isOpen = false }: Asking,
  context: Pick<
    CommandContext,
    'conversations' | 'library' | 'spelling' | 'loading' | 'notebook' | 'clock' | 'logger'
  >,
): Promise<Reply> => {
  const { conversations, library, spelling, loading } = context;
  const before = loading();
  const turn = await conversations.ask(key, question, { scope: scopeOf(scope) });
  // What is still being read in may answer it in a moment.
  if (before === undefined && scopeOf(scope) === undefined)
    keepUnanswered({ question, turn, asker: setting.asker, isPrivate: !isOpen }, context);
  const card = renderCard(question, turn, library, { setting, spelling, scope: scopeLine(scope, library) });
  return withLoadingLine(card ?? articleGoneNotice(), before);
};
