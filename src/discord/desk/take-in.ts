import type { ArticleDesk } from '../../articles/importing/article-desk.ts';
import type { ImportOutcome } from '../../articles/importing/import-outcome.ts';
import type { Upload } from '../../articles/importing/upload.ts';
import type { CommandContext } from '../command.ts';
import type { Outcome } from '../outcome.ts';
import type { Reply } from '../reply.ts';
import type { Answerable } from '../respond.ts';
import { respondInSteps, type Steps } from '../steps.ts';
import { stillImportingNotice } from './desk-notices.ts';
import { renderImport, renderProgress } from './import-view.ts';

type Context = Pick<CommandContext, 'clock' | 'engineNow'>;

/** Milliseconds between two looks at how far the indexing is: an article takes some milliseconds. */
const LOOK = 50;

/** Shows what is indexed so far until all of it is, or until nothing more can be shown. */
const awaitIndexing = async (
  outcomes: readonly ImportOutcome[],
  steps: Steps,
  { clock, engineNow }: Context,
): Promise<Reply> => {
  for (;;) {
    const loading = (await engineNow()).loading();
    if (loading === undefined || steps.isOver()) return renderImport(outcomes, loading);
    steps.show(renderImport(outcomes, loading));
    await new Promise<void>((resolve) => {
      clock.schedule(clock.now() + LOOK, resolve);
    });
  }
};

/** Takes in some uploads for whoever brought them, and shows them how far it is and what became of each. */
export const takeIn = (
  interaction: Answerable,
  desk: ArticleDesk,
  uploads: readonly Upload[],
  context: Context,
): Promise<Outcome> =>
  respondInSteps(
    interaction,
    async (steps) => {
      const outcomes = await desk.add({
        by: interaction.user.id,
        uploads,
        onProgress: (progress) => {
          if (progress.done < progress.total) steps.show(renderProgress(progress));
        },
      });
      return awaitIndexing(outcomes, steps, context);
    },
    { clock: context.clock, late: stillImportingNotice() },
  );
