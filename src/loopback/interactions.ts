import { randomBytes } from 'node:crypto';

import type { InteractionType } from 'discord-api-types/v10';

import { refusals } from './api-error.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';
import type { Choice } from './forms/autocomplete.ts';
import type { ModalForm } from './forms/modal.ts';
import { LIMITS } from './limits.ts';
import type { Message } from './message-store.ts';
import type { Channel, User } from './world.ts';

/** How the bot answered an interaction first. `none`: not yet; `missed`: not in time. */
export type Acknowledgement =
  | { readonly kind: 'none' }
  | { readonly kind: 'missed' }
  | { readonly kind: 'reply' }
  | { readonly kind: 'deferred-reply' }
  | { readonly kind: 'update' }
  | { readonly kind: 'deferred-update' }
  | { readonly kind: 'modal'; readonly modal: ModalForm }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

/** What a person started, as it stands. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly type: Exclude<InteractionType, InteractionType.Ping>;
  /** The command's name; `undefined` for components and modals. */
  readonly name: string | undefined;
  readonly user: User;
  readonly channel: Channel;
  /** The message whose component was used, or whose component opened the modal. */
  readonly source: Message | undefined;
  /** Unix milliseconds. */
  readonly createdAt: number;
  readonly acknowledgement: Acknowledgement;
  /** The message that `@original` means. */
  readonly original: string | undefined;
  /** Ids of the messages that the bot sent for it, in their order. */
  readonly sent: readonly string[];
};

/** Interactions and how far each has come. */
export interface Interactions {
  open(of: Pick<Interaction, 'type' | 'name' | 'user' | 'channel' | 'source'>): Interaction;
  get(id: string): Interaction | undefined;
  /** The one that may be answered now. @throws ApiError 10062 when it is unknown or too old, 40060 when it was answered. */
  answerable(id: string, token: string): Interaction;
  /** The one whose webhook `token` is. @throws ApiError 10015 before the first answer, 50027 when it is unknown or too old. */
  webhook(token: string): Interaction;
  update(
    id: string,
    change: Partial<Pick<Interaction, 'acknowledgement' | 'original' | 'sent'>>,
  ): Interaction;
}

/** @param most interactions kept; the oldest go first, and are unknown then. */
export const createInteractions = (
  clock: Clock,
  changes: Changes,
  nextId: () => string,
  most: number = Number.POSITIVE_INFINITY,
): Interactions => {
  const interactions = new Map<string, Interaction>();
  const idsByToken = new Map<string, string>();
  const dropOldest = () => {
    for (const { id, token } of interactions.values()) {
      interactions.delete(id);
      idsByToken.delete(token);
      return;
    }
  };
  const put = (interaction: Interaction) => {
    interactions.set(interaction.id, interaction);
    idsByToken.set(interaction.token, interaction.id);
    if (interactions.size > most) dropOldest();
    changes.announce();
    return interaction;
  };
  const ageOf = (interaction: Interaction) => clock.now() - interaction.createdAt;
  return {
    open(of) {
      const interaction = put({
        ...of,
        id: nextId(),
        token: randomBytes(48).toString('base64url'),
        createdAt: clock.now(),
        acknowledgement: { kind: 'none' },
        original: undefined,
        sent: [],
      });
      clock.schedule(interaction.createdAt + LIMITS.interaction.firstResponse, () => {
        const now = interactions.get(interaction.id);
        if (now?.acknowledgement.kind === 'none') put({ ...now, acknowledgement: { kind: 'missed' } });
      });
      return interaction;
    },
    get: (id) => interactions.get(id),
    answerable(id, token) {
      const interaction = interactions.get(id);
      if (interaction?.token !== token) throw refusals.unknownInteraction();
      const { kind } = interaction.acknowledgement;
      if (kind === 'missed' || (kind === 'none' && ageOf(interaction) >= LIMITS.interaction.firstResponse))
        throw refusals.unknownInteraction();
      if (kind !== 'none') throw refusals.alreadyAcknowledged();
      return interaction;
    },
    webhook(token) {
      const interaction = interactions.get(idsByToken.get(token) ?? '');
      if (!interaction || ageOf(interaction) >= LIMITS.interaction.token)
        throw refusals.invalidWebhookToken();
      const { kind } = interaction.acknowledgement;
      if (kind === 'none' || kind === 'missed' || kind === 'choices') throw refusals.unknownWebhook();
      return interaction;
    },
    update(id, change) {
      const interaction = interactions.get(id);
      if (!interaction) throw new Error(`There is no interaction ${id}.`);
      return put({ ...interaction, ...change });
    },
  };
};
