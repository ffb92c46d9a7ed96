import type { Context } from '../context.ts';
import type { TurnText } from '../turn-text.ts';

/** A whole question that a turn may stand for. */
export type Reading = {
  readonly text: string;
  /** 0–1: how likely such a turn means it, before it is asked. */
  readonly prior: number;
};

/** Reads a turn that is no question of its own; nothing where it isn't of its sort. `fragment` has what it refers to put in, and no time unless it is all. */
export type FragmentReader = (fragment: TurnText, context: Context) => readonly Reading[];
