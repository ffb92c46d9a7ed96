import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import { z } from 'zod';

import { LIMITS } from '../limits.ts';
import { selects, textDisplay } from './components.ts';
import { integer, list, text } from './form.ts';

const limits = LIMITS.modal;
const id = integer({ min: 0, max: 0x7f_ff_ff_ff }).nullish();
const customId = text(LIMITS.component.customId);

const textInput = z.object({
  type: z.literal(ComponentType.TextInput),
  id,
  custom_id: customId,
  style: z.enum(TextInputStyle),
  label: text(limits.label).nullish(),
  min_length: integer(limits.textInput).nullish(),
  max_length: integer({ min: 1, max: limits.textInput.max }).nullish(),
  required: z.boolean().nullish(),
  value: text(limits.textInput).nullish(),
  placeholder: text(limits.textInputPlaceholder).nullish(),
});

const fileUpload = z.object({
  type: z.literal(ComponentType.FileUpload),
  id,
  custom_id: customId,
  min_values: integer(limits.uploads).nullish(),
  max_values: integer({ min: 1, max: limits.uploads.max }).nullish(),
  required: z.boolean().nullish(),
});

const label = z.object({
  type: z.literal(ComponentType.Label),
  id,
  label: text(limits.label),
  description: text(limits.description).nullish(),
  component: z.discriminatedUnion('type', [textInput, fileUpload, ...selects]),
});

/** The older form: a text input, with its label, in a row by itself. */
const inputRow = z.object({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: list(z.discriminatedUnion('type', [textInput.extend({ label: text(limits.label) })]), {
    min: 1,
    max: 1,
  }),
});

/** The data of a modal response. */
export const modalForm = z
  .object({
    custom_id: customId,
    title: text(limits.title),
    components: list(z.discriminatedUnion('type', [label, inputRow, textDisplay]), limits.components),
  })
  .superRefine((modal, context) => {
    const seen = new Set<string>();
    for (const [index, { path, input }] of inputsOf(modal.components).entries()) {
      if (seen.has(input.custom_id))
        context.addIssue({
          code: 'custom',
          path: ['components', index, ...path, 'custom_id'],
          message: 'Component custom id cannot be duplicated',
          params: { code: 'COMPONENT_CUSTOM_ID_DUPLICATED' },
        });
      seen.add(input.custom_id);
    }
  });

type ModalComponent = z.infer<typeof label> | z.infer<typeof inputRow> | z.infer<typeof textDisplay>;
export type ModalInput = z.infer<typeof label>['component'];
export type ModalForm = z.infer<typeof modalForm>;

/** The inputs of a modal's components, each with its place inside the component. */
function inputsOf(components: readonly ModalComponent[]) {
  return components.flatMap((component): { path: (string | number)[]; input: ModalInput }[] => {
    if (component.type === ComponentType.Label) return [{ path: ['component'], input: component.component }];
    if (component.type === ComponentType.ActionRow)
      return component.components.map((input, index) => ({ path: ['components', index], input }));
    return [];
  });
}
