import type { CardSetting } from './card-buttons.ts';
import type { Spelling } from './spelling.ts';

export type CardOptions = {
  /** Who asked and where; without it the card has no buttons that belong to someone. */
  readonly setting?: CardSetting | undefined;
  /** Offers spellings when nothing is found; none unless given. */
  readonly spelling?: Spelling | undefined;
  /** A line of Markdown that says of which articles it was asked; none for all. */
  readonly scope?: string | undefined;
};
