import type { ReadSentence } from '../../answering/read-sentence.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import type { Finding } from '../finding.ts';
import type { Comparer } from './comparer.ts';

/** Words for how often something happens, by how often it does. */
const BY_WORD: ReadonlyMap<string, string> = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'day'],
  ['weekly', 'week'],
  ['fortnightly', 'fortnight'],
  ['monthly', 'month'],
  ['quarterly', 'quarter'],
  ['yearly', 'year'],
  ['annual', 'year'],
  ['annually', 'year'],
]);
const PERIOD = /^(?:hour|day|night|week|fortnight|month|quarter|year)$/;
const EACH = /^(?:every|each|per)$/;

type Frequency = { readonly run: Run; readonly period: string };

/** How often a sentence says that something happens: "every quarter", "once-weekly", "twice a year". */
const frequencies = ({ lower }: ReadSentence): readonly Frequency[] =>
  lower.flatMap((word, at): readonly Frequency[] => {
    const period = BY_WORD.get(word) ?? BY_WORD.get(word.split('-').at(-1) ?? '');
    if (period !== undefined) return [{ run: [at, at], period }];
    const before = lower[at - 1] ?? '';
    const isOften =
      EACH.test(before) || (/^an?$/.test(before) && /^(?:once|twice|times)$/.test(lower[at - 2] ?? ''));
    return PERIOD.test(word) && isOften
      ? [{ run: [at - 1, at], period: word === 'night' ? 'day' : word }]
      : [];
  });

/** How often something happens, where both say it. */
export const compareFrequency: Comparer = ({ claim, sentence }) => {
  const others = frequencies(sentence);
  return frequencies(claim.read).flatMap(({ run, period }): readonly Finding[] => {
    const [first] = others;
    if (first === undefined) return [];
    const same = others.find((other) => other.period === period);
    return [
      {
        aspect: 'wording',
        outcome: same === undefined ? 'differs' : 'agrees',
        claimed: run,
        written: (same ?? first).run,
        isSure: true,
      },
    ];
  });
};
