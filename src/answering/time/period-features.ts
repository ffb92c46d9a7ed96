import { extentOf } from '../reading/extraction.ts';
import type { FeatureGroup } from '../refusing/judged.ts';
import { type PeriodFit, periodFit } from './period-fit.ts';

const FITS: readonly PeriodFit[] = ['same', 'inside', 'overlaps', 'other', 'unsaid'];

/**
 * How the answer stands to the period asked for: 1 for the way it does and 0 for the others, then 1 when the sentence speaks of that period at all. All are
 * NaN for a question without a period.
 */
export const PERIOD_FEATURES: FeatureGroup = {
  names: [...FITS.map((fit) => `period ${fit}`), 'period inSentence'],
  values: ({ question, best, reader }) => {
    if (question.period === undefined) return Array.from({ length: FITS.length + 1 }, () => NaN);
    const fit = periodFit(question, best.sentence, reader, extentOf(best));
    const anywhere = periodFit(question, best.sentence, reader);
    return [
      ...FITS.map((other) => Number(other === fit)),
      Number(anywhere !== 'other' && anywhere !== 'unsaid'),
    ];
  },
};
