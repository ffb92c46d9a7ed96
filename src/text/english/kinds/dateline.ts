import { months } from '../months.ts';

const MONTH = [...months.keys()]
  .map((name) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}\\.?`)
  .join('|');
const DAY = String.raw`(?:(?:${MONTH})\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH}))(?:,?\s+(?:19|20)\d{2})?`;
const STAMP = String.raw`(?:19|20)\d{2}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?`;
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{Lu}(][\p{L}\p{M}.'’)-]*){0,5}`;
const REPORTER = String.raw`\((?:[^()]{0,40}\s)?[Rr]eporters?\b[^()]{0,80}\)`;

/**
 * "China News Service, Huzhou, September 16th (Reporter Shi Zinan).", "2023-08-31 14:31, Shaoxing, August 1 (Reporter …)",
 * "[Trade Network Regional Style]": what an agency or page puts before the first sentence. A date or a reporter must be in it.
 */
const LEADS: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${STAMP},?\s+)?(?:${PLACE},\s+){0,3}(?:${DAY})?\s*${REPORTER}[.:]?(?=\s|$)`, 'u'),
  new RegExp(
    String.raw`^(?:${STAMP},?\s+)?(?:${PLACE},\s+){1,3}${DAY}\s*(?:\([\p{L} ]{2,40}\)\s*)?(?:[-–—]+|:)(?=\s)`,
    'u',
  ),
  new RegExp(
    String.raw`^${PLACE}(?:,\s+${PLACE}){0,2}\s*(?:,\s+${DAY}\s*)?\((?:AP|AFP|Reuters|UPI|ANI|PTI|Xinhua|TASS|IANS|CNN|BNS|dpa|KUNA|CNS)\)\s*[-–—:]*(?=\s)`,
    'u',
  ),
  /^[[【][^[\]【】]{4,80}[\]】](?=\s)/u,
];

/** Length of the dateline at the head of a paragraph, without white space after it; 0 without one. */
export const leadLength = (paragraph: string): number => {
  for (const lead of LEADS) {
    const match = lead.exec(paragraph.slice(0, 300));
    if (match !== null) return match[0].length;
  }
  return 0;
};
