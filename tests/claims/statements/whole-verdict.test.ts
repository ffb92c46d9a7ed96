import { expect, it } from 'vitest';
import type { CheckedSentence, Verdict } from '../../../src/claims/claim-check.ts';
import { wholeVerdict } from '../../../src/claims/statements/whole-verdict.ts';

const span = { start: 0, end: 1 };
const claim = (verdict: Verdict, name: string): CheckedSentence => ({
  span,
  kind: 'claim',
  check: { claim: name, verdict, reasons: [{ kind: 'silent', missing: [] }], quotes: [], confidence: 0.5 },
});
const opinion = { span, kind: 'opinion' } as const;

it.each<readonly [string, readonly CheckedSentence[], Verdict, readonly string[]]>([
  [
    'one contradicted claim decides',
    [claim('supported', 'a'), claim('contradicted', 'b'), claim('not_mentioned', 'c')],
    'contradicted',
    ['b', 'a', 'c'],
  ],
  [
    'one that is not mentioned keeps the whole from being supported',
    [claim('supported', 'a'), claim('not_mentioned', 'b')],
    'not_mentioned',
    ['b', 'a'],
  ],
  ['all supported', [claim('supported', 'a'), claim('supported', 'b')], 'supported', ['a', 'b']],
  ['an opinion does not count', [opinion, claim('supported', 'a')], 'supported', ['a']],
  ['an opinion alone is not mentioned', [opinion, { span, kind: 'question' }], 'not_mentioned', []],
  ['nothing at all is not mentioned', [], 'not_mentioned', []],
])('%s', (_, sentences, verdict, order) => {
  const whole = wholeVerdict(sentences);
  expect(whole.verdict).toBe(verdict);
  expect(whole.checks.map(({ claim: name }) => name)).toEqual(order);
});
