import type { Run } from './span-runs.ts';

/** A noun for a change stands at most so many tokens before its figure: "an increase over the year of 300". */
const BEFORE = 5;
/** "than" stands at most so many tokens after a difference: "300 more visitors than". */
const AFTER = 5;

const NOUNS =
  /^(?:increases?|rises?|growth|gains?|drops?|falls?|declines?|decreases?|reductions?|cuts?|additions?|difference|gap|lead)$/;
const VERBS =
  /^(?:gr[oe]w|grown|rose|risen|climbed|increased|jumped|gained|fell|fallen|dropped|declined|decreased|cut|reduced|shrank|up|down|by)$/;
const COMPARED = /^(?:more|less|fewer|higher|lower|[a-z]{2,}er)$/;

/** Whether the words about a figure say that it is how far a value went: "rose by 300", "an increase of 300", "300 more than". */
export function saysChange(lower: readonly string[], [first, last]: Run): boolean {
  const before = lower.slice(Math.max(0, first - BEFORE), first);
  const own = before.at(-1) ?? '';
  if (VERBS.test(own) || (own === 'of' && before.some((word) => NOUNS.test(word)))) return true;
  const after = lower.slice(last + 1, last + 1 + AFTER);
  return (
    COMPARED.test(after[0] ?? '') ||
    after.slice(1).some((word, at) => word === 'than' && COMPARED.test(after[at] ?? ''))
  );
}

/** Whether they say that it is where a value arrived or came from: "rose to 300", "from 200". */
export const saysLevel = (lower: readonly string[], [first]: Run): boolean =>
  /^(?:to|from|at|was|were|is|reached)$/.test(lower[first - 1] ?? '');
