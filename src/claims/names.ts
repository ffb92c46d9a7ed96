import { namedThings } from '../answering/discourse/name-class.ts';
import type { NamedThing } from '../answering/discourse/named-thing.ts';
import type { QuestionTerm } from '../answering/question/question.ts';
import type { Run } from '../answering/reading/span-runs.ts';
import type { Claim } from './claim.ts';
import { isInFigure } from './in-figure.ts';
import type { SentenceReader } from '../answering/sentence-reader.ts';

/** A name that a claim is about, with its terms as the question reads them. */
export type ClaimedName = {
  readonly run: Run;
  readonly terms: readonly QuestionTerm[];
  readonly class: NamedThing['class'];
};

/** The names of a claim: what is written like one, and what the articles write like one. */
export function claimedNames({ read, terms }: Claim, reader: SentenceReader): readonly ClaimedName[] {
  const written = namedThings(read, reader).flatMap(({ run, class: kind }): readonly ClaimedName[] => {
    const own = distinct(terms.slice(run[0], run[1] + 1));
    return own.length === 0 || isInFigure(read, run[0]) ? [] : [{ run, terms: own, class: kind }];
  });
  const known = terms.flatMap((term, at): readonly ClaimedName[] =>
    term?.isName === true &&
    !/\d/.test(term.term) &&
    !isInFigure(read, at) &&
    !written.some(({ run }) => run[0] <= at && at <= run[1])
      ? [{ run: [at, at], terms: [term], class: 'unknown' }]
      : [],
  );
  return [...written, ...known].toSorted((one, other) => one.run[0] - other.run[0]);
}

const distinct = (terms: readonly (QuestionTerm | undefined)[]): readonly QuestionTerm[] => [
  ...new Set(terms.filter((term) => term !== undefined)),
];
