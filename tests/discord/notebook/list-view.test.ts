import * as fc from 'fast-check';
import type { Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  FINDINGS_OF_PREFIX,
  FINDINGS_PREFIX,
  readMenu,
  readPage,
} from '../../../src/discord/notebook/list-filter.ts';
import { PAGE_FINDINGS, renderFindings } from '../../../src/discord/notebook/list-view.ts';
import type { Reply } from '../../../src/discord/reply.ts';
import type { FindingFilter } from '../../../src/store/finding-store.ts';
import { accepted } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { judge } from '../judge.ts';
import { anyFinding, anySource } from './made-up-views.ts';

/** What our own lines are made of: people too, whose names Discord shows. */
const OURS = new Set(['heading', 'subtext', 'strong', 'user']);

const HARBOUR = 'abcdefgh01234567';

/** What somebody can type into an option, as it is read: something, at most so long, with nothing around it. */
const typed = hostileText()
  .map((text) => text.slice(0, 100).trim())
  .filter((text) => text !== '');

const anyFilter: fc.Arbitrary<FindingFilter> = fc.record(
  {
    notebook: fc.constant(HARBOUR),
    tag: typed,
    person: fc.constant('200000000000000001'),
    words: typed,
    disputed: fc.boolean(),
  },
  { requiredKeys: [] },
);

const notebook = fc.tuple(fc.stringMatching(/^[0-9a-z]{16}$/), hostileText(10)).map(([id, name]) => ({
  id,
  name: name.slice(0, 60),
  server: '100000000000000001',
  createdAt: 0,
  findings: 3,
}));

const list = fc.record({
  filter: anyFilter,
  findings: fc.uniqueArray(fc.record({ finding: anyFinding, source: anySource }), {
    maxLength: PAGE_FINDINGS,
    selector: ({ finding: { id } }) => id,
  }),
  notebooks: fc
    .uniqueArray(notebook, { maxLength: 40, selector: ({ id }) => id })
    .map((some) => [{ id: HARBOUR, name: 'x'.repeat(60), server: '1', createdAt: 0, findings: 9 }, ...some]),
});

const idsOf = (reply: Reply): readonly string[] =>
  Array.from(JSON.stringify(reply.components).matchAll(/"custom_id":"([^"]*)"/g), ([, id = '']) => id);

/** The message as it comes back with a button of it. */
const asMessage = ({ components }: Reply): Pick<Message, 'components'> => {
  const parts = components.map((component) => ({ ...component, toJSON: () => component }));
  // Only what a list is read back from is there.
  return { components: parts } as unknown as Pick<Message, 'components'>;
};

const plain = (text: string): string => text.replaceAll(/[\s\u0085]+/g, ' ').trim();

const known = (filter: FindingFilter): FindingFilter => ({
  ...filter,
  ...(filter.tag !== undefined && { tag: plain(filter.tag) }),
  ...(filter.words !== undefined && { words: plain(filter.words) }),
});

describe('a list of findings', () => {
  it('is a message that Discord takes, with every finding, and its filter is read back from it', () => {
    fc.assert(
      fc.property(list, ({ filter, findings, notebooks }) => {
        const page = { offset: PAGE_FINDINGS, limit: PAGE_FINDINGS };
        const reply = renderFindings({ filter, page, total: 999, findings, notebooks });
        const marks = accepted(reply).flatMap((text) => judge(text).marks);
        expect(marks.filter((mark) => !OURS.has(mark))).toEqual([]);
        const ids = idsOf(reply);
        for (const { finding } of findings) expect(ids).toContain(`finding:${finding.id}`);
        const turn = ids.findLast((id) => id.startsWith(`${FINDINGS_PREFIX}:`)) ?? '';
        const message = asMessage(reply);
        expect(readPage(turn.slice(FINDINGS_PREFIX.length + 1), message)).toEqual({
          page: 2,
          filter: known(filter),
        });
        const menu = ids.find((id) => id.startsWith(`${FINDINGS_OF_PREFIX}:`)) ?? '';
        const read = readMenu(menu.slice(FINDINGS_OF_PREFIX.length + 1), message);
        expect(read).toEqual(notebooks.length > 1 ? known(filter) : undefined);
      }),
      { numRuns: 200 },
    );
  });

  it('reads nothing from a button that it did not write', () => {
    const message = asMessage({ components: [], files: [] });
    for (const rest of ['', '0', '0.', 'x...', '0.abc..', '0...x', '0....'])
      expect(readPage(rest, message)).toBeUndefined();
  });
});
