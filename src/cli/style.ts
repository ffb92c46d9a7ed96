import { styleText } from 'node:util';

/** How the parts of a card stand out. Each function keeps the text and adds at most codes around it. */
export type Style = {
  /** The short answer, and its words inside the quote. */
  readonly answer: (text: string) => string;
  /** Where a quote stands, and what is said beside it. */
  readonly aside: (text: string) => string;
};

/** No codes at all: for pipes and files, and terminals that ask for it. */
export const plainStyle: Style = { answer: (text) => text, aside: (text) => text };

/** Bold and dim, which every palette can show. */
export const terminalStyle: Style = {
  answer: (text) => styleText('bold', text, { validateStream: false }),
  aside: (text) => styleText('dim', text, { validateStream: false }),
};

/** Whether a person wants no codes: NO_COLOR is set to anything but nothing (https://no-color.org). */
export const isColourUnwanted = (variables: Readonly<Record<string, string | undefined>>): boolean =>
  (variables['NO_COLOR'] ?? '') !== '';
