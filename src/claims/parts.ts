import { readClauses } from '../answering/syntax/clauses.ts';
import type { Claim } from './claim.ts';
import type { ClaimCheck } from './claim-check.ts';
import { subjectText } from './carry-subject.ts';

/** The two statements that "and" or "but" joins into one claim, the second with the subject of the first: "X cut costs and hired 40 people". None when it is one statement. */
export function partsOf({ read, text }: Claim): readonly string[] {
  const { clauses } = readClauses(read.classes, read.lower);
  const [first] = clauses;
  const subject = subjectText(read);
  if (first === undefined || subject === undefined) return [];
  for (const { verb, subject: own } of clauses.slice(1)) {
    if (!verb.isFinite) continue;
    const isShared = own === undefined || own.first <= first.verb.first;
    const opens = isShared ? verb.first : own.first;
    const join = joinBefore(read.lower, opens, first.verb.last);
    const token = read.tokens[join];
    const start = read.tokens[join + 1];
    if (token === undefined || start === undefined) continue;
    const rest = text.slice(start.start);
    return [text.slice(0, token.start).replace(/[,\s]+$/, ''), isShared ? `${subject} ${rest}` : rest];
  }
  return [];
}

/** The token of the "and" or "but" at most so many before a verb or its subject; −1 for none. */
const REACH = 3;
const joinBefore = (lower: readonly string[], at: number, floor: number): number =>
  lower.findLastIndex(
    (word, place) => place < at && place > floor && place >= at - REACH && (word === 'and' || word === 'but'),
  );

/** What the verdicts on the parts of a claim come to; `undefined` where they settle nothing. */
export function joinChecks(text: string, checks: readonly ClaimCheck[]): ClaimCheck | undefined {
  const contradicted = checks.find(({ verdict }) => verdict === 'contradicted');
  const deciding =
    contradicted ?? (checks.every(({ verdict }) => verdict === 'supported') ? checks[0] : undefined);
  if (deciding === undefined) return undefined;
  const same = checks.filter((check) => check !== deciding && check.verdict === deciding.verdict);
  return {
    claim: text,
    verdict: deciding.verdict,
    reasons: [...deciding.reasons, ...same.flatMap(({ reasons }) => reasons)],
    quotes: [...deciding.quotes.slice(0, 1), ...same.flatMap(({ quotes }) => quotes.slice(0, 1))],
    confidence: Math.min(deciding.confidence, ...same.map(({ confidence }) => confidence)),
  };
}
