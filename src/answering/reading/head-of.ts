import { tokenClass } from '../syntax/token-class.ts';

/** The last token before the first preposition or comma of a span: in English the head of a noun phrase. */
export function headOf(classes: Uint8Array, first: number, last: number): number {
  for (let at = first + 1; at <= last; at++) {
    const kind = classes[at];
    if (
      kind === tokenClass.preposition ||
      kind === tokenClass.comma ||
      kind === tokenClass.pronoun ||
      kind === tokenClass.verb
    )
      return at - 1;
  }
  return last;
}
