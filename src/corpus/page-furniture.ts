import type { Paragraph, Sentence } from './article.ts';

/** The first lines of a comment box; what stands under it is not the article's. */
const COMMENT_BOX = /^(?:(?:no|\d+)\s+comments?|(?:post|leave|add)\s+an?\s+comment)\b/i;
/** A comment box closes an article when it stands in the last part of the text, as a share of its length. */
const BOX_AFTER = 0.5;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Marks as furniture what only the whole page shows to be so: a heading that repeats an earlier one, and all that stands under the
 * comment box. Spans stay as they are.
 */
export const pageFurniture = (
  text: string,
  paragraphs: readonly Paragraph[],
  sentences: readonly Sentence[],
): readonly Sentence[] => {
  const seen = new Set<string>();
  let box = Infinity;
  return sentences.map((sentence) => {
    if (sentence.start > box) return { ...sentence, kind: 'furniture' };
    const paragraph = paragraphs[sentence.paragraph];
    if (sentence.kind === 'furniture') {
      const line = text.slice(sentence.start, sentence.end);
      if (COMMENT_BOX.test(line) && sentence.start >= text.length * BOX_AFTER) box = sentence.start;
      return sentence;
    }
    if (sentence.kind !== 'heading' || paragraph === undefined) return sentence;
    const words = plain(text.slice(sentence.start, sentence.end));
    if (seen.has(words)) return { ...sentence, kind: 'furniture' };
    seen.add(words);
    return sentence;
  });
};
