import { ComponentType, TextInputStyle, type APILabelComponent } from 'discord.js';
import { clip } from './markdown.ts';

type TextField = {
  /** Its custom_id, by which it is read. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** One line unless given. */
  readonly style?: TextInputStyle;
  /** Most characters. */
  readonly longest: number;
  /** Not unless given. */
  readonly required?: boolean;
  /** What stands in it at first; empty for nothing. */
  readonly value?: string;
};

/** A field of a form in which something is typed. */
export const textField = ({
  id,
  label,
  description,
  style = TextInputStyle.Short,
  longest,
  required = false,
  value = '',
}: TextField) =>
  ({
    type: ComponentType.Label,
    label,
    ...(description !== undefined && { description }),
    component: {
      type: ComponentType.TextInput,
      custom_id: id,
      style,
      max_length: longest,
      required,
      ...(value !== '' && { value: clip(value, longest) }),
    },
  }) satisfies APILabelComponent;
