import { namedThings } from '../../answering/discourse/name-class.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import { tokenRange } from '../../answering/spans/token-range.ts';
import type { Finding } from '../finding.ts';
import { clausesOf, itemsOf } from '../items.ts';
import type { Matching } from '../matching.ts';
import { type ClaimedName, claimedNames } from '../names.ts';
import type { Comparer } from './comparer.ts';

/**
 * What a list says of one thing and the claim of another: "the cheese A ripens 9 months, the cheese B 60 days" and "A ripens for 60 days"; "A serves
 * hospitals; B makes the tags" and "B serves hospitals".
 */
export const compareItems: Comparer = (matching) => {
  const names = claimedNames(matching.claim, matching.reader);
  return [...figureItems(matching, names), ...clauseItems(matching, names)].slice(0, 1);
};

/** A figure of the claim that the sentence gives to another item than the one that has the claim's name. */
function figureItems(
  { claim, sentence, reader }: Matching,
  names: readonly ClaimedName[],
): readonly Finding[] {
  const items = itemsOf(sentence);
  const values = sentence.figures.flatMap((figure) => {
    const run = tokenRange(sentence, figure);
    return figure.type === 'date' || run === undefined ? [] : [{ figure, run, item: items[run[0]] ?? 0 }];
  });
  if (values.length < 2) return [];
  const things = namedThings(sentence, reader);
  const named = names.flatMap((name) => {
    const held = sentence.terms.flatMap((term, at) =>
      name.terms.some((own) => own.term === term) ? [items[at]] : [],
    );
    const own = new Set(held);
    return own.size === 1 ? [{ name, item: held[0] }] : [];
  });
  return claim.read.figures.flatMap((figure): readonly Finding[] => {
    const claimed = tokenRange(claim.read, figure);
    if (figure.type === 'date' || claimed === undefined) return [];
    const text = claim.read.article.text.slice(figure.start, figure.end);
    const same = values.filter(
      ({ figure: other }) =>
        sentence.article.text.slice(other.start, other.end).toLowerCase() === text.toLowerCase(),
    );
    const [met] = same;
    if (met === undefined || same.length > 1) return [];
    const hasOther = things.some(
      ({ run }) =>
        items[run[0]] === met.item &&
        !names.some(({ terms }) =>
          terms.some(({ term }) => sentence.terms.slice(run[0], run[1] + 1).includes(term)),
        ),
    );
    const owner = named.find(({ item }) => item !== met.item);
    const own = values.find(({ item, figure: other }) => item === owner?.item && other.type === figure.type);
    return !hasOther ||
      owner === undefined ||
      own === undefined ||
      named.some(({ item }) => item === met.item)
      ? []
      : [{ aspect: 'figure', outcome: 'differs', claimed, written: own.run, isSure: true }];
  });
}

/** What the claim says of a name is said in a clause that is about another one. */
function clauseItems(
  { claim, sentence, reader, aligned }: Matching,
  names: readonly ClaimedName[],
): readonly Finding[] {
  const clauses = clausesOf(sentence);
  const [subject] = names;
  if (subject === undefined || clauses.at(-1) === 0) return [];
  const placesOf = (terms: readonly string[]): ReadonlySet<number> =>
    new Set(
      sentence.terms.flatMap((term, at) =>
        term !== undefined && terms.includes(term) ? [clauses[at] ?? 0] : [],
      ),
    );
  const own = placesOf(subject.terms.map(({ term }) => term));
  const words = aligned.filter(
    ({ term, relation }) => !term.isName && relation === 'same' && !/\d/.test(term.term) && !term.isFiller,
  );
  const said = placesOf(words.map(({ term }) => term.term));
  const [home] = own;
  const [there] = said;
  if (home === undefined || there === undefined || own.size > 1 || said.size > 1 || own.has(there)) return [];
  const hasVerb = sentence.classes.some((kind, at) => clauses[at] === home && kind === tokenClass.verb);
  const other = namedThings(sentence, reader).find(
    ({ run, terms }) =>
      clauses[run[0]] === there && !names.some((name) => name.terms.some(({ term }) => terms.includes(term))),
  );
  const isCopula = sentence.classes.some((kind, at) => clauses[at] === home && kind === tokenClass.auxiliary);
  return other === undefined || !(hasVerb || isCopula) || claim.read.lower.includes('and')
    ? []
    : [{ aspect: 'name', outcome: 'differs', claimed: subject.run, written: other.run, isSure: true }];
}
