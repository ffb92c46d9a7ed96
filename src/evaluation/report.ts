/** Measures by name: per cent, words, milliseconds or counts; `null` where a measure doesn't apply. */
export type Measures = Readonly<Record<string, number | null>>;

/** One line of a report; the line over everything has the kind "all". */
export type ReportLine = { readonly kind: string; readonly measures: Measures };

/** One set of questions: its name, and a line for each kind, then one over all. */
export type Section = { readonly set: string; readonly lines: readonly ReportLine[] };

/** The kind of the line over all kinds. */
export const ALL_KINDS = 'all';

/** A line for each kind, in the order of first appearance, and one over all of them. */
export const linesByKind = <Row extends { readonly kind: string }>(
  rows: readonly Row[],
  measure: (rows: readonly Row[]) => Measures,
): readonly ReportLine[] => {
  const kinds = new Set(rows.map((row) => row.kind));
  return [
    ...[...kinds].map((kind) => ({ kind, measures: measure(rows.filter((row) => row.kind === kind)) })),
    { kind: ALL_KINDS, measures: measure(rows) },
  ];
};
