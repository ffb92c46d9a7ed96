import type { Observe } from './observe.ts';
import type { RateLimits } from './rate-limit.ts';

/** What whoever runs the bot sees of it and allows. */
export type Operations = {
  readonly observe: Observe;
  readonly limits: RateLimits;
};

/** Nobody watches, and everybody may ask as often as they like: for what runs the bot in a small place of its own. */
export const UNWATCHED: Operations = { observe: () => undefined, limits: { perUser: 0, perServer: 0 } };
