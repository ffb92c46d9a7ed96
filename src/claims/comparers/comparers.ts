import type { Language } from '../../text/language.ts';
import { createAmountComparer } from './amounts.ts';
import type { Comparer } from './comparer.ts';
import { compareDates } from './dates.ts';
import { compareExtent } from './extent.ts';
import { createFigureComparer } from './figures.ts';
import { compareFrequency } from './frequency.ts';
import { compareItems } from './items.ts';
import { compareKinds } from './kinds.ts';
import { compareNames } from './names.ts';
import { compareNumbers } from './numbers.ts';
import { compareOrder } from './order.ts';
import { comparePolarity } from './polarity.ts';
import { comparePosts } from './posts.ts';
import { compareSlots } from './slots.ts';
import { compareSubjects } from './subjects.ts';
import { compareSwaps } from './swaps.ts';

/** The comparers, in the order in which a verdict names what decided it. */
export const createComparers = (language: Language): readonly Comparer[] => [
  createFigureComparer(language),
  compareDates,
  compareNumbers,
  compareNames,
  comparePosts,
  comparePolarity,
  compareOrder,
  createAmountComparer(language),
  compareItems,
  compareFrequency,
  compareKinds,
  compareExtent,
  compareSubjects,
  compareSwaps,
  compareSlots,
];
