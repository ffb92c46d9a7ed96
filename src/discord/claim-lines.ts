import { clip, escapeLine, unescapeMarkdown } from './markdown.ts';

/* The claim at the head of a card, which is read here as it is written here. */

/** Characters of a claim that are shown: a long sentence. */
const CLAIM_LENGTH = 500;

const HEAD = '-# Claim\n';

/** Markdown of a claim, on one line. */
export const claimLines = (claim: string): string => `${HEAD}${escapeLine(clip(claim.trim(), CLAIM_LENGTH))}`;

/** The claim that `claimLines` wrote, its white space closed up; `undefined` for another text. */
export const readClaimLines = (markdown: string): string | undefined =>
  markdown.startsWith(HEAD) ? unescapeMarkdown(markdown.slice(HEAD.length)) : undefined;
