import { assert, property, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { newArticleId } from '../../src/store/article-id.ts';

it('is 16 characters of [0-9a-z], whatever is drawn', () => {
  assert(
    property(uint8Array({ minLength: 11, maxLength: 11 }), (bytes) => {
      expect(newArticleId(() => bytes)).toMatch(/^[0-9a-z]{16}$/u);
    }),
  );
});

it('tells draws apart that differ in their last byte', () => {
  const ids = Array.from({ length: 256 }, (_, last) =>
    newArticleId((count) =>
      Uint8Array.from({ length: count }, (_byte, index) => (index === count - 1 ? last : 7)),
    ),
  );
  expect(new Set(ids).size).toBe(256);
});
