import { describe, expect, it } from 'vitest';
import { isContextDropped } from '../../src/evaluation/context-dropped.ts';

const EARLIER = ['Who is the mayor of Selmouth?', '', 'Edda Voss'];

describe('the context of a turn on a new topic', () => {
  it.each([
    ['a turn taken as it stands', 'How old is the mill?', undefined],
    ['a turn without its opening phrase', 'OK, next. How old is the mill?', 'How old is the mill?'],
    ['a turn in other words', "how old's the mill", 'How old is the mill of Ardle?'],
    ['a word of its own that was said before', 'How old is the mayor?', 'How old is the mayor of Ardle?'],
  ])('is dropped by %s', (_, asked, readAs) => {
    expect(isContextDropped(asked, readAs, EARLIER)).toBe(true);
  });

  it.each([
    ['a name of an earlier question', 'How old is the mill?', 'How old is the mill of Selmouth?'],
    ['a name of an earlier answer', 'How old is the mill?', "How old is Voss's mill?"],
    ['a noun of an earlier question', 'How old is the mill?', 'How old is the mayor?'],
  ])('is kept by %s', (_, asked, readAs) => {
    expect(isContextDropped(asked, readAs, EARLIER)).toBe(false);
  });
});
