import {
  array,
  assert,
  constant,
  constantFrom,
  double,
  nat,
  oneof,
  option,
  pre,
  property,
  record,
  stringMatching,
  uniqueArray,
  type Arbitrary,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/articles/importing/import-outcome.ts';
import { renderImport, renderProgress } from '../../../src/discord/desk/import-view.ts';
import type { ArticleSummary } from '../../../src/store/article-store.ts';
import { accepted } from '../accepted.ts';
import { hostileText as hostile } from '../hostile.ts';

const hostileText = hostile(300);
const id = stringMatching(/^[0-9a-z]{16}$/);

const article = record({ id, title: hostileText }).map(({ id, title }): ArticleSummary => ({
  id,
  title,
  server: '1',
  original: { name: 'x', mediaType: 'text/plain', sha256: '', bytes: 1 },
  textSha256: '',
  textBytes: 1,
  revision: 1,
  addedBy: '1',
  addedAt: 0,
}));

const near = record({ id, title: hostileText, likeness: double({ min: 0.5, max: 1, noNaN: true }) });

const outcome: Arbitrary<ImportOutcome> = oneof(
  record({
    name: hostileText,
    kind: constant('added' as const),
    article,
    notes: array(hostileText, { maxLength: 3 }),
    near: option(near, { nil: undefined }),
  }),
  record({ name: hostileText, kind: constant('same' as const), article }),
  record({
    name: hostileText,
    kind: constant('full' as const),
    of: constantFrom('articles' as const, 'bytes' as const),
    limit: nat(1_000_000_000),
  }),
  record({ name: hostileText, kind: constant('refused' as const), sentence: hostileText }),
);

const loading = option(record({ indexed: nat(), total: nat() }), { nil: undefined });

describe('what became of an import', () => {
  it('is a message that Discord takes, whatever names and titles are', () => {
    assert(
      property(
        uniqueArray(outcome, {
          maxLength: 11,
          selector: (each) => ('article' in each ? each.article.id : each),
        }),
        loading,
        (outcomes, left) => {
          pre(outcomes.length > 0);
          expect(accepted(renderImport(outcomes, left)).join('')).not.toBe('');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is told of in steps that Discord takes', () => {
    assert(
      property(hostileText, nat(), (name, total) => {
        expect(accepted(renderProgress({ done: 0, total, name }))).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  it('says how many more there are when not all have room', () => {
    const outcomes = Array.from({ length: 30 }, (_, index): ImportOutcome => ({
      name: `report-${index}.pdf`,
      kind: 'refused',
      sentence: 'It is a picture of a text. '.repeat(20),
    }));
    expect(accepted(renderImport(outcomes)).join('\n')).toMatch(/- … and \d+ more; see \/articles list\.$/);
  });
});
