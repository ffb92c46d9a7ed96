import { MessageFlags } from 'discord.js';
import type { Clock } from './clock.ts';
import { asDeliveryError, isUndecided } from './failure.ts';
import { TOKEN_LIFE } from './limits.ts';
import { deferredReply } from './messages.ts';
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';
import type { Answerable } from './respond.ts';

/** Milliseconds between two changes of a reply: Discord takes five in five seconds of one channel, and others write there too. */
const STEP = 2_000;

/** Milliseconds before the first: what is done by then needs none. */
const FIRST_STEP = 500;

/** Milliseconds before the end of a token at which the last change is made: a slow line needs some. */
const MARGIN = 30_000;

/** A reply that is changed while its work goes on. */
export type Steps = {
  /** Shows how far it is; what comes within `STEP` of the last is shown later, or not when something newer comes. */
  readonly show: (reply: Reply) => void;
  /** Whether a reply can no longer be changed soon: whatever is to be said must be said now. */
  readonly isOver: () => boolean;
};

/**
 * Answers an interaction privately with what `work` gives, and meanwhile with the steps that it shows. Gives the reply's outcome. Rejects as `work` does; the
 * interaction is deferred then.
 * @param late what is shown in the end where the work outlasts the 15 minutes for which Discord lets a reply be changed
 */
export const respondInSteps = async (
  interaction: Answerable,
  work: (steps: Steps) => Promise<Reply>,
  { clock, late }: { readonly clock: Clock; readonly late: Reply },
): Promise<Outcome> => {
  const end = interaction.createdTimestamp + TOKEN_LIFE - MARGIN;
  let deferralFailure: unknown;
  try {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  } catch (error) {
    if (!isUndecided(error)) throw asDeliveryError(error);
    deferralFailure = error;
  }
  let waiting: Reply | undefined;
  let cancel: (() => void) | undefined;
  let sending: Promise<unknown> = Promise.resolve();
  let next = clock.now() + FIRST_STEP;
  let isLate = false;

  const put = async (reply: Reply): Promise<void> => {
    try {
      await interaction.webhook.editMessage('@original', deferredReply(reply));
    } catch (error) {
      throw asDeliveryError(deferralFailure ?? error);
    }
  };
  const send = (): void => {
    cancel = undefined;
    if (waiting === undefined || isLate) return;
    isLate = clock.now() >= end;
    const reply = isLate ? late : waiting;
    waiting = undefined;
    next = clock.now() + STEP;
    // A step that is lost is made good by the next one.
    sending = sending.then(() => put(reply)).catch(() => undefined);
  };
  const steps: Steps = {
    show(reply) {
      waiting = reply;
      cancel ??= clock.schedule(Math.max(clock.now(), next), send);
    },
    isOver: () => clock.now() >= end,
  };
  try {
    const reply = await work(steps);
    cancel?.();
    await sending;
    if (!isLate && clock.now() < interaction.createdTimestamp + TOKEN_LIFE) await put(reply);
    return reply.outcome ?? 'shown';
  } finally {
    cancel?.();
  }
};
