import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import type { Run } from '../reading/span-runs.ts';
import { isVerbal, tokenClass } from '../syntax/token-class.ts';
import { opensReport } from './speech-verbs.ts';

/** Tokens in which the verb, or the speaker behind it, is looked for. */
const REACH = 24;

/** After these a clause may follow without "that". */
const SAYS = /^(?:said|says)$/;
const OPENS_CLAUSE = /^(?:that|,|:)$/;

/** What figures and opinions are taken from, beside persons and groups. */
const RECORDS =
  /^(?:reports?|surveys?|stud(?:y|ies)|statements?|documents?|records?|sources?|data|figures|statistics|papers?|bulletins?|census|estimates?|forecasts?|minutes|filings?)$/;

/** Where the speaker of a report without quotation marks stands: the tokens from first to last that hold it. */
export function reporterStretches(sentence: ReadSentence, reader: SentenceReader): readonly Run[] {
  return [before(sentence), behind(sentence), accordingTo(sentence, reader)].flatMap((run) =>
    run === undefined || run[1] < run[0] ? [] : [run],
  );
}

/** X said that …; X says the … */
function before(sentence: ReadSentence): Run | undefined {
  const { lower, classes } = sentence;
  const verb = lower.findIndex((word, at) => at > 0 && at <= REACH && opensReport(word));
  if (verb < 0 || isInverted(sentence, verb)) return undefined;
  const opensClause =
    lower.slice(verb + 1, verb + 5).some((word) => OPENS_CLAUSE.test(word)) ||
    (SAYS.test(lower[verb] ?? '') && CLAUSE_FIRST.has(classes[verb + 1] ?? tokenClass.stop));
  return opensClause ? [clauseStart(lower, verb), verb - 1] : undefined;
}

/** "…, said X", where no clause follows as in "X, mayor of Y, said the pier was old". */
function isInverted({ lower, classes }: ReadSentence, verb: number): boolean {
  if (lower[verb - 1] !== ',' || lower[verb + 1] === 'that') return false;
  const comma = lower.findIndex((word, at) => at > verb && word === ',');
  return !classes.subarray(verb + 1, comma < 0 ? undefined : comma).some((kind) => isVerbal(kind));
}

/** What a clause begins with. */
const CLAUSE_FIRST: ReadonlySet<number> = new Set([
  tokenClass.determiner,
  tokenClass.pronoun,
  tokenClass.name,
  tokenClass.number,
]);

const clauseStart = (lower: readonly string[], verb: number): number =>
  lower.findLastIndex((word, at) => at < verb && (word === ';' || word === 'but')) + 1;

/** …, said X. …, X said. …, X said in a statement. */
function behind(sentence: ReadSentence): Run | undefined {
  const { lower, classes } = sentence;
  const verb = lower.findLastIndex(opensReport);
  if (verb < 2) return undefined;
  let last = lower.length - 1;
  while (last > verb && classes[last] === tokenClass.stop) last--;
  if (isInverted(sentence, verb)) return [verb + 1, Math.min(last, verb + REACH)];
  const comma = lower.findLastIndex((word, at) => at < verb && word === ',');
  const isLast = last === verb || classes[verb + 1] === tokenClass.preposition;
  return comma > 0 && isLast ? [comma + 1, verb - 1] : undefined;
}

/** According to X, … But not "according to plan". */
function accordingTo({ lower, classes }: ReadSentence, reader: SentenceReader): Run | undefined {
  const to = lower.findIndex((word, at) => word === 'to' && lower[at - 1] === 'according');
  if (to < 0) return undefined;
  const comma = lower.findIndex((word, at) => at > to && word === ',');
  const last = Math.min(comma < 0 ? lower.length - 1 : comma - 1, to + REACH);
  const run: Run = [to + 1, classes[last] === tokenClass.stop ? last - 1 : last];
  const isSource = (word: string): boolean => {
    const kind = reader.words.broadClass(word, 'noun');
    return kind === 'person' || kind === 'group' || RECORDS.test(word);
  };
  const hasSource = lower
    .slice(run[0], run[1] + 1)
    .some((word, at) => classes[run[0] + at] === tokenClass.name || isSource(word));
  return hasSource ? run : undefined;
}
