import type { ButtonInteraction } from 'discord.js';
import { renderCard } from '../card.ts';
import { settingOfInteraction } from '../card-setting.ts';
import type { CommandContext } from '../command.ts';
import { withLoadingLine } from '../loading-line.ts';
import { articleGoneNotice } from '../notices.ts';
import type { Outcome } from '../outcome.ts';
import { respond } from '../respond.ts';
import { askAgain } from './ask-again.ts';
import { withGap } from './with-gap.ts';

/** The button that asks a question again, for whoever presses it. What is answered surely now is solved, as when it is tried again by itself. */
export const askGap = (
  interaction: ButtonInteraction,
  id: string,
  context: CommandContext,
): Promise<Outcome> =>
  withGap(interaction, { id, right: 'look' }, context, ({ question, state }, { gaps }) => {
    const viewer = interaction.user.id;
    const work = async () => {
      const { library, spelling, clock } = context;
      const before = context.loading();
      const { turn, answer } = await askAgain(question, context);
      if (answer !== undefined && state.status === 'open')
        await gaps.solve(id, viewer, { at: clock.now(), answer });
      const setting = settingOfInteraction(interaction, true, context);
      const card = renderCard(question, turn, library, { setting, spelling });
      return withLoadingLine(card ?? articleGoneNotice(), before);
    };
    return respond(interaction, 'asker', work, context.clock);
  });
