import { MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';

import { type FormIssue, invalidForm, refusals } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import { allowedMentions } from './allowed-mentions.ts';
import { treeIssues } from './component-tree.ts';
import { layoutComponents, legacyComponents, type TopLevelComponent } from './components.ts';
import { embeds } from './embeds.ts';
import { type Checked, check, list, placed, snowflake, text } from './form.ts';

const limits = LIMITS.message;

const messageForm = z.object({
  content: text(limits.content).nullish(),
  tts: z.boolean().nullish(),
  flags: z.int().nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: allowedMentions.nullish(),
  attachments: list(
    z.object({
      id: snowflake,
      filename: z.string().nullish(),
      description: text(limits.attachmentDescription).nullish(),
    }),
    limits.attachments,
  ).nullish(),
  message_reference: z
    .object({
      type: z.int().nullish(),
      message_id: snowflake,
      channel_id: snowflake.nullish(),
      guild_id: snowflake.nullish(),
      fail_if_not_exists: z.boolean().nullish(),
    })
    .nullish(),
  sticker_ids: list(snowflake, limits.stickers).nullish(),
  poll: z.unknown().optional(),
  nonce: z.union([text(limits.nonce), z.int()]).nullish(),
  enforce_nonce: z.boolean().nullish(),
});

type Form = z.infer<typeof messageForm>;

/** A file that came with a request, under the number of its field: `files[number]`. */
export type Upload = {
  readonly number: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** A message's form that passed every check. What the body left out is absent; what it set to null is null. */
export type MessageForm = Omit<Form, 'components'> & {
  readonly components?: readonly TopLevelComponent[] | null;
  readonly files: readonly Upload[];
};

/** What a message to be edited has already. */
export type Before = {
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly unknown[];
  readonly components: readonly unknown[];
  readonly attachments: readonly { readonly id: string; readonly filename: string }[];
};

/** Whether the flags say Components V2: a layout instead of content and embeds. */
const isLayout = (flags: number): boolean => (flags & MessageFlags.IsComponentsV2) !== 0;

const LEGACY_FIELDS = ['content', 'embeds', 'sticker_ids', 'poll'] as const;

const has = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

const legacyFieldIssues = (form: Form, before: Before | undefined): readonly FormIssue[] => {
  const kept = { content: before?.content, embeds: before?.embeds, sticker_ids: undefined, poll: undefined };
  return LEGACY_FIELDS.filter((field) => has(form[field] === undefined ? kept[field] : form[field])).map(
    (field) => ({
      path: [field],
      code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    }),
  );
};

/** Files that a message keeps when it is edited: those that its form lists, or all when it lists none. */
const keptAttachments = (form: Form, before: Before | undefined): Before['attachments'] => {
  const listed = form.attachments?.map((attachment) => attachment.id);
  return before?.attachments.filter(({ id }) => listed?.includes(id) ?? true) ?? [];
};

/** Names of the files that the message will have: those it keeps and those the request brings. */
const attachmentNames = (form: Form, files: readonly Upload[], before: Before | undefined) =>
  new Set([
    ...keptAttachments(form, before).map(({ filename }) => filename),
    ...files.map(({ name }) => name),
  ]);

const isEmpty = (form: MessageForm, before: Before | undefined): boolean => {
  const kept = (value: unknown, earlier: unknown) => has(value === undefined ? earlier : value);
  return !(
    kept(form.content?.trim(), before?.content) ||
    kept(form.embeds, before?.embeds) ||
    kept(form.components, before?.components) ||
    kept(form.attachments, before?.attachments) ||
    has(form.files) ||
    has(form.sticker_ids) ||
    has(form.poll)
  );
};

const componentsOf = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'components' in body ? body.components : undefined;

/**
 * Checks the form of a new message, or of an edit when `before` is given.
 * @param under the place of the form in the request body.
 * @throws ApiError 50035 with every fault at its place, 50006 when nothing would be shown, 40005 when a file is too large,
 * 30015 when there are too many.
 */
export const parseMessage = (
  body: unknown,
  files: readonly Upload[],
  under: FormIssue['path'] = [],
  before?: Before,
): MessageForm => {
  const form = check(messageForm, body);
  // What the other fields say can only be read once they are valid by themselves.
  const flags = form.ok ? (form.value.flags ?? 0) : 0;
  const had = before !== undefined && isLayout(before.flags);
  const layout = isLayout(flags) || had;
  const raw = componentsOf(body);
  // An edit must carry the flag again for the components of its form to be read as a layout.
  const components: Checked<readonly TopLevelComponent[] | null | undefined> = isLayout(flags)
    ? check(layoutComponents.nullish(), raw, ['components'])
    : check(legacyComponents.nullish(), raw, ['components']);
  const issues = [...(form.ok ? [] : form.issues), ...(components.ok ? [] : components.issues)];
  if (form.ok) {
    if (layout) issues.push(...legacyFieldIssues(form.value, before));
    if (had && form.value.flags !== undefined && form.value.flags !== null && !isLayout(flags))
      issues.push({
        path: ['flags'],
        code: 'MESSAGE_COMPONENTS_V2_FLAG_CANNOT_BE_REMOVED',
        message: 'The IS_COMPONENTS_V2 flag cannot be removed from a message',
      });
    if (components.ok && components.value)
      issues.push(...treeIssues(components.value, attachmentNames(form.value, files, before), layout));
  }
  if (!form.ok || !components.ok || issues.length > 0) throw invalidForm(placed(issues, under));
  if (files.some((file) => file.bytes.byteLength > LIMITS.upload.file)) throw refusals.tooLarge();
  const kept = keptAttachments(form.value, before).length;
  if (kept + files.length > limits.attachments.max) throw refusals.tooManyAttachments(limits.attachments.max);
  const { value } = components;
  const parsed = { ...form.value, ...(value !== undefined && { components: value }), files };
  if (isEmpty(parsed, before)) throw refusals.emptyMessage();
  return parsed;
};
