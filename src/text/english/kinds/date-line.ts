import { months } from '../months.ts';

const MONTH = [...months.keys()].map((name) => `${name}\\.?`).join('|');
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s+(?:[A-Z]{2,4}|UTC[+-]\d+))?`;
const DATE = [
  String.raw`(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}`,
  String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}`,
  String.raw`(?:${MONTH})\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+(?:19|20)\d{2})?`,
  String.raw`\d{1,2}(?:st|nd|rd|th)?\s+(?:${MONTH})(?:,?\s+(?:19|20)\d{2})?`,
  String.raw`(?:${MONTH})\s+(?:19|20)\d{2}`,
].join('|');

const DATE_LINE = new RegExp(
  String.raw`^(?:(?:published|updated|posted|date|last updated|release time)(?:\s+on)?\s*[:：]?\s*)?(?:${WEEKDAY},?\s+)?(?:${DATE})(?:[T,\s]+(?:at\s+)?${TIME})?\.?$`,
  'i',
);

/** Whether the line is a date, with or without weekday and time of day, and nothing else. */
export const isDateLine = (line: string): boolean => line.length <= 80 && DATE_LINE.test(line);
