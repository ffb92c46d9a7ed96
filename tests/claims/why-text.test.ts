import { expect, it } from 'vitest';
import { whyText } from '../../src/claims/why-text.ts';

const agrees = (written: string) => ({ kind: 'agrees', aspect: 'name', claimed: written, written }) as const;

it('names both values where they differ', () => {
  expect(
    whyText({ reasons: [{ kind: 'differs', aspect: 'figure', claimed: '25 %', written: '15 %' }] }),
  ).toBe('the article says 15 %, the claim 25 %');
});

it('names no more than two values that agree, and none of another kind', () => {
  expect(
    whyText({
      reasons: [agrees('Ardle'), agrees('Oakport'), { kind: 'silent', missing: ['wool'] }, agrees('Ravenby')],
    }),
  ).toBe('the article agrees: Ardle, Oakport');
});

it('names what no sentence says', () => {
  expect(whyText({ reasons: [{ kind: 'silent', missing: ['30', 'countries'] }] })).toBe(
    'no sentence brings this together with 30, countries',
  );
  expect(whyText({ reasons: [{ kind: 'silent', missing: [] }] })).toBe('no sentence says this');
});
