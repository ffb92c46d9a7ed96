import type { Markdown } from './markdown-node.ts';
import type { SelectView } from './message-view.ts';

export type ModalInput =
  | {
      readonly kind: 'input';
      readonly customId: string;
      readonly isLong: boolean;
      readonly value: string;
      readonly placeholder: string;
      readonly min: number;
      readonly max: number;
      readonly isRequired: boolean;
    }
  | {
      readonly kind: 'files';
      readonly customId: string;
      /** How many files. */
      readonly min: number;
      readonly max: number;
      readonly isRequired: boolean;
    }
  | (SelectView & { readonly isRequired: boolean });

/** A form that the bot shows; `interaction` names it when it is sent. */
export type ModalView = {
  readonly interaction: string;
  readonly title: string;
  readonly parts: readonly (
    | { readonly kind: 'text'; readonly content: Markdown }
    | {
        readonly kind: 'field';
        readonly label: string;
        readonly description: string;
        readonly input: ModalInput;
      }
  )[];
};
