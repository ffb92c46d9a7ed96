import { ComponentType } from 'discord-api-types/v10';

import type { ModalForm, ModalInput } from './forms/modal.ts';
import { LIMITS } from './limits.ts';
import { refuse } from './refuse.ts';

/** What a person enters in a form, by the inputs' custom ids: text, or the chosen values of a select. */
export type ModalValues = Readonly<Record<string, string | readonly string[]>>;

const filledInput = (input: ModalInput, values: ModalValues): object => {
  const { custom_id: customId, type } = input;
  const common = { type, custom_id: customId, ...(input.id && { id: input.id }) };
  const given = values[customId];
  const required = input.required ?? true;
  if (input.type === ComponentType.TextInput) {
    const value = given ?? input.value ?? '';
    if (typeof value !== 'string') return refuse(`"${customId}" takes text.`);
    if (value === '' && required) refuse(`"${customId}" must be filled in.`);
    if (value !== '' && value.length < (input.min_length ?? 0)) refuse(`"${customId}" is too short.`);
    if (value.length > (input.max_length ?? LIMITS.modal.textInput.max)) refuse(`"${customId}" is too long.`);
    return { ...common, value };
  }
  const chosen = typeof given === 'string' ? [given] : (given ?? []);
  if (chosen.length < (required ? (input.min_values ?? 1) : 0) || chosen.length > (input.max_values ?? 1))
    refuse(`"${customId}" doesn't take ${chosen.length} values.`);
  if (input.type === ComponentType.StringSelect) {
    const stray = chosen.find((value) => !input.options.some((option) => option.value === value));
    if (stray !== undefined) refuse(`"${customId}" doesn't offer "${stray}".`);
  }
  return { ...common, values: chosen };
};

/**
 * The `data` of an interaction for a form as filled in.
 * @throws Error when Discord's client wouldn't let a person send it so.
 */
export const filledModal = (modal: ModalForm, values: ModalValues) => {
  const stray = new Set(Object.keys(values));
  const fill = (input: ModalInput) => {
    stray.delete(input.custom_id);
    return filledInput(input, values);
  };
  const components = modal.components.map((component) => {
    const common = { type: component.type, ...(component.id && { id: component.id }) };
    if (component.type === ComponentType.Label) return { ...common, component: fill(component.component) };
    if (component.type === ComponentType.ActionRow)
      return { ...common, components: component.components.map(fill) };
    return common;
  });
  if (stray.size > 0) refuse(`The form has no input "${[...stray].join('", "')}".`);
  return { custom_id: modal.custom_id, components };
};
