import type { Turn } from '../../conversation/conversations.ts';
import { StoreError } from '../../store/store-error.ts';
import type { CommandContext } from '../command.ts';
import { questionToKeep } from './worth-keeping.ts';

export type Unanswered = {
  /** As it was asked. */
  readonly question: string;
  readonly turn: Turn;
  /** Id of who asked. */
  readonly asker: string;
  /** Whether others could not see it. */
  readonly isPrivate: boolean;
};

/**
 * Keeps a question of all articles as an open one, when nothing answers it. The asker waits for nothing: the answer says nothing of it, and trouble of the
 * store is told by whoever opened it.
 */
export const keepUnanswered = (
  { question, turn, asker, isPrivate }: Unanswered,
  { notebook, clock, logger }: Pick<CommandContext, 'notebook' | 'clock' | 'logger'>,
): void => {
  const { answer, readAs, remark } = turn;
  if (notebook === undefined || answer.status !== 'not_found' || remark !== undefined) return;
  const whole = questionToKeep({ asked: question, readAs });
  if (whole === undefined) return;
  notebook.gaps
    .ask({ question: whole, person: asker, isPrivate, at: clock.now() })
    .catch((error: unknown) => {
      if (!(error instanceof StoreError)) logger.error('An open question could not be kept.', { error });
    });
};
