import { ComponentType } from 'discord-api-types/v10';

import { chosenValues } from './chosen-values.ts';
import type { Upload } from './forms/message.ts';
import type { ModalForm, ModalInput } from './forms/modal.ts';
import { LIMITS } from './limits.ts';
import { apiAttachment } from './objects/messages.ts';
import type { Platform } from './platform.ts';
import { refuse } from './refuse.ts';

/** A file that a person chooses in a form. */
type ChosenFile = Omit<Upload, 'number'>;

/** What a person enters in a form, by the inputs' custom ids: text, the chosen values of a select, or files. */
export type ModalValues = Readonly<Record<string, string | readonly string[] | readonly ChosenFile[]>>;

type Value = ModalValues[string] | undefined;

/** An input as filled in: what is said of it, and what its ids mean. */
type FilledInput = { readonly said: object; readonly resolved?: Readonly<Record<string, object>> };

const isText = (value: string | ChosenFile): value is string => typeof value === 'string';

const filledText = (
  input: Extract<ModalInput, { type: ComponentType.TextInput }>,
  given: Value,
): FilledInput => {
  const { custom_id: customId } = input;
  const value = given ?? input.value ?? '';
  if (typeof value !== 'string') return refuse(`"${customId}" takes text.`);
  if (value === '' && (input.required ?? true)) refuse(`"${customId}" must be filled in.`);
  if (value !== '' && value.length < (input.min_length ?? 0)) refuse(`"${customId}" is too short.`);
  if (value.length > (input.max_length ?? LIMITS.modal.textInput.max)) refuse(`"${customId}" is too long.`);
  return { said: { value } };
};

/**
 * The `data` of an interaction for a form as filled in.
 * @throws Error when Discord's client wouldn't let a person send it so.
 */
export const filledModal = (
  { world, files }: Pick<Platform, 'world' | 'files'>,
  modal: ModalForm,
  values: ModalValues,
) => {
  const stray = new Set(Object.keys(values));
  const resolved: Record<string, Record<string, object>> = {};

  const filledInput = (input: ModalInput): FilledInput => {
    const { custom_id: customId } = input;
    const given = values[customId];
    if (input.type === ComponentType.TextInput) return filledText(input, given);
    const chosen: readonly (string | ChosenFile)[] = typeof given === 'string' ? [given] : (given ?? []);
    const required = input.required ?? true;
    if (chosen.length < (required ? (input.min_values ?? 1) : 0) || chosen.length > (input.max_values ?? 1))
      return refuse(`"${customId}" doesn't take ${chosen.length} values.`);
    if (input.type === ComponentType.FileUpload) {
      const kept = chosen.map((file) => {
        if (isText(file)) return refuse(`"${customId}" takes files.`);
        const { name, contentType, bytes } = file;
        return files.add({ filename: name, contentType, bytes });
      });
      const attachments = Object.fromEntries(kept.map((file) => [file.id, apiAttachment(file, files)]));
      return {
        said: { values: kept.map(({ id }) => id) },
        ...(kept.length > 0 && { resolved: { attachments } }),
      };
    }
    const texts = chosen.filter(isText);
    if (texts.length < chosen.length) return refuse(`"${customId}" takes no files.`);
    if (texts.length === 0) return { said: { values: texts } };
    const { values: said, resolved: meant } = chosenValues(world, input, texts);
    return { said: { values: said }, ...(meant && { resolved: meant }) };
  };

  const fill = (input: ModalInput): object => {
    stray.delete(input.custom_id);
    const filled = filledInput(input);
    for (const [kind, objects] of Object.entries(filled.resolved ?? {}))
      resolved[kind] = { ...resolved[kind], ...objects };
    const { type, custom_id, id } = input;
    return { type, custom_id, ...(id && { id }), ...filled.said };
  };

  const components = modal.components.map((component) => {
    const common = { type: component.type, ...(component.id && { id: component.id }) };
    if (component.type === ComponentType.Label) return { ...common, component: fill(component.component) };
    if (component.type === ComponentType.ActionRow)
      return { ...common, components: component.components.map(fill) };
    return common;
  });
  if (stray.size > 0) refuse(`The form has no input "${[...stray].join('", "')}".`);
  return {
    custom_id: modal.custom_id,
    components,
    ...(Object.keys(resolved).length > 0 && { resolved }),
  };
};
