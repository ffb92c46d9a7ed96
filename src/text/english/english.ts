import type { Language } from '../language.ts';
import { months } from './months.ts';
import { numberWords } from './number-words.ts';
import { segments } from './segments.ts';
import { stem } from './stem.ts';
import { partsOfSpeech } from './tags.ts';
import { isStopWord, term } from './term.ts';
import { tokens } from './tokens.ts';

export const english: Language = {
  code: 'en',
  segments,
  tokens,
  term,
  partsOfSpeech,
  isStopWord,
  stem,
  numberWords,
  months,
};
