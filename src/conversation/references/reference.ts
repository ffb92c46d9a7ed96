import type { Span } from '../../text/span.ts';
import { type Context, turnsOnTopic } from '../context.ts';
import type { Referent } from '../referents.ts';
import type { TurnText } from '../turn-text.ts';

/** Words of a turn that stand for something said before. */
export type Reference = Span & {
  /** What may stand in their place, the likeliest first; empty where nothing was found. */
  readonly options: readonly string[];
  /** References of one group mean the same: "it" and "its". */
  readonly group: string;
};

/** Finds the references of one sort in a turn. */
export type ReferenceFinder = (turn: TurnText, context: Context) => readonly Reference[];

/** How well something fits as what is meant; `undefined` when it can't be meant. */
export type Fit = (referent: Referent) => number | undefined;

/** What each turn back takes off a fit: more than most steps between two ways of being spoken of, since the turn before comes first. */
const TURN_BACK = 2.5;
/** Options kept: as many as are ever asked for. */
const OPTIONS = 3;

/** The texts of what fits best among what was spoken of, each once. */
export const bestOf = (context: Context, fit: Fit, withQuote: boolean): readonly string[] =>
  bestReferents(context, fit, withQuote).map(({ text }) => text);

/** What fits best among what was spoken of, each once. @param withQuote whether to look beside the answer where nothing was found */
export function bestReferents(context: Context, fit: Fit, withQuote: boolean): readonly Referent[] {
  const found = new Map<string, { readonly referent: Referent; readonly score: number }>();
  const add = (referents: readonly Referent[], less: number): void => {
    for (const referent of referents) {
      const own = fit(referent);
      const score = (own ?? 0) - less;
      if (own !== undefined && score > (found.get(referent.text)?.score ?? -Infinity))
        found.set(referent.text, { referent, score });
    }
  };
  for (const [back, { referents }] of turnsOnTopic(context).entries()) add(referents, back * TURN_BACK);
  if (withQuote && found.size === 0) add(context.beside(), 0);
  return Array.from(found.values())
    .toSorted((one, other) => other.score - one.score)
    .slice(0, OPTIONS)
    .map(({ referent }) => referent);
}
