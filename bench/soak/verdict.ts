import { MessageFlags } from 'discord.js';
import type { Loopback } from '../../src/loopback/loopback.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import type { Act } from './acts.ts';
import type { LogWatch } from './log-watch.ts';

/** Milliseconds in which the bot has to be done with an act: longer than all that it tries takes. */
const PATIENCE = 30_000;

/** Milliseconds after which an event that no client was told of is given up: a session that goes on is there again by then. */
const LOST_AFTER = 10_000;

/** Milliseconds between two looks whether an event is lost. */
const LOOKS = 500;

/** How an act ended for whoever did it. */
export type Verdict =
  | { readonly kind: 'answered'; readonly card: SeenMessage | undefined }
  /** Without an answer, and a warning in the log that names this very act says why Discord or the line did not allow one. */
  | { readonly kind: 'explained'; readonly why: string }
  /** No client was ever told of it: the gateway was away, and the session it came in is gone. */
  | { readonly kind: 'never heard of' }
  /** What must not be. */
  | { readonly kind: 'wrong'; readonly what: string };

/** Messages that the bot sent for an act, as the one who acted sees them. */
const messagesFor = (act: Act, discord: Loopback): readonly SeenMessage[] => {
  if (act.kind === 'interaction') return act.exchange.messages.filter(({ loading }) => !loading);
  const { user, said } = act;
  if (!discord.world.channel(said.channel)) return [];
  return discord
    .read({ user, channel: said.channel })
    .filter(({ author }) => author === discord.applicationId)
    .filter(({ repliesTo, id }) =>
      // The answer to a message that was taken away refers to nothing; nobody else writes where those are written.
      act.isErased ? repliesTo === undefined && BigInt(id) > BigInt(said.id) : repliesTo === said.id,
    );
};

/** First answers that are something to see by themselves, without a message of their own. */
const COMPLETE: ReadonlySet<string> = new Set(['update', 'choices', 'modal']);

const isComplete = (act: Act): boolean =>
  act.kind === 'interaction' && COMPLETE.has(act.exchange.acknowledgement.kind);

const idOf = (act: Act): string => (act.kind === 'interaction' ? act.exchange.id : act.said.id);

/** Why a message does not count as an answer that is complete; `undefined` when it does. */
const flawOf = ({ text, flags }: SeenMessage): string | undefined => {
  if ((flags & MessageFlags.Loading) !== 0) return 'still loading';
  return text.trim() === '' ? 'empty' : undefined;
};

/** Waits until the bot is done with an act, or will never be. */
const ending = async (
  act: Act,
  discord: Loopback,
  over: Promise<void>,
): Promise<'over' | 'lost' | 'late'> => {
  const begun = Date.now();
  let look: NodeJS.Timeout | undefined;
  const end = new Promise<'lost' | 'late'>((resolve) => {
    look = setInterval(() => {
      const waited = Date.now() - begun;
      if (waited > LOST_AFTER && !discord.gateway.wasTold(idOf(act))) resolve('lost');
      else if (waited > PATIENCE) resolve('late');
    }, LOOKS);
    look.unref();
  });
  const ended = await Promise.race([over.then(() => 'over' as const), end]);
  clearInterval(look);
  return ended;
};

/** Waits until the bot is done with an act and judges it: exactly one visible answer, or a line of the log that says why there is none. */
export const judge = async (act: Act, discord: Loopback, log: LogWatch): Promise<Verdict> => {
  const id = idOf(act);
  const { over, failures } = log.watch(id);
  const ended = await ending(act, discord, over);
  log.forget(id);
  const sent = messagesFor(act, discord);
  const [card] = sent;
  const answers = sent.length + (isComplete(act) ? 1 : 0);
  if (answers > 1) return { kind: 'wrong', what: `${answers} answers to ${act.what}` };
  const flaw = card && flawOf(card);
  if (flaw !== undefined) return { kind: 'wrong', what: `${act.what} has an answer that is ${flaw}` };
  const fault = failures.find(({ kind }) => kind === 'fault');
  if (fault) return { kind: 'wrong', what: `${act.what} met a fault of the bot's own: ${fault.message}` };
  if (answers === 1) return { kind: 'answered', card };
  const [why] = failures;
  if (why) return { kind: 'explained', why: why.message };
  if (ended === 'lost') return { kind: 'never heard of' };
  const state = act.kind === 'interaction' ? act.exchange.acknowledgement.kind : 'no reply';
  return { kind: 'wrong', what: `${act.what} ${ended === 'late' ? 'never ended' : 'ended'} with ${state}` };
};

/**
 * Looks again at an act that was judged: what is sent twice may come later. @returns what is wrong; a message that was taken away is not looked for,
 * since its answer refers to nothing and others follow in the same place
 */
export const secondLook = (act: Act, discord: Loopback): string | undefined => {
  if (act.kind === 'message' && act.isErased) return undefined;
  const answers = messagesFor(act, discord).length + (isComplete(act) ? 1 : 0);
  return answers > 1 ? `${answers} answers to ${act.what}, one of them late` : undefined;
};
