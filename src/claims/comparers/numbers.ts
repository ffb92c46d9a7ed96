import type { Run } from '../../answering/reading/span-runs.ts';
import { mentionsIn } from '../../answering/time/read-time.ts';
import type { Span } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { likeSurroundings } from '../surroundings.ts';
import type { Comparer } from './comparer.ts';

/** Likeness (0–1) of the surroundings from which one number stands in another's place. */
const SAME_PLACE = 0.5;
const YEAR = /^(?:1\d|20)\d\d$/;

/** Numbers that are neither figures nor times: "Route 66", a bare year behind a comma, "5G". */
export const compareNumbers: Comparer = (matching) => {
  const { claim, sentence } = matching;
  const { read } = claim;
  return read.tokens.flatMap(({ text }, at): readonly Finding[] => {
    if (!/\d/.test(text) || isCompared(matching, at)) return [];
    const aspect = YEAR.test(text) ? 'date' : 'figure';
    const finding = (outcome: Finding['outcome'], written?: Run): Finding => ({
      aspect,
      outcome,
      claimed: [at, at],
      written,
    });
    const same = sentence.terms.indexOf(read.terms[at]);
    if (same >= 0) return [finding('agrees', [same, same])];
    const [best] = sentence.tokens
      .flatMap((token, place) =>
        /\d/.test(token.text) && !read.terms.includes(sentence.terms[place])
          ? [{ place, around: likeSurroundings(matching, [at, at], [place, place]) }]
          : [],
      )
      .toSorted((one, other) => other.around - one.around);
    return [
      best === undefined || best.around < SAME_PLACE
        ? finding('open')
        : finding('differs', [best.place, best.place]),
    ];
  });
};

function isCompared({ claim: { read }, reader }: Matching, at: number): boolean {
  const token = read.tokens[at];
  if (token === undefined) return true;
  const holds = ({ start, end }: Span): boolean => token.start < end && start < token.end;
  return (
    read.figures.some((figure) => figure.type !== 'date' && holds(figure)) ||
    mentionsIn(read, reader).some(holds)
  );
}
