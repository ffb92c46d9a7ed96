import type { ReadSentence } from '../../answering/read-sentence.ts';
import { namedThings } from '../../answering/discourse/name-class.ts';
import type { Run } from '../../answering/reading/span-runs.ts';
import type { Stretch } from '../../answering/syntax/phrases.ts';
import { clauseNumbers } from '../../answering/syntax/clause-numbers.ts';
import { readClauses } from '../../answering/syntax/clauses.ts';
import type { Finding } from '../finding.ts';
import type { Matching } from '../matching.ts';
import { type ClaimedName, claimedNames } from '../names.ts';
import type { Comparer } from './comparer.ts';

/** Whether what the claim says of one name is said of another: the same verb has another name for its subject. */
export const compareSubjects: Comparer = (matching) => {
  const { claim, sentence, reader } = matching;
  const [own] = readClauses(claim.read.classes, claim.read.lower).clauses;
  if (own?.subject === undefined) return [];
  const verbs = matching.placesOf(own.verb.head);
  const names = claimedNames(claim, reader);
  const subject = names.find(({ run }) => isWithin(run[0], own.subject) && isWithin(run[1], own.subject));
  if (subject === undefined) return [];
  if (holds(subject, sentence)) return elsewhere(subject, names, matching);
  const turned = turnedSubject(names, subject, matching);
  if (turned !== undefined)
    return [{ aspect: 'name', outcome: 'open', claimed: subject.run, written: turned }];
  const clause = readClauses(sentence.classes, sentence.lower).clauses.find(({ verb }) =>
    verbs.includes(verb.head),
  );
  if (clause?.subject === undefined || clause.verb.isPassive !== own.verb.isPassive) return [];
  const other = namedThings(sentence, reader).find(
    ({ run, terms }) =>
      isWithin(run[1], clause.subject) &&
      !names.some((name) => name.terms.some(({ term }) => terms.includes(term))),
  );
  if (other === undefined) return [];
  const isKnown = subject.class !== 'unknown' && other.class !== 'unknown';
  const outcome = isKnown && subject.class === other.class ? 'differs' : 'open';
  return [{ aspect: 'name', outcome, claimed: subject.run, written: other.run }] satisfies readonly Finding[];
};

/** Another name of the claim as the subject of the sentence, which says nothing then of what the claim's subject does to it. */
function turnedSubject(
  names: readonly ClaimedName[],
  subject: ClaimedName,
  { sentence }: Matching,
): Run | undefined {
  const [first] = readClauses(sentence.classes, sentence.lower).clauses;
  if (first?.subject === undefined) return undefined;
  const at = sentence.terms.findIndex(
    (term, place) =>
      isWithin(place, first.subject) &&
      names.some(
        (name) => name !== subject && name.class !== 'place' && name.terms.some((one) => one.term === term),
      ),
  );
  return at < 0 ? undefined : [at, at];
}

/** Whether the claim's other names stand in a clause that has another name than the claim's for its subject: "A listed in Shenzhen; B in Seoul". */
function elsewhere(
  subject: ClaimedName,
  names: readonly ClaimedName[],
  { sentence, reader }: Matching,
): readonly Finding[] {
  const clauses = clauseNumbers(sentence);
  const clausesOf = ({ terms }: ClaimedName): readonly number[] =>
    sentence.terms.flatMap((term, at) => (terms.some((own) => own.term === term) ? [clauses[at] ?? 0] : []));
  const own = new Set(clausesOf(subject));
  const things = namedThings(sentence, reader);
  return names.flatMap((name): readonly Finding[] => {
    const theirs = clausesOf(name);
    if (name === subject || own.size === 0 || theirs.length === 0 || theirs.some((clause) => own.has(clause)))
      return [];
    const at = sentence.terms.findIndex((term) => name.terms.some((one) => one.term === term));
    const other = things.find(
      ({ run, terms }) =>
        run[1] < at &&
        theirs.includes(clauses[run[0]] ?? -1) &&
        !names.some((one) => one.terms.some(({ term }) => terms.includes(term))),
    );
    return other === undefined
      ? []
      : [{ aspect: 'name', outcome: 'differs', claimed: subject.run, written: other.run }];
  });
}

const isWithin = (at: number, stretch: Stretch | undefined): boolean =>
  stretch !== undefined && stretch.first <= at && at <= stretch.last;

const holds = ({ terms }: ClaimedName, { held }: ReadSentence): boolean =>
  terms.some(({ term }) => held.has(term));
