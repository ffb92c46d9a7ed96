import type { ShortAnswer } from './answer.ts';

/** White space in an article is line breaks and double spaces as often as not; in a short answer it is one space. */
const collapse = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * A short answer as plain text: its spans' words, joined with ", " when there are several (a list), or "yes" or "no".
 * White space inside is collapsed to single spaces; everything else is as the article writes it.
 *
 * @param articleText the whole text of the article that the spans count in
 */
export const answerText = (short: ShortAnswer, articleText: string): string =>
  short.form === 'verdict'
    ? short.verdict
    : short.spans.map((span) => collapse(articleText.slice(span.start, span.end))).join(', ');
