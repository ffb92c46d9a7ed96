import type { ClaimOutcome } from './claim-run.ts';
import type { Outcome } from './development-run.ts';
import type { SquadRow } from './squad-run.ts';

/** A question that went wrong: in what, and what was said instead of what. */
export type Miss = {
  readonly id: string;
  readonly kind: string;
  readonly wrong: readonly string[];
  readonly question: string;
  readonly status: string;
  readonly said: string | null;
  readonly expected: readonly string[];
  /** What a turn was completed to. */
  readonly readAs?: string | undefined;
  /** The words of the first quote. */
  readonly quote: string | undefined;
};

/** The development questions that were answered wrongly, not answered though answerable, or quoted the wrong sentence. */
export const missesOf = (outcomes: readonly Outcome[]): readonly Miss[] =>
  outcomes
    .filter(
      ({ row }) => !row.right || row.sentence === false || !row.verbatim || row.contextDropped === false,
    )
    .map(({ question, record, row }) => ({
      id: question.id,
      kind: question.kind,
      wrong: [
        ...(row.sentence === false ? ['sentence'] : []),
        ...(row.right ? [] : [row.unanswerable ? 'answered' : 'answer']),
        ...(row.verbatim ? [] : ['verbatim']),
        ...(row.contextDropped === false ? ['context'] : []),
      ],
      question: question.question,
      readAs: record.readAs,
      status: record.status,
      said: record.answer,
      expected: question.items.length > 0 ? question.items : question.answers,
      quote: record.quotes[0]?.text,
    }));

/** The claims with a wrong verdict, or without the right sentence. */
export const claimMissesOf = (outcomes: readonly ClaimOutcome[]): readonly Miss[] =>
  outcomes
    .filter(({ row }) => !row.right || row.sentence === false || !row.verbatim)
    .map(({ claim, record, row }) => ({
      id: claim.id,
      kind: claim.kind,
      wrong: [
        ...(row.right ? [] : ['verdict']),
        ...(row.sentence === false ? ['sentence'] : []),
        ...(row.verbatim ? [] : ['verbatim']),
      ],
      question: claim.claim,
      status: record.verdict,
      said: record.why,
      expected: [claim.verdict],
      quote: record.quotes[0]?.text,
    }));

/** The SQuAD questions whose sentence was not first or whose best reading is not an exact match. */
export const squadMissesOf = (rows: readonly SquadRow[]): readonly Miss[] =>
  rows
    .filter((row) => row.question.answers.length > 0 && !(row.sentence && row.open.exact))
    .map((row) => ({
      id: row.question.id,
      kind: row.kind,
      wrong: [...(row.sentence ? [] : ['sentence']), ...(row.open.exact ? [] : ['answer'])],
      question: row.question.question,
      status: row.status,
      said: row.open.said,
      expected: [...new Set(row.question.answers.map((answer) => answer.text))],
      quote: row.quote,
    }));
