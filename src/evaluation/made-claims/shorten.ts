import type { Swap } from './made-claim.ts';
import type { SourceSentence } from './source-sentence.ts';

/** A time before the subject, with the comma after it: that the town did it is true without the year. A place would make it say more. */
const FRONTED =
  /^(?:In|On|During|After|Before|Since|By|From) (?=[^,]*\d)[^,.;:"“”]{2,40}, (?!(?:and|that|which|where|who|when|but|or) )(?=\p{L})/u;
/** What is added at the end after a comma: without it the rest says less, and nothing else. */
const ADDED =
  /, (?:which|who|whose|where|when|while|whereas|with(?! \d)|including|such as|followed by|along with|as well as|although|though|because|after|before) [^.;:"“”]+(?=\.$)/u;
/** Characters that have to be left, so that the claim still says something. */
const SHORTEST = 40;
/** A verb of which the cut phrase could be the object, or whose sense it could turn round. */
const TURNS = /\b(?:not|never|no|only|unless|until|if|except|without|but|would|could|might)\b|n['’]t\b/u;

/** What of the sentence can be left out so that the rest is still true: a phrase before the subject, an addition at its end. */
export const shorten = ({ text }: SourceSentence): readonly Swap[] => {
  if (TURNS.test(text)) return [];
  const fronted = FRONTED.exec(text)?.[0];
  const first = text[fronted?.length ?? 0];
  const added = ADDED.exec(text);
  return [
    ...(fronted === undefined || first === undefined || text.length - fronted.length < SHORTEST
      ? []
      : [{ start: 0, end: fronted.length + 1, replacement: first.toUpperCase() }]),
    ...(added === null || added.index < SHORTEST
      ? []
      : [{ start: added.index, end: added.index + added[0].length, replacement: '' }]),
  ];
};
