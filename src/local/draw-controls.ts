import { ButtonStyle, ChannelType, ComponentType } from 'discord-api-types/v10';
import type { Button, Select } from '../loopback/forms/components.ts';
import type { World } from '../loopback/world.ts';
import type { ButtonView, SelectView } from './message-view.ts';
import { targetOf, webAddress, type Names } from './names.ts';

const STYLES = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'link',
  [ButtonStyle.Premium]: 'secondary',
} as const;

/** The emoji before a label, custom ones by their names. */
const emojiOf = ({ emoji }: Button): string | undefined => {
  if (!emoji?.name) return undefined;
  return emoji.id ? `:${emoji.name}:` : emoji.name;
};

export const drawButton = (button: Button, names: Names): ButtonView => {
  const href = webAddress(button.url);
  return {
    kind: 'button',
    style: STYLES[button.style],
    label: [emojiOf(button), button.label].filter((part) => part).join(' '),
    customId: button.custom_id ?? undefined,
    href,
    target: href === undefined ? undefined : targetOf(href, names),
    isDisabled: button.disabled === true,
  };
};

type Option = SelectView['options'][number];

/** What a select of people, roles or channels offers in this world. */
const entities = (type: Select['type'], world: World): readonly Omit<Option, 'isDefault'>[] => {
  const people = world.users.map(({ id, name }) => ({ label: name, value: id, description: undefined }));
  const roles = world.guilds
    .flatMap((guild) => guild.roles)
    .map(({ id, name }) => ({ label: name, value: id, description: undefined }));
  const channels = world.channels.flatMap((channel) =>
    channel.type === ChannelType.DM
      ? []
      : [{ label: `#${channel.name}`, value: channel.id, description: undefined }],
  );
  const offered: Partial<Record<ComponentType, readonly Omit<Option, 'isDefault'>[]>> = {
    [ComponentType.UserSelect]: people,
    [ComponentType.RoleSelect]: roles,
    [ComponentType.MentionableSelect]: [...people, ...roles],
    [ComponentType.ChannelSelect]: channels,
  };
  return offered[type] ?? [];
};

const optionsOf = (select: Select, world: World): readonly Option[] => {
  if (select.type === ComponentType.StringSelect)
    return select.options.map((option) => ({
      label: [option.emoji?.id ? undefined : option.emoji?.name, option.label]
        .filter((part) => part)
        .join(' '),
      value: option.value,
      description: option.description ?? undefined,
      isDefault: option.default === true,
    }));
  const chosen = new Set(select.default_values?.map(({ id }) => id));
  return entities(select.type, world).map((option) => ({ ...option, isDefault: chosen.has(option.value) }));
};

export const drawSelect = (select: Select, world: World): SelectView => ({
  kind: 'select',
  customId: select.custom_id,
  placeholder: select.placeholder ?? 'Make a selection',
  min: select.min_values ?? 1,
  max: select.max_values ?? 1,
  isDisabled: select.disabled === true,
  options: optionsOf(select, world),
});
