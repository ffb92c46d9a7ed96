import type { APIActionRowComponent, APIComponentInMessageActionRow } from 'discord.js';
import { button, row } from './components.ts';
import { BUTTON_LABEL_LIMIT } from './limits.ts';

/** Prefix of the buttons that ask the question on their label: `example:NUMBER`. The label says all, so they work after a restart. */
export const EXAMPLE_PREFIX = 'example';

/** Whether a question can stand on a button, whole. */
export const fitsButton = (question: string): boolean => question.length <= BUTTON_LABEL_LIMIT;

/** A button for each question, one under the other: they are too long to stand side by side. */
export const exampleButtons = (
  questions: readonly string[],
): APIActionRowComponent<APIComponentInMessageActionRow>[] =>
  questions.map((question, index) => row([button(question, `${EXAMPLE_PREFIX}:${index}`)]));
