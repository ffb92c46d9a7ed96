import type { APIButtonComponentWithCustomId } from 'discord.js';
import { button } from '../components.ts';

/** On the card of a question of all articles that nothing answers: `watch-gap:`. The card says which question. */
export const WATCH_GAP_PREFIX = 'watch-gap';

export const watchGapButton = (): APIButtonComponentWithCustomId =>
  button('Tell me when it is answered', `${WATCH_GAP_PREFIX}:`);
