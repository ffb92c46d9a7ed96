import type { Span } from '../../span.ts';
import { trim } from '../../white-space.ts';
import { abbreviations } from './abbreviations.ts';
import { brackets } from './brackets.ts';
import { decimals } from './decimals.ts';
import { enumerators } from './enumerators.ts';
import { etcetera } from './etcetera.ts';
import { initials } from './initials.ts';
import { lowerCase } from './lower-case.ts';
import { missingSpace } from './missing-space.ts';
import type { BoundaryRule } from './site.ts';
import { sites } from './sites.ts';
import { speakerTags } from './speaker-tags.ts';
import { strayMarks } from './stray-marks.ts';
import { correlatives } from './correlatives.ts';
import { wireNotes } from './wire-notes.ts';
import { yearAndFigure } from './year-and-figure.ts';

/** The first rule with a verdict decides, so that the narrow ones stand before the wide ones. With none, the sentence ends. */
const RULES: readonly BoundaryRule[] = [
  wireNotes,
  strayMarks,
  decimals,
  brackets,
  enumerators,
  etcetera,
  abbreviations,
  initials,
  missingSpace,
  lowerCase,
  yearAndFigure,
  correlatives,
  speakerTags,
];

/** The sentences of one stretch of text: ordered, disjoint, inside it, covering all of it but white space. */
export const splitSentences = (text: string, stretch: Span): readonly Span[] => {
  const found: Span[] = [];
  let start = stretch.start;
  const close = (end: number): void => {
    const sentence = trim(text, { start, end });
    if (sentence !== undefined) found.push(sentence);
    start = trim(text, { start: end, end: stretch.end })?.start ?? stretch.end;
  };
  for (const site of sites(text, stretch, () => start)) {
    let verdict: ReturnType<BoundaryRule>;
    for (const rule of RULES) {
      verdict = rule(site);
      if (verdict !== undefined) break;
    }
    if (verdict !== 'join') close(site.end);
  }
  close(stretch.end);
  return found;
};
