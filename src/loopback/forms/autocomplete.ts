import { z } from 'zod';

import { LIMITS } from '../limits.ts';
import { list, text } from './form.ts';

const limits = LIMITS.autocomplete;

/** The data of an autocomplete response. */
export const autocompleteForm = z.object({
  choices: list(
    z.object({
      name: text(limits.name),
      name_localizations: z.record(z.string(), text(limits.name)).nullish(),
      value: z.union([text(limits.value), z.number()]),
    }),
    limits.choices,
  ),
});

/** One choice that autocompletion offers. */
export type Choice = z.infer<typeof autocompleteForm>['choices'][number];
