import type { APIButtonComponent } from 'discord.js';
import type { Gap } from '../../store/gap-store.ts';
import { button, container, row, textDisplay } from '../components.ts';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import { clip, escapeLine } from '../markdown.ts';
import { showFindingButton } from '../notebook/finding-ids.ts';
import type { Reply } from '../reply.ts';
import {
  GAP_ASK_PREFIX,
  GAP_DISMISS_PREFIX,
  GAP_REOPEN_PREFIX,
  GAP_SOLVE_PREFIX,
  watchId,
  type GapStatus,
} from './gap-ids.ts';
import { askedLine, stateLines } from './gap-lines.ts';

const HEADS: Readonly<Record<GapStatus, string>> = {
  open: 'Open question',
  solved: 'Solved question',
  dismissed: 'Dismissed question',
};

const watchButton = ({ id, isWatched }: Gap): APIButtonComponent =>
  button(isWatched ? 'Stop watching' : 'Watch', watchId(id, !isWatched));

/** Nobody waits for the answer to a question that has one. */
const buttonsOf = (gap: Gap): readonly APIButtonComponent[] => {
  const { id, state } = gap;
  const askAgain = button('Ask again', `${GAP_ASK_PREFIX}:${id}`);
  if (state.status === 'open')
    return [
      watchButton(gap),
      askAgain,
      button('Solve', `${GAP_SOLVE_PREFIX}:${id}`),
      button('Dismiss', `${GAP_DISMISS_PREFIX}:${id}`),
    ];
  const finding = state.status === 'solved' ? state.finding : undefined;
  return [
    ...(finding === undefined ? [] : [showFindingButton('Show the finding', finding)]),
    askAgain,
    button('Reopen', `${GAP_REOPEN_PREFIX}:${id}`),
    ...(state.status === 'dismissed' || gap.isWatched ? [watchButton(gap)] : []),
  ];
};

/** A question as one person may see it, with what can be done about it. @param lead a line of Markdown above it, such as what was just done */
export const renderGap = (gap: Gap, lead?: string): Reply => {
  const lines = [
    ...(lead === undefined ? [] : [lead]),
    `-# ${HEADS[gap.state.status]}`,
    `**${escapeLine(clip(gap.question, WORD_LIMITS.question))}**`,
    ...stateLines(gap),
    `-# ${askedLine(gap)}`,
  ];
  return {
    components: [container([textDisplay(lines.join('\n')), row([...buttonsOf(gap)])])],
    files: [],
    outcome: 'shown',
  };
};
