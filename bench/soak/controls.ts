import { ComponentType } from 'discord.js';
import type { OpenModal } from '../../src/loopback/exchange.ts';
import type { ModalInput } from '../../src/loopback/forms/modal.ts';
import type { Loopback } from '../../src/loopback/loopback.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import type { Act } from './acts.ts';
import { chance, oneOf, shuffled, someText, type Random } from './random-words.ts';

type Select = SeenMessage['selects'][number];

/** How often the one who uses a card is the one who asked for it. */
const OWN = 0.85;

/** It would close channels to all who act: messages there are left alone, which is no answer to judge. */
const CLOSES_CHANNELS = 'set:channels';

/** What stands before the colon of a custom id: the kind of the control. */
const kindOf = (customId: string): string => customId.split(':')[0] ?? '';

const inputsOf = ({ components }: OpenModal): readonly ModalInput[] =>
  components.flatMap((component): readonly ModalInput[] => {
    if (component.type === ComponentType.Label) return [component.component];
    return component.type === ComponentType.ActionRow ? component.components : [];
  });

/** What people do with what the bot shows them: buttons and selects of cards, and forms, whatever there is. */
export const createControls = (discord: Loopback, people: readonly string[], random: Random) => {
  const { world } = discord;

  /** What there is to choose in a select that lists no options of its own. */
  const idsFor = (type: Select['type']): readonly string[] => {
    if (type === ComponentType.ChannelSelect) return world.channels.map(({ id }) => id);
    const roles = world.guilds.flatMap((guild) => guild.roles.map(({ id }) => id));
    const users = world.users.map(({ id }) => id);
    if (type === ComponentType.RoleSelect) return roles;
    return type === ComponentType.MentionableSelect ? [...users, ...roles] : users;
  };

  const chosenIn = (select: Pick<Select, 'type' | 'min_values' | 'max_values'>): readonly string[] => {
    const offered =
      'options' in select && Array.isArray(select.options)
        ? select.options.map(({ value }: { value: string }) => value)
        : idsFor(select.type);
    const least = select.min_values ?? 1;
    const most = Math.min(select.max_values ?? 1, offered.length);
    return shuffled(random, offered).slice(0, least + Math.floor(random() * (most - least + 1)));
  };

  const click = (card: SeenMessage, user: string, customId: string): Act => {
    const exchange = discord.click({ user, message: card, customId });
    return { kind: 'interaction', what: `button ${kindOf(customId)}`, user, exchange };
  };

  const choose = (card: SeenMessage, user: string, select: Select): Act => {
    const { custom_id: customId } = select;
    const exchange = discord.select({ user, message: card, customId, values: chosenIn(select) });
    return { kind: 'interaction', what: `select ${kindOf(customId)}`, user, exchange };
  };

  const entered = (input: ModalInput): string | readonly string[] => {
    if (input.type === ComponentType.FileUpload) return [];
    if (input.type !== ComponentType.TextInput) return chosenIn(input);
    return someText(random, { min: Math.max(1, input.min_length ?? 0), max: input.max_length ?? 4000 });
  };

  return {
    /** What is done with a card that somebody sees; `undefined` when there is nothing on it. */
    use(card: SeenMessage, asker: string): Act | undefined {
      const user = card.ephemeral || chance(random, OWN) ? asker : oneOf(random, people);
      const acts = [
        ...card.buttons.flatMap(({ custom_id: customId, disabled }) =>
          customId && disabled !== true ? [() => click(card, user, customId)] : [],
        ),
        ...card.selects
          .filter(({ disabled, custom_id: customId }) => disabled !== true && customId !== CLOSES_CHANNELS)
          .map((select) => () => choose(card, user, select)),
      ];
      return acts.length === 0 ? undefined : oneOf(random, acts)();
    },
    /** A form that the bot showed to somebody, filled in and sent. */
    fillIn(modal: OpenModal, user: string): Act {
      const values = Object.fromEntries(inputsOf(modal).map((input) => [input.custom_id, entered(input)]));
      const exchange = discord.submitModal({ user, modal, values });
      return { kind: 'interaction', what: `form ${kindOf(modal.custom_id)}`, user, exchange };
    },
  };
};
