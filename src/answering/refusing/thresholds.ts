/**
 * How sure (0–1) a reading must be to be given as the answer, and to be called possible. On questions on other texts than those that confidence
 * was calibrated on, about half of the readings between .4 and .5 are right: from there on the bet is even (models/README.md).
 */
export const THRESHOLDS = { answered: 0.4, unsure: 0.2 } as const;

/** The most that a reading has, however sure, that must not be given as the answer. */
export const SHORT_OF_ANSWERED = THRESHOLDS.answered - 0.05;
