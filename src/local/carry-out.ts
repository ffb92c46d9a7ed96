import type { Exchange } from '../loopback/exchange.ts';
import { LIMITS } from '../loopback/limits.ts';
import type { Loopback } from '../loopback/loopback.ts';
import { drawModal } from './draw-modal.ts';
import type { Act, Outcome } from './protocol.ts';
import type { Seat } from './seat.ts';
import { withMentions } from './typed-mentions.ts';
import type { Uploads } from './uploads.ts';

type FailureWords = Extract<Outcome, { readonly kind: 'failed' }>['words'];
type Filled = Extract<Act, { readonly act: 'command' | 'complete' }>;

const DONE: Outcome = { kind: 'done' };

/** Carries out what people do on their pages. */
export type CarryOut = (act: Act, seat: Seat) => Promise<Outcome>;

export const createCarryOut = (discord: Loopback, uploads: Uploads): CarryOut => {
  const outcomeOf = async (exchange: Exchange, failure: FailureWords, seat: Seat): Promise<Outcome> => {
    const answer = await exchange.acknowledged();
    if (answer.kind === 'missed') return { kind: 'failed', words: failure };
    if (answer.kind === 'choices')
      return { kind: 'choices', choices: answer.choices.map(({ name, value }) => ({ name, value })) };
    if (answer.kind !== 'modal') return { kind: 'answered' };
    const modal = { ...answer.modal, interaction: exchange.id };
    seat.keepModal(modal);
    return { kind: 'modal', modal: drawModal(modal, discord.world, seat.names) };
  };

  const filledIn = ({ channel, name, group, subcommand, options }: Filled, seat: Seat) => ({
    user: seat.me.id,
    channel,
    name,
    group,
    subcommand,
    options: Object.fromEntries(
      Object.entries(options).map(([option, value]) => [
        option,
        typeof value === 'object' ? uploads.get(value.upload) : value,
      ]),
    ),
  });

  /** The words with their mentions. @throws Error when there are too many, which Discord's client says as well */
  const wordsOf = (content: string): string => {
    const words = withMentions(content, discord.world.users);
    const { max } = LIMITS.message.content;
    if (words.length > max)
      throw new Error(
        `The message has ${words.length - max} characters more than the ${max} that Discord takes: make it shorter.`,
      );
    return words;
  };

  return async (act, seat) => {
    const user = seat.me.id;
    switch (act.act) {
      case 'play':
        seat.play(act.person);
        return DONE;
      case 'say': {
        const { channel, replyTo, ping = true } = act;
        const content = wordsOf(act.content);
        const chosen = act.uploads ?? [];
        const files = chosen.map((id) => uploads.get(id));
        const said = discord.say({ user, channel, content, ping, files, ...(replyTo && { replyTo }) });
        chosen.forEach((id) => uploads.drop(id));
        return { kind: 'said', message: said.id };
      }
      case 'rewrite':
        discord.rewrite({ user, message: act.message, content: wordsOf(act.content) });
        return DONE;
      case 'erase':
        discord.erase({ user, message: act.message });
        return DONE;
      case 'dismiss':
        seat.dismiss(act.message);
        return DONE;
      case 'open-thread': {
        const { channel, name, under } = act;
        return {
          kind: 'thread',
          channel: discord.openThread({ user, channel, name, ...(under && { under }) }),
        };
      }
      case 'command':
        return outcomeOf(discord.command(filledIn(act, seat)), 'The application did not respond', seat);
      case 'complete': {
        const { option, value } = act;
        const typed = discord.type({ ...filledIn(act, seat), option, value });
        return outcomeOf(typed, 'Loading options failed', seat);
      }
      case 'menu-command': {
        const { channel, name, target } = act;
        const used = discord.menuCommand({ user, channel, name, target });
        return outcomeOf(used, 'The application did not respond', seat);
      }
      case 'click': {
        const { message, customId } = act;
        return outcomeOf(discord.click({ user, message, customId }), 'This interaction failed', seat);
      }
      case 'select': {
        const { message, customId, values } = act;
        return outcomeOf(
          discord.select({ user, message, customId, values }),
          'This interaction failed',
          seat,
        );
      }
      case 'submit': {
        const modal = seat.modal(act.interaction);
        if (!modal) throw new Error('This form is not open any more: open it again.');
        const values = Object.entries(act.values).map(
          ([input, value]) =>
            [
              input,
              typeof value === 'object' && 'uploads' in value
                ? value.uploads.map((id) => uploads.get(id))
                : value,
            ] as const,
        );
        const sent = discord.submitModal({ user, modal, values: Object.fromEntries(values) });
        return outcomeOf(sent, 'Something went wrong. Try again.', seat);
      }
      case 'older':
        return { kind: 'older', ...seat.older(act.channel, act.before) };
    }
    return act satisfies never;
  };
};
