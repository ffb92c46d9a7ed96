import type { Comparison } from '../compare-claim.ts';

/** A text without what makes no difference to what it says: case, white space, quotation marks, its last stop. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/["“”‘’'`]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/[.!\s]+$/, '');

/** Whether a sentence is the claim, word for word. */
export const isSameText = ({ matching: { claim, sentence } }: Comparison): boolean => {
  const { start, end } = sentence.sentence;
  return plain(sentence.article.text.slice(start, end)) === plain(claim.text);
};

/** Whether a sentence can bear a claim out as far as its figures and dates go: each of them is met, or written there letter for letter. */
export const canSupport = ({ findings, matching: { claim, sentence } }: Comparison): boolean => {
  const written = new Set(sentence.tokens.map(({ text }) => text));
  return findings.every(({ aspect, outcome, claimed: [first, last] }) => {
    if ((aspect !== 'figure' && aspect !== 'date') || outcome === 'agrees') return true;
    const digits = claim.read.tokens.slice(first, last + 1).filter(({ text }) => /\d/.test(text));
    return outcome === 'open'
      ? digits.every(({ text }) => written.has(text))
      : digits.length > 0 && digits.every(({ text }) => written.has(text));
  });
};

/** Whether what a sentence says and what the claim says can't both be so: a sentence about the same thing contradicts the claim then, and never bears it out. */
export const differsSurely = ({ findings }: Comparison): boolean =>
  findings.some(({ outcome, isSure }) => outcome === 'differs' && isSure === true) &&
  !findings.some(({ aspect, outcome }) => aspect === 'figure' && outcome === 'open');

/** Whether what the claim denies is denied by the sentence too, or said otherwise: a sentence about the same thing bears the claim out then. */
export const agreesSurely = ({ findings }: Comparison): boolean =>
  findings.some(
    ({ aspect, outcome, isSure }) =>
      outcome === 'agrees' && isSure === true && (aspect === 'negation' || aspect === 'figure'),
  );
