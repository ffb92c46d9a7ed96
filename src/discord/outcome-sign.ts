import type { Answer } from '../answering/answer.ts';
import type { Verdict } from '../claims/claim-check.ts';

/*
 * Signs that stand before the headline of a card, so that outcomes are told apart at a glance and without colour. Each has a name of its own
 * that screen readers speak ("check mark", "question mark", "white circle", "ballot x"), and the headline's words say the same.
 */

export const ANSWER_SIGN: Readonly<Record<Answer['status'], string>> = {
  answered: '✓',
  unsure: '?',
  not_found: '○',
};

export const VERDICT_SIGN: Readonly<Record<Verdict, string>> = {
  supported: '✓',
  contradicted: '✗',
  not_mentioned: '○',
};

/** Colours of the bar at the card's side, 0xRRGGBB. They only go with the signs and words, which say the same. */
const GREEN = 0x2e7d32;
const AMBER = 0xb26a00;
const RED = 0xb3261e;
const GREY = 0x757575;

export const ANSWER_ACCENT: Readonly<Record<Answer['status'], number>> = {
  answered: GREEN,
  unsure: AMBER,
  not_found: GREY,
};

export const VERDICT_ACCENT: Readonly<Record<Verdict, number>> = {
  supported: GREEN,
  contradicted: RED,
  not_mentioned: GREY,
};
