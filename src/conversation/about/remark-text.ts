import type { Answer } from '../../answering/answer.ts';
import { THRESHOLDS } from '../../answering/refusing/thresholds.ts';
import type { Remark, Turn } from '../conversations.ts';
import type { Courtesy } from './courtesy.ts';

/** From this confidence on (0–1) an answer is called sure: of those that are, more than four in five are right on texts that calibration has not seen. */
const HIGH = 0.8;

/** Confidence in words. */
function certaintyDegree({ confidence }: Pick<Answer, 'confidence'>): 'high' | 'fair' | 'low' {
  if (confidence >= HIGH) return 'high';
  return confidence >= THRESHOLDS.answered ? 'fair' : 'low';
}

const DEGREES = { high: 'Quite sure', fair: 'Fairly sure', low: 'Not sure' } as const;

const COURTESIES: Readonly<Record<Courtesy, string>> = {
  greeting: 'Hello. Ask a question about the articles.',
  thanks: 'You are welcome.',
  farewell: 'Goodbye.',
  assent: 'Good. Ask on whenever you like.',
};

const sourceText = ({ reading }: Answer): string =>
  reading?.short.form === 'computed' ? 'It was worked out from what stands here:' : 'It stands here:';

/** Confidence is a share of right answers, so it is said as one. */
function certaintyText(answer: Answer): string {
  const rivals = answer.status === 'answered' ? answer.rivals.length : 0;
  const reasons = [
    ...(rivals > 0 ? ['The articles give other values as well.'] : []),
    ...(answer.reading?.short.form === 'computed' ? ['It was worked out from several figures.'] : []),
    ...(answer.notes.length > 0 ? ['It rests on what the notes say, too.'] : []),
  ];
  const right = Math.round(answer.confidence * 10);
  const share = `of ten answers like this one about ${right} ${right === 1 ? 'is' : 'are'} right.`;
  return [`${DEGREES[certaintyDegree(answer)]}: ${share}`, ...reasons].join(' ');
}

type Words = { readonly found: (answer: Answer) => string; readonly refused: string };

/** Before what an article says next. */
export const GOES_ON = 'The article goes on:';

const WORDS: Readonly<Record<Exclude<Remark['kind'], 'courtesy'>, Words>> = {
  source: { found: sourceText, refused: 'No answer was found, so there is no place to show.' },
  certainty: {
    found: certaintyText,
    refused: 'No answer was found; the articles may say it in other words.',
  },
  more: { found: () => GOES_ON, refused: 'The article ends there.' },
  'own-words': {
    found: () =>
      'The sentence quotes nobody: the article says it in its own words, and this is who published it.',
    refused: 'The sentence quotes nobody: the article says it in its own words.',
  },
  'article-date': {
    found: () => 'The sentence itself gives no time; this is the date of the article.',
    refused: 'The sentence itself gives no time.',
  },
};

/** What a turn's remark says, in plain English for any channel; `undefined` without one. */
export function remarkText({ remark, answer }: Pick<Turn, 'remark' | 'answer'>): string | undefined {
  if (remark === undefined) return undefined;
  if (remark.kind === 'courtesy') return COURTESIES[remark.courtesy];
  const { found, refused } = WORDS[remark.kind];
  return answer.status === 'not_found' ? refused : found(answer);
}
