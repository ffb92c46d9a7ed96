import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { OpenModal } from '../loopback/exchange.ts';
import { LIMITS } from '../loopback/limits.ts';
import type { ModalInput as InputForm } from '../loopback/forms/modal.ts';
import type { World } from '../loopback/world.ts';
import { drawSelect } from './draw-controls.ts';
import type { ModalInput, ModalView } from './modal-view.ts';
import type { Names } from './names.ts';
import { readMarkdown } from './read-markdown.ts';

const drawInput = (input: InputForm, world: World): ModalInput => {
  const isRequired = input.required ?? true;
  if (input.type === ComponentType.FileUpload)
    return {
      kind: 'files',
      customId: input.custom_id,
      min: input.min_values ?? 1,
      max: input.max_values ?? 1,
      isRequired,
    };
  if (input.type !== ComponentType.TextInput) return { ...drawSelect(input, world), isRequired };
  return {
    kind: 'input',
    customId: input.custom_id,
    isLong: input.style === TextInputStyle.Paragraph,
    value: input.value ?? '',
    placeholder: input.placeholder ?? '',
    min: input.min_length ?? 0,
    max: input.max_length ?? LIMITS.modal.textInput.max,
    isRequired,
  };
};

export const drawModal = (modal: OpenModal, world: World, names: Names): ModalView => ({
  interaction: modal.interaction,
  title: modal.title,
  parts: modal.components.flatMap((component): ModalView['parts'] => {
    if (component.type === ComponentType.TextDisplay)
      return [{ kind: 'text', content: readMarkdown(component.content, names) }];
    const fields =
      component.type === ComponentType.Label
        ? [
            {
              label: component.label,
              description: component.description ?? '',
              input: component.component,
            },
          ]
        : component.components.map((input) => ({ label: input.label, description: '', input }));
    return fields.map(({ label, description, input }) => ({
      kind: 'field',
      label,
      description,
      input: drawInput(input, world),
    }));
  }),
});
