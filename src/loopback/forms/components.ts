import {
  ButtonStyle,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  SeparatorSpacingSize,
} from 'discord-api-types/v10';
import { z } from 'zod';

import { LIMITS } from '../limits.ts';
import { integer, list, rule, snowflake, text } from './form.ts';
import { url } from './url.ts';

const limits = LIMITS.component;
const id = integer({ min: 0, max: 0x7f_ff_ff_ff }).nullish();
const emoji = z
  .object({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().nullish() })
  .nullish();

const button = z
  .object({
    type: z.literal(ComponentType.Button),
    id,
    style: z.enum(ButtonStyle),
    label: text(limits.label).nullish(),
    emoji,
    custom_id: text(limits.customId).nullish(),
    url: url(['http', 'https', 'discord'], limits.url).nullish(),
    sku_id: z.string().nullish(),
    disabled: z.boolean().nullish(),
  })
  .superRefine((value, context) => {
    const fault = (path: string, code: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message, params: { code } });
    const required = (path: string) => fault(path, 'BASE_TYPE_REQUIRED', 'This field is required');
    const { style } = value;
    if (style === ButtonStyle.Premium) {
      if (!value.sku_id) required('sku_id');
      return;
    }
    if (!value.label && !value.emoji) required('label');
    if (style === ButtonStyle.Link) {
      // An empty one is refused by itself.
      if (value.url === undefined || value.url === null) required('url');
      if (value.custom_id)
        fault(
          'custom_id',
          'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
          'A custom id and url cannot both be specified',
        );
      return;
    }
    if (!value.custom_id) required('custom_id');
    if (value.url)
      fault(
        'url',
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
  });

const selectShape = {
  id,
  custom_id: text(limits.customId),
  placeholder: text(limits.placeholder).nullish(),
  min_values: integer(limits.selectedValues).nullish(),
  max_values: integer({ min: 1, max: limits.selectedValues.max }).nullish(),
  disabled: z.boolean().nullish(),
  required: z.boolean().nullish(),
};

const stringSelect = z
  .object({
    type: z.literal(ComponentType.StringSelect),
    ...selectShape,
    options: list(
      z.object({
        label: text(limits.optionLabel),
        value: text(limits.optionValue),
        description: text(limits.optionDescription).nullish(),
        emoji,
        default: z.boolean().nullish(),
      }),
      limits.selectOptions,
    ),
  })
  .refine((select) => new Set(select.options.map((option) => option.value)).size === select.options.length, {
    path: ['options'],
    ...rule(
      'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      'The specified option value is already used in this select menu',
    ),
  })
  .refine((select) => select.options.length === 0 || (select.max_values ?? 1) <= select.options.length, {
    path: ['max_values'],
    ...rule('BASE_TYPE_BAD_LENGTH', 'There are fewer options than values to choose.'),
  });

const { User, Role, Channel } = SelectMenuDefaultValueType;

/** The selects that offer users, roles or channels. @param offered what its default values may be */
const entitySelect = (
  type:
    | ComponentType.UserSelect
    | ComponentType.RoleSelect
    | ComponentType.MentionableSelect
    | ComponentType.ChannelSelect,
  ...offered: readonly SelectMenuDefaultValueType[]
) =>
  z
    .object({
      type: z.literal(type),
      ...selectShape,
      default_values: z.array(z.object({ id: snowflake, type: z.enum(offered) })).nullish(),
      channel_types: z.array(z.enum(ChannelType)).nullish(),
    })
    .refine(
      ({ default_values: chosen, min_values: min, max_values: max }) =>
        !chosen || chosen.length === 0 || (chosen.length >= (min ?? 1) && chosen.length <= (max ?? 1)),
      {
        path: ['default_values'],
        ...rule('BASE_TYPE_BAD_LENGTH', 'There are fewer or more default values than can be chosen.'),
      },
    );

export const selects = [
  stringSelect,
  entitySelect(ComponentType.UserSelect, User),
  entitySelect(ComponentType.RoleSelect, Role),
  entitySelect(ComponentType.MentionableSelect, User, Role),
  entitySelect(ComponentType.ChannelSelect, Channel),
] as const;

/** A row is five units wide; a button takes one, a select all five. */
const actionRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: list(z.discriminatedUnion('type', [button, ...selects]), limits.rowButtons).superRefine(
    (children, context) => {
      if (children.length > 1 && children.some((child) => child.type !== ComponentType.Button))
        context.addIssue({
          code: 'custom',
          path: [1],
          message: 'The specified component exceeds the maximum width',
          params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
        });
    },
  ),
});

export const textDisplay = z.object({
  type: z.literal(ComponentType.TextDisplay),
  id,
  content: text(limits.text),
});

const spoiler = z.boolean().nullish();
const media = z.object({ url: url(['http', 'https', 'attachment'], { min: 1, max: 2_048 }) });
const description = text(limits.mediaDescription).nullish();

const thumbnail = z.object({ type: z.literal(ComponentType.Thumbnail), id, media, description, spoiler });

const section = z.object({
  type: z.literal(ComponentType.Section),
  id,
  components: list(z.discriminatedUnion('type', [textDisplay]), limits.sectionTexts),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.object({
  type: z.literal(ComponentType.MediaGallery),
  id,
  items: list(z.object({ media, description, spoiler }), limits.galleryItems),
});

const file = z.object({
  type: z.literal(ComponentType.File),
  id,
  file: z.object({ url: url(['attachment'], { min: 1, max: 2_048 }) }),
  spoiler,
});

const separator = z.object({
  type: z.literal(ComponentType.Separator),
  id,
  divider: z.boolean().nullish(),
  spacing: z.enum(SeparatorSpacingSize).nullish(),
});

const container = z.object({
  type: z.literal(ComponentType.Container),
  id,
  accent_color: integer(limits.accentColour).nullish(),
  spoiler,
  components: list(
    z.discriminatedUnion('type', [actionRow, textDisplay, section, mediaGallery, separator, file]),
    limits.containerChildren,
  ),
});

/** Components of a message without the Components V2 flag. */
export const legacyComponents = list(z.discriminatedUnion('type', [actionRow]), LIMITS.message.rows);

/** Components of a message with the Components V2 flag. */
export const layoutComponents = z.array(
  z.discriminatedUnion('type', [actionRow, textDisplay, section, mediaGallery, separator, file, container]),
);

/** A component at the top of a message. */
export type TopLevelComponent = z.infer<typeof layoutComponents>[number];
export type Button = z.infer<typeof button>;
export type Select = z.infer<(typeof selects)[number]>;
/** Any component of a message, at whatever depth. */
export type Component =
  | TopLevelComponent
  | z.infer<typeof container>['components'][number]
  | Button
  | Select
  | z.infer<typeof thumbnail>;
