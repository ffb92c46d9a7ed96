import { areOpposite } from '../../answering/verdict/opposites.ts';
import { ranksOtherwise } from '../../answering/verdict/scope.ts';
import type { Finding, Outcome } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { isInFigure } from '../in-figure.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Words for a place in an order, each with others that say the same. */
const RANKS: readonly (readonly string[])[] = [
  ['first', 'earliest', 'pioneer', 'pioneering', 'inaugural', '1st', 'pioneered'],
  ['second', '2nd'],
  ['third', '3rd'],
  ['fourth', '4th'],
  ['fifth', '5th'],
  ['sixth', '6th'],
  ['last', 'latest', 'final'],
];
const SEQUENCE = /^(?:before|after)$/;
/** Words by which a text tells what came first otherwise. */
const TIMED = /^(?:before|after|until|till|since|once|when|following|then|later|earlier|prior|previously)$/;

/** Likeness (0–1) of the surroundings from which two words say where the same thing stands in an order. */
const SAME_PLACE = 0.4;
/** The same where the sentence has one rank only. */
const SAME_PLACE_ALONE = 0.2;

/** Ranks ("first", "the second largest") and what came before what. */
export const compareOrder: Comparer = (matching) => [
  ...ranks(matching),
  ...tops(matching),
  ...sequence(matching),
];

function ranks(matching: Matching): readonly Finding[] {
  const { claim, sentence } = matching;
  const { lower } = claim.read;
  return lower
    .flatMap((word, at): readonly Finding[] => {
      const rank = RANKS.find((names) => names.includes(word));
      if (rank === undefined || isInFigure(claim.read, at)) return [];
      const same = sentence.lower.findIndex((other) => rank.includes(other));
      const finding = (outcome: Outcome, place?: number): Finding => ({
        aspect: 'order',
        outcome,
        claimed: [at, at],
        written: place === undefined ? undefined : [place, place],
        isSure: true,
      });
      if (same >= 0) return [finding('agrees', same)];
      const isAlone =
        sentence.lower.filter((other) => RANKS.some((names) => names.includes(other))).length === 1;
      const least = isAlone ? SAME_PLACE_ALONE : SAME_PLACE;
      const other = sentence.lower.findIndex(
        (rankWord, place) =>
          RANKS.some((names) => names.includes(rankWord)) &&
          likeSurroundings(matching, [at, at], [place, place]) >= least,
      );
      return [other >= 0 ? finding('differs', other) : finding('open')];
    })
    .concat(superlative(matching));
}

function superlative({ claim, sentence }: Matching): readonly Finding[] {
  const { lower } = claim.read;
  const at = lower.findIndex(
    (word, place) => lower[place - 1] === 'the' && /^(?:most|[a-z]{2,}est)$/.test(word),
  );
  if (at < 0 || !ranksOtherwise(lower.slice(at - 1, at + 2).join(' '), sentence.lower)) return [];
  const place = sentence.lower.findIndex((word) => /^(?:second|third|fourth|fifth|one)$/.test(word));
  return [
    {
      aspect: 'order',
      outcome: 'differs',
      claimed: [at, at],
      written: place < 0 ? undefined : [place, place],
      isSure: true,
    },
  ];
}

const TOP = /\btop[- ](\w+)/i;

/** "Among the top three". */
function tops({ claim, sentence }: Matching): readonly Finding[] {
  const [own, other] = [claim.read.lower, sentence.lower].map((lower) => lower.indexOf('top'));
  if (own === undefined || other === undefined || own < 0 || other < 0) return [];
  const [number, written] = [claim.read, sentence].map(({ article, tokens }, index) =>
    TOP.exec(article.text.slice(tokens[index === 0 ? own : other]?.start))?.[1]?.toLowerCase(),
  );
  if (number === undefined || written === undefined) return [];
  const outcome = number === written ? 'agrees' : 'differs';
  return [{ aspect: 'order', outcome, claimed: [own, own + 1], written: [other, other + 1], isSure: true }];
}

function sequence(matching: Matching): readonly Finding[] {
  const { claim, sentence } = matching;
  return claim.read.lower.flatMap((word, at): readonly Finding[] => {
    if (!SEQUENCE.test(word) || sentence.lower.includes(word)) return [];
    const isOfTime =
      isInFigure(claim.read, at) || isInFigure(claim.read, at + 1) || claim.read.lower[at - 1] === 'year';
    const place = sentence.lower.findIndex(
      (other, there) =>
        SEQUENCE.test(other) &&
        areOpposite(word, other) &&
        likeSurroundings(matching, [at, at], [there, there]) >= SAME_PLACE,
    );
    if (place >= 0)
      return [
        { aspect: 'order', outcome: 'differs', claimed: [at, at], written: [place, place], isSure: true },
      ];
    return isOfTime || sentence.lower.some((other) => TIMED.test(other))
      ? []
      : [{ aspect: 'order', outcome: 'open', claimed: [at, at], written: undefined }];
  });
}
