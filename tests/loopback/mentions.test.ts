import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mentionsIn, pingedBy } from '../../src/loopback/mentions.ts';

const ALL = '@everyone <@1> <@!2> <@1> <@&3> @here';

describe('who is pinged', () => {
  it.each([
    ['everyone mentioned, without rules', undefined, ['everyone', '1', '2', '3']],
    ['nobody, when nothing is parsed', { parse: [] }, []],
    ['users alone, when only users are parsed', { parse: ['users' as const] }, ['1', '2']],
    ['roles alone, when only roles are parsed', { parse: ['roles' as const] }, ['3']],
    ['all members, when that is parsed', { parse: ['everyone' as const] }, ['everyone']],
    ['those who are listed', { users: ['2'], roles: ['3', '4'] }, ['2', '3']],
  ])('%s', (_, allowed, pinged) => {
    expect(pingedBy(mentionsIn(ALL), allowed)).toEqual(pinged);
  });

  it.each([
    ['without rules', undefined, ['9']],
    ['when they say so', { parse: [], replied_user: true }, ['9']],
    ['not when they say nothing of it', { parse: [] }, []],
  ])('the author replied to, %s', (_, allowed, pinged) => {
    expect(pingedBy(mentionsIn('Yes.'), allowed, '9')).toEqual(pinged);
  });

  it('nobody ever, when nothing is parsed or listed', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom('@everyone', '@here', '<@1>', '<@!2>', '<@&3>'));
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(pingedBy(mentionsIn(parts.join(' ')), { parse: [] })).toEqual([]);
      }),
    );
  });

  it('nobody by an address, a channel or a word', () => {
    expect(pingedBy(mentionsIn('a@everyonelse.org <#1> @ann <@x>'), undefined)).toEqual([]);
  });
});
