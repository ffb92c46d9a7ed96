import * as fc from 'fast-check';
import type { SourceState } from '../../../src/notebook/source-state.ts';
import type { Finding, KeptQuote } from '../../../src/store/finding-store.ts';
import { hostileText } from '../hostile.ts';

const id = fc.stringMatching(/^[0-9a-z]{16}$/);

const person = fc.oneof(
  fc.constant('200000000000000001'),
  fc.constant('operator'),
  hostileText(4),
  fc.constant(undefined),
);

const time = fc.integer({ min: 0, max: 4_000_000_000_000 });

/** Words as long as may be, or longer than anybody should have let in. */
const words = (most: number): fc.Arbitrary<string> =>
  fc.oneof(
    hostileText(),
    fc.constant('*'.repeat(most)),
    hostileText(60).map((text) => text.repeat(40).slice(0, most)),
  );

const deed = fc.tuple(person, time).map(([by, at]) => ({ at, ...(by !== undefined && { by }) }));

const dispute = fc
  .tuple(deed, words(500), fc.option(fc.tuple(deed, words(500))))
  .map(([done, reason, end]) => ({
    ...done,
    reason,
    ...(end !== null && { resolved: { ...end[0], reason: end[1] } }),
  }));

const quote: fc.Arbitrary<KeptQuote> = fc
  .record({
    article: hostileText(),
    key: fc.constant('abcde01234'),
    title: words(300),
    // A sentence begins and ends with something that is seen.
    text: fc.oneof(words(900), words(6000)).map((text) => `A${text}z`),
    paragraph: fc.integer({ min: 1, max: 9999 }),
    start: fc.nat(1_000_000),
    url: fc.option(fc.oneof(fc.webUrl(), hostileText())),
    outlet: fc.option(words(300)),
    year: fc.option(fc.integer({ min: 1, max: 9999 })),
  })
  .map(({ url, outlet, year, ...rest }) => ({
    ...rest,
    end: rest.start + rest.text.length,
    ...(url !== null && { url }),
    ...(outlet !== null && { outlet }),
    ...(year !== null && { published: { year } }),
  }));

/** Findings as people and articles may make them. */
export const anyFinding: fc.Arbitrary<Finding> = fc
  .record({
    id,
    notebook: id,
    question: words(500),
    answer: words(500),
    note: words(2000),
    tags: fc.array(words(40), { maxLength: 10 }),
    quote,
    saved: deed,
    edited: fc.option(deed),
    disputes: fc.array(dispute, { maxLength: 30 }),
    votes: fc.record({ up: fc.nat(100_000), down: fc.nat(100_000) }),
    thread: fc.option(fc.constant('300000000000000001')),
    message: fc.option(fc.oneof(fc.constant('https://discord.com/channels/1/2/3'), hostileText())),
  })
  .map(({ saved, edited, thread, message, ...rest }) => ({
    ...rest,
    server: '100000000000000001',
    savedAt: saved.at,
    ...(saved.by !== undefined && { savedBy: saved.by }),
    ...(edited !== null && { edited }),
    ...(thread !== null && { thread }),
    ...(message !== null && { message }),
  }));

export const anySource: fc.Arbitrary<SourceState> = fc.constantFrom<SourceState[]>(
  { kind: 'unchanged' },
  { kind: 'removed' },
  { kind: 'changed', isStillSaid: true },
  { kind: 'changed', isStillSaid: false },
);
