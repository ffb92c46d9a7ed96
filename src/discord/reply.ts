import type { APIMessageTopLevelComponent } from 'discord.js';
import type { Outcome } from './outcome.ts';

/** A file that goes with a reply; a component of the reply shows it as `attachment://name`. */
export type TextFile = { readonly name: string; readonly text: string };

/** What is answered, before it is known how it is sent: components (Components V2) and the files they show. */
export type Reply = {
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly TextFile[];
  /** What it tells the asker; 'shown' unless given. */
  readonly outcome?: Outcome;
};
