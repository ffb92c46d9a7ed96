import { assert, boolean, constantFrom, nat, property, record, tuple, type Arbitrary } from 'fast-check';
import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { dismissForm, solveForm } from '../../../src/discord/gaps/gap-forms.ts';
import { GAP_STATUSES, GAP_WORDS_LENGTH } from '../../../src/discord/gaps/gap-ids.ts';
import { GAPS_ON_PAGE, renderGapList } from '../../../src/discord/gaps/gap-list.ts';
import {
  noAnswerGivenNotice,
  notWatchedNotice,
  severalGapsNotice,
  unknownGapNotice,
} from '../../../src/discord/gaps/gap-notices.ts';
import { renderGap } from '../../../src/discord/gaps/gap-view.ts';
import { withoutButtons } from '../../../src/discord/gaps/without-buttons.ts';
import { renderCard } from '../../../src/discord/card.ts';
import type { Reply } from '../../../src/discord/reply.ts';
import { modalForm } from '../../../src/loopback/forms/modal.ts';
import { WORD_LIMITS } from '../../../src/notebook/notebook-limits.ts';
import type { Gap, GapState } from '../../../src/store/gap-store.ts';
import { madeUpFinding } from '../../store/made-up-notebook.ts';
import { accepted, quotesIn } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { judge } from '../judge.ts';
import { answered, articleOfSentences, libraryOf } from '../newsroom.ts';

const PERSON = '200000000000000001';
const ID = '0123456789abcdef';

/** What our own lines are made of, and the mentions of people, and times, that we put there ourselves. */
const OURS = new Set(['heading', 'subtext', 'strong', 'blockQuote', 'list', 'listItem', 'user', 'timestamp']);

const foreignMarks = (reply: Reply): readonly string[] =>
  accepted(reply).flatMap((text) => judge(text).marks.filter((mark) => !OURS.has(mark)));

/** Text up to as long as is kept; what is kept has a letter. */
const longText = (length: number): Arbitrary<string> =>
  tuple(hostileText(40), boolean()).map(([text, isLong]) =>
    `A${isLong ? text.repeat(Math.ceil(length / Math.max(1, text.length))) : text}`.slice(0, length),
  );

const stateOf = (status: Gap['state']['status'], words: string): GapState => {
  const deed = { by: PERSON, at: 1_700_000_000_000 };
  if (status === 'solved') return { status, ...deed, finding: ID, answer: words };
  return status === 'dismissed' ? { status, ...deed, reason: words } : { status };
};

const anyGap: Arbitrary<Gap> = record({
  question: longText(WORD_LIMITS.question),
  words: longText(WORD_LIMITS.reason),
  status: constantFrom(...GAP_STATUSES),
  isPublic: boolean(),
  isWatched: boolean(),
  times: nat(),
}).map(({ words, status, ...gap }) => ({
  ...gap,
  id: ID,
  server: '1',
  people: gap.times,
  firstAsked: 1_600_000_000_000,
  lastAsked: 1_700_000_000_000,
  state: stateOf(status, words),
}));

const RUNS = { numRuns: 150 };

/** Each with an id of its own, as a server keeps them. */
const manyOf = (gap: Gap): readonly Gap[] =>
  Array.from({ length: GAPS_ON_PAGE }, (_, count) => ({ ...gap, id: String(count).padStart(16, '0') }));

describe('hostile questions, answers and reasons', () => {
  it('stay plain text, within what Discord takes, in a view and in a list', () => {
    assert(
      property(anyGap, longText(GAP_WORDS_LENGTH), (gap, words) => {
        expect(foreignMarks(renderGap(gap, 'Open again.'))).toEqual([]);
        const listing = { page: 1, status: gap.state.status, words };
        const list = renderGapList({ total: 10_000, entries: manyOf(gap) }, listing);
        expect(foreignMarks(list)).toEqual([]);
        expect(foreignMarks(renderGapList({ total: 0, entries: [] }, listing))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stay plain text in notices', () => {
    assert(
      property(anyGap, longText(WORD_LIMITS.question), (gap, words) => {
        const notices = [
          unknownGapNotice(words),
          severalGapsNotice(words, manyOf(gap)),
          noAnswerGivenNotice(),
          notWatchedNotice('full', 5000),
        ];
        expect(notices.flatMap(foreignMarks)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('stand in forms that Discord takes', () => {
    assert(
      property(anyGap, longText(WORD_LIMITS.question), (gap, words) => {
        const quote = {
          article: 'mill.txt',
          key: 'abcde01234',
          title: words,
          start: 0,
          end: words.length,
          paragraph: 1,
          text: words,
        };
        const finding = {
          ...madeUpFinding(ID, words, { answer: words, quote }),
          id: ID,
          server: '1',
          disputes: [],
          votes: { up: 0, down: 0 },
        };
        for (const form of [solveForm(gap, [finding]), solveForm(gap, []), dismissForm(gap)])
          expect(modalForm.safeParse(form).error).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe('a card without its buttons', () => {
  it('has all its texts, quotes and links', () => {
    assert(
      property(hostileText(30), (words) => {
        const article = articleOfSentences([`A${words}z`, 'It is red.']);
        const [quote, other] = article.sentences.map(({ start, end }) => ({
          article: article.id,
          start,
          end,
        }));
        if (quote === undefined || other === undefined) throw new Error('The article has two sentences.');
        const short = { form: 'spans', spans: [quote] } as const;
        const answer = answered({ short, quote, basis: [], further: [] }, [other]);
        const card = renderCard('Why?', { answer, readAs: undefined, remark: undefined }, libraryOf(article));
        if (card === undefined) throw new Error('The article is there.');
        const bare = withoutButtons(card);
        expect(accepted(bare)).toEqual(accepted(card));
        expect(quotesIn(accepted(bare))).toEqual(quotesIn(accepted(card)));
        const parts = bare.components.flatMap((part) =>
          part.type === ComponentType.Container ? part.components : [part],
        );
        const links = parts.flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));
        expect(links).toEqual([expect.objectContaining({ url: article.url })]);
        expect(parts.map(({ type }) => type)).not.toContain(ComponentType.Section);
      }),
      RUNS,
    );
  });
});
