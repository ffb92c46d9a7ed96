import type { Choice } from './forms/autocomplete.ts';
import type { ModalForm } from './forms/modal.ts';
import type { Acknowledgement, Interaction } from './interactions.ts';
import { isLoading, type Message } from './message-store.ts';
import type { Platform } from './platform.ts';
import { seen, type SeenMessage } from './seen-message.ts';

/** A form that the bot showed to a person. */
export type OpenModal = ModalForm & { readonly interaction: string };

/**
 * What comes of something that a person did. Every promise rejects, with what was waited for, when the bot didn't answer in time
 * ("The application did not respond") or the loopback closes.
 */
export interface Exchange {
  /** The interaction's id and token. */
  readonly id: string;
  readonly token: string;
  /** How the bot has answered so far. */
  readonly acknowledgement: Acknowledgement;
  /** How the bot answered first, once it has. */
  acknowledged(): Promise<Acknowledgement>;
  /** The first answer that has something in it: a reply, a filled-in deferral, or the message that a component updated. */
  response(): Promise<SeenMessage>;
  /** The answer once it was changed `times` after it was first shown. */
  edited(times?: number): Promise<SeenMessage>;
  /** The messages that the bot sent for it, as they stand: its reply and follow-ups. */
  readonly messages: readonly SeenMessage[];
  /** The follow-up with that index, from 0. */
  followUp(index?: number): Promise<SeenMessage>;
  /** The form that the bot shows as its answer. */
  modal(): Promise<OpenModal>;
  /** The choices that the bot offers for what is being typed. */
  choices(): Promise<readonly Choice[]>;
}

/** @throws Error when the bot answered in another way than with what is waited for. */
const unlike = (wanted: 'modal' | 'choices', kind: Acknowledgement['kind']) => {
  if (kind !== 'none' && kind !== wanted)
    throw new Error(`The bot answered with ${kind}, not with ${wanted}.`);
};

export const createExchange = (platform: Platform, id: string): Exchange => {
  const { interactions, messages, changes } = platform;

  const now = (): Interaction => {
    const interaction = interactions.get(id);
    if (!interaction) throw new Error(`There is no interaction ${id}.`);
    return interaction;
  };
  const answered = (): Interaction => {
    const interaction = now();
    if (interaction.acknowledgement.kind === 'missed')
      throw new Error('The application did not respond in time.');
    return interaction;
  };
  const get = (messageId: string | undefined): Message | undefined =>
    messageId === undefined ? undefined : messages.get(now().channel.id, messageId);
  const changesBefore = get(now().source?.id)?.edits ?? 0;

  const original = (times: number): SeenMessage | undefined => {
    const interaction = answered();
    const message = get(interaction.original);
    if (!message || isLoading(message)) return undefined;
    const updates = message.id === interaction.source?.id;
    const edits = updates ? message.edits - changesBefore - 1 : message.edits;
    return edits >= times ? seen(message) : undefined;
  };

  return {
    id,
    token: now().token,
    get acknowledgement() {
      return now().acknowledgement;
    },
    acknowledged: () =>
      changes.until('the first answer', () => {
        const { acknowledgement } = now();
        return acknowledgement.kind === 'none' ? undefined : acknowledgement;
      }),
    response: () => changes.until('a response', () => original(0)),
    edited: (times = 1) => changes.until(`edit ${times} of the response`, () => original(times)),
    get messages() {
      return now()
        .sent.flatMap((messageId) => get(messageId) ?? [])
        .map(seen);
    },
    followUp: (index = 0) =>
      changes.until(`follow-up ${index}`, () => {
        const interaction = answered();
        const message = get(interaction.sent.filter((sent) => sent !== interaction.original)[index]);
        return message && seen(message);
      }),
    modal: () =>
      changes.until('a form', () => {
        const { acknowledgement } = answered();
        unlike('modal', acknowledgement.kind);
        return acknowledgement.kind === 'modal' ? { ...acknowledgement.modal, interaction: id } : undefined;
      }),
    choices: () =>
      changes.until('choices', () => {
        const { acknowledgement } = answered();
        unlike('choices', acknowledgement.kind);
        return acknowledgement.kind === 'choices' ? acknowledgement.choices : undefined;
      }),
  };
};
