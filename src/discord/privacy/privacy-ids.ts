import { button } from '../components.ts';

/** Buttons about what is kept of whoever presses them: `privacy:DEED`, `privacy:data.PART`. */
export const PRIVACY_PREFIX = 'privacy';

const DATA = 'data';

/** `ask` asks first, `forget` does it. */
type Deed = 'ask' | 'forget' | 'keep';
const DEEDS: readonly Deed[] = ['ask', 'forget', 'keep'];

export type PrivacyPress =
  | { readonly kind: Deed }
  /** @see dataParts; the first is 0 */
  | { readonly kind: 'data'; readonly part: number };

/** What was pressed (what follows the prefix). */
export const readPrivacyButton = (rest: string): PrivacyPress | undefined => {
  const deed = DEEDS.find((each) => each === rest);
  if (deed !== undefined) return { kind: deed };
  const [, part] = /^data\.(\d{1,4})$/.exec(rest) ?? [];
  return part === undefined ? undefined : { kind: 'data', part: Number(part) };
};

export const deedButton = (label: string, deed: Deed) => button(label, `${PRIVACY_PREFIX}:${deed}`);

export const dataButton = (label: string, part: number) => button(label, `${PRIVACY_PREFIX}:${DATA}.${part}`);
