import type { Section } from '../evaluation/report.ts';
import { alignColumns } from './table.ts';

/** Measures whose own name is too wide for the head of a column. */
const HEADS: Readonly<Record<string, string>> = {
  refusedUnanswerable: 'refused',
  falseRefusal: 'false-ref',
  refusalPrecision: 'ref-prec',
  wrongWhenAnswered: 'wrong',
  coverageAtRisk: 'cover@8%',
  rightFromHere: 'from-here',
  idleRivals: 'idle-riv',
  medianWords: 'words',
  contextDropped: 'dropped',
  falseContradicted: 'false-con',
  falseSupported: 'false-sup',
  givenEm: 'given-em',
  givenF1: 'given-f1',
  givenFalseRefusal: 'given-fr',
};

/** Measures that are counts, given whole; times have two decimals, all others (per cent) one. */
const COUNTS: ReadonlySet<string> = new Set(['n', 'medianWords']);
const TIMES: ReadonlySet<string> = new Set(['p50', 'p95']);

const cell = (measure: string, value: number | null): string => {
  if (value === null) return '–';
  if (COUNTS.has(measure)) return String(value);
  return value.toFixed(TIMES.has(measure) ? 2 : 1);
};

/** A section of a report as a table: a line for each kind of question, a column for each measure. */
export const sectionText = ({ set, lines }: Section): string => {
  const measures = Object.keys(lines[0]?.measures ?? {});
  const head = [set, ...measures.map((measure) => HEADS[measure] ?? measure)];
  const body = lines.map((line) => [
    line.kind,
    ...measures.map((measure) => cell(measure, line.measures[measure] ?? null)),
  ]);
  return `${alignColumns([head, ...body]).join('\n')}\n`;
};

/** What the columns of the tables mean, for the help. */
export const COLUMNS_EXPLAINED = `
Columns, in per cent where nothing else is said:
  sentence@1, @5  a gold sentence is the first quote, or among the first five, whatever the status
  retrieval@1     a gold sentence is the best of retrieval alone
  answer          answered, and the short answer is right
  refused         unanswerable questions that got "unsure" or "not found"
  false-ref       answerable questions that did; ref-prec: share of the refusals that were due
  wrong           of the questions answered, those answered wrongly
  cover@8%        questions that can be answered, the surest first, with 8 % of the answers wrong at most
  verbatim        answers whose every quote is what the article says at its place
  idle-riv        answers with rivals where the articles don't differ
  words           median words of short answers that are names, figures or dates
  verdict         claims with the right verdict; sentence: those of which a quote is a gold sentence
  false-con       of the claims that are not contradicted, those called so; false-sup: the same for supported
  dropped         turns on a new topic that were read without the turns before them
  em, f1          exact match and F1 by SQuAD's definition, of the best reading; given-: with the paragraph given
  p50, p95        milliseconds of a question
By confidence, of the answers given and those called possible: how many there are, their mean confidence, those right of them, and
(from-here) those right of all that are at least as sure as the line says. Of a SQuAD file the refused readings are counted too.

Thresholds are bounds by set, or set and kind, and measure, under the names that --json uses:
  {"single": {"sentence@1": {"minimum": 85}}, "single:unanswerable": {"refusedUnanswerable": {"minimum": 70}}}`;
