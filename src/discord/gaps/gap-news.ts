import type { GapNews } from '../../notebook/tell-watchers.ts';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { GapState } from '../../store/gap-store.ts';
import { renderCard } from '../card.ts';
import type { CommandContext } from '../command.ts';
import { container, textDisplay } from '../components.ts';
import { clip, escapeLine } from '../markdown.ts';
import { findingReply } from '../notebook/finding-reply.ts';
import type { Reply } from '../reply.ts';
import { askAgain } from './ask-again.ts';
import { questionInWords } from './gap-lines.ts';
import { withoutButtons } from './without-buttons.ts';

/** Characters of a server's name, as many as Discord allows. */
const NAME_LENGTH = 100;

type Solved = Extract<GapState, { readonly status: 'solved' }>;

/** What the news are made of: the question in words that its reader may see, and what it was solved by. */
export type NewsOfGap = {
  readonly question: GapNews['question'];
  readonly state: Solved;
  /** Name of the server. */
  readonly server: string;
};

const leadOf = (server: string): string =>
  `A question that you watch in **${escapeLine(clip(server, NAME_LENGTH))}** is answered now. This is the only message about it.`;

const above = (lead: string, reply: Reply): Reply => ({
  ...reply,
  components: [textDisplay(lead), ...reply.components],
});

/** Where neither a finding nor the articles can be shown: the answer as it was given, and where more stands. */
const inWords = ({ question, state, server }: NewsOfGap): Reply => ({
  components: [
    textDisplay(leadOf(server)),
    container([
      textDisplay(
        [
          questionInWords(question),
          ...(state.answer === undefined
            ? []
            : [`**${escapeLine(clip(state.answer, WORD_LIMITS.answer))}**`]),
          '-# In the server, /gaps list with the status “solved” shows it.',
        ].join('\n'),
      ),
    ]),
  ],
  files: [],
});

/**
 * The direct message for somebody who watches a question: the finding that answers it, or the card of the answer, as they are shown in the server and
 * without the buttons that work only there; else the answer in words. Rejects with `StoreError`.
 */
export const renderGapNews = async (
  news: NewsOfGap,
  context: Pick<CommandContext, 'notebook' | 'library' | 'desk' | 'loading' | 'answerer'>,
): Promise<Reply> => {
  const { question, state, server } = news;
  const { notebook, library } = context;
  const finding = state.finding === undefined ? undefined : await notebook?.findings.get(state.finding);
  if (finding !== undefined && notebook !== undefined) {
    const lead = [
      questionInWords(question),
      ...(state.answer === undefined ? [] : [escapeLine(state.answer)]),
    ];
    return above(
      leadOf(server),
      withoutButtons(await findingReply(finding, notebook, context, lead.join('\n'))),
    );
  }
  // What somebody has solved in words of their own is told in these words.
  if (state.by !== undefined) return inWords(news);
  const { turn, answer } = await askAgain(question, context);
  const card = answer === undefined ? undefined : renderCard(question, turn, library);
  return card === undefined ? inWords(news) : above(leadOf(server), withoutButtons(card));
};
