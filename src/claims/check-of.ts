import type { Run } from '../answering/reading/span-runs.ts';
import { quoteOf } from '../answering/quote-of.ts';
import type { ReadSentence } from '../answering/read-sentence.ts';
import { contains, type Span } from '../text/span.ts';
import type { ClaimCheck, ClaimQuote, Reason, Verdict } from './claim-check.ts';
import type { Comparison } from './compare-claim.ts';
import type { Decision } from './deciding/decide.ts';
import type { Finding } from './finding.ts';

/** Quotes given with a verdict. */
const QUOTES = 3;

/** The outcome for a claim, by what was decided. A verdict is shown with the reasons that speak for it. */
export function checkOf(text: string, { verdict, deciding, others, confidence }: Decision): ClaimCheck {
  if (deciding === undefined || verdict === 'not_mentioned')
    return silentCheck(text, deciding, others, confidence);
  const reasons =
    verdict === 'supported'
      ? reasonsOf(deciding, 'agrees')
      : [...reasonsOf(deciding, 'differs'), ...reasonsOf(deciding, 'agrees')];
  const [first = wordingReason(deciding), ...more] = reasons;
  return {
    claim: text,
    verdict,
    reasons: [first, ...more],
    quotes: [deciding, ...others].slice(0, QUOTES).map((one) => quoteFor(one, verdict)),
    confidence,
  };
}

function silentCheck(
  text: string,
  closest: Comparison | undefined,
  others: readonly Comparison[],
  confidence: number,
): ClaimCheck {
  const missing = closest === undefined ? [] : missingIn(closest);
  return {
    claim: text,
    verdict: 'not_mentioned',
    reasons: [{ kind: 'silent', missing }],
    quotes: [closest ?? [], others]
      .flat()
      .slice(0, QUOTES)
      .map((one) => quoteFor(one, 'not_mentioned')),
    confidence,
  };
}

/** The words of the claim that the closest sentence lacks, in the claim's order. */
function missingIn({ matching, findings, missing }: Comparison): readonly string[] {
  const { read, terms } = matching.claim;
  const open = findings.filter(({ outcome }) => outcome === 'open');
  const runs: readonly Run[] = [
    ...open.map(({ claimed }) => claimed),
    ...terms.flatMap((term, at): readonly Run[] =>
      term !== undefined && missing.includes(term) ? [[at, at]] : [],
    ),
  ];
  const words = runs
    .toSorted((one, other) => one[0] - other[0] || other[1] - one[1])
    .filter(
      ([first, last], index, all) => !all.slice(0, index).some(([from, to]) => from <= first && last <= to),
    )
    .map((run) => wordsIn(read, run));
  return [...new Set(words)];
}

const reasonsOf = (
  { matching: { claim, sentence }, findings }: Comparison,
  kind: 'agrees' | 'differs',
): readonly Reason[] =>
  findings
    .filter((finding) => finding.outcome === kind && (kind === 'differs' || finding.written !== undefined))
    .map(({ aspect, claimed, written }) => ({
      kind,
      aspect,
      claimed: wordsIn(claim.read, claimed),
      written: written === undefined ? '' : wordsIn(sentence, written),
    }));

/** Where nothing but words was compared: the stretch of the sentence that holds them. */
function wordingReason({ matching: { claim, sentence, aligned } }: Comparison): Reason {
  const places = aligned.flatMap((entry) => entry.places);
  const run: Run =
    places.length === 0 ? [0, sentence.tokens.length - 1] : [Math.min(...places), Math.max(...places)];
  return { kind: 'agrees', aspect: 'wording', claimed: claim.text, written: wordsIn(sentence, run) };
}

const wordsIn = (read: ReadSentence, run: Run): string => {
  const { start, end } = spanOf(read, run);
  return read.article.text.slice(start, end);
};

const spanOf = ({ tokens, sentence }: ReadSentence, [first, last]: Run): Span => ({
  start: tokens[first]?.start ?? sentence.start,
  end: tokens[last]?.end ?? sentence.end,
});

function quoteFor({ matching: { sentence }, findings }: Comparison, verdict: Verdict): ClaimQuote {
  const quote = quoteOf(sentence);
  const marked = findings
    .filter((finding) => marks(finding, verdict))
    .flatMap(({ written }) => (written === undefined ? [] : [spanOf(sentence, written)]))
    .filter((span) => contains(quote, span));
  return { quote, marked: inOrder(marked) };
}

const marks = ({ outcome }: Finding, verdict: Verdict): boolean =>
  verdict === 'contradicted' ? outcome === 'differs' : outcome === 'agrees';

/** In order, without those inside others. */
const inOrder = (spans: readonly Span[]): readonly Span[] =>
  spans
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
    .filter((span, index, all) => !all.slice(0, index).some((other) => contains(other, span)));
