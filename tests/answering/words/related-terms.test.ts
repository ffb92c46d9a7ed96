import { describe, expect, it } from 'vitest';

import { createRelatedTerms } from '../../../src/answering/words/related-terms.ts';
import { english } from '../../../src/text/english/english.ts';
import { wordTable } from './words-file.ts';

describe('related terms', () => {
  const relatedTerms = createRelatedTerms(wordTable(), english);

  it('are stems', () => {
    expect(relatedTerms('buy').get(english.stem('purchased'))).toEqual({
      strength: 0.75,
      relation: 'synonym',
    });
  });

  it('hold the irregular forms of related words', () => {
    expect(relatedTerms('purchase').get('bought')?.relation).toBe('synonym');
    expect(relatedTerms('bought').get(english.stem('buy'))).toEqual({ strength: 1, relation: 'inflection' });
  });

  it('leave the own term and stop words out', () => {
    expect(relatedTerms('growth').has(english.stem('growth'))).toBe(false);
    expect(relatedTerms('cost').has('be')).toBe(false);
    expect(relatedTerms('buy').has(english.stem('buy'))).toBe(false);
  });

  it('are none for an unknown word', () => {
    expect(relatedTerms('qwrtzx').size).toBe(0);
  });
});
