import type { Question } from '../question/question.ts';
import { type Extraction, extentOf } from '../reading/extraction.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenRange } from '../spans/token-range.ts';
import { termSupport } from '../support.ts';

/** Offices that one person holds at a time, as index terms or words of them. */
const OFFICES =
  /^(?:mayor|governor|president|chairman|chairwoman|ceo|king|queen|emperor|principal|dean|captain)$/;
/** Words by which an office is another's, or was held at another time. */
const OTHERWISE =
  /^(?:former|formerly|ex|until|then|succeeded|succeeds|successor|predecessor|deputy|vice|assistant|acting|interim|previous|previously|new|newly|next|late|first|second|last|resigned|retired|replaced|became|since|appointed|elected|served|was|were|had)$/;
/** Tokens between a name and its office, at most, and around them where a word may say that it is another's. */
const REACH = 4;
/** Support (0–1) that each name asked for must have by the other holder. */
const LEAST_SUPPORT = 0.5;

/** Whether two extractions name two people for one office at one time. Where a text tells of succession, nobody is anybody's rival. */
export function areTwoHolders(
  question: Question,
  one: Extraction,
  other: Extraction,
  reader: SentenceReader,
): boolean {
  const asked = question.terms.map(({ word }) => word.toLowerCase());
  const office = asked.find((word) => OFFICES.test(word));
  if (question.type !== 'person' || office === undefined || asked.some((word) => OTHERWISE.test(word)))
    return false;
  if (!holds(one, office) || !holds(other, office)) return false;
  const words = wordsOf(one);
  if (wordsOf(other).some((word) => words.includes(word))) return false;
  const support = termSupport(other.sentence, reader);
  return question.terms.every(({ term, isName }) => !isName || support(term) >= LEAST_SUPPORT);
}

/** Whether the name stands by the office, as of now. */
function holds(extraction: Extraction, office: string): boolean {
  const { sentence } = extraction;
  const range = tokenRange(sentence, extentOf(extraction));
  if (range === undefined) return false;
  const around = sentence.lower.slice(Math.max(0, range[0] - 2 * REACH), range[1] + 1 + 2 * REACH);
  const near = sentence.lower.slice(Math.max(0, range[0] - REACH), range[1] + 1 + REACH);
  return (
    near.includes(office) && !around.some((word) => OTHERWISE.test(word) || /^(?:1\d|20)\d\d$/.test(word))
  );
}

const wordsOf = (extraction: Extraction): readonly string[] => {
  const { start, end } = extentOf(extraction);
  return (
    extraction.sentence.article.text
      .slice(start, end)
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  );
};
