import { assert, asyncProperty, boolean, constantFrom } from 'fast-check';
import { ComponentType } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import { renderGapNews } from '../../../src/discord/gaps/gap-news.ts';
import type { Reply } from '../../../src/discord/reply.ts';
import { visible } from '../../../src/discord/markdown.ts';
import { createNotebookDesk } from '../../../src/notebook/notebook-desk.ts';
import { WORD_LIMITS } from '../../../src/notebook/notebook-limits.ts';
import { memoryStore } from '../../articles/bot-with-articles.ts';
import { notebookIn, savedIn } from '../../store/made-up-notebook.ts';
import { accepted, quotesIn } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { judge } from '../judge.ts';
import { answered, articleOfSentences, libraryOf, notFound, readingOf } from '../newsroom.ts';

const SERVER = '100000000000000001';
const AT = 1_700_000_000_000;

/** What our own lines are made of, and the people and times that we name ourselves. */
const OURS = new Set(['heading', 'subtext', 'strong', 'blockQuote', 'list', 'listItem', 'user', 'timestamp']);

const foreignMarks = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => judge(text).marks.filter((mark) => !OURS.has(mark)));

const buttonsOf = ({ components }: Reply) =>
  components
    .flatMap((part) => (part.type === ComponentType.Container ? part.components : [part]))
    .flatMap((part) => (part.type === ComponentType.ActionRow ? part.components : []));

/** Where the articles are these sentences, and a question is answered like this. */
const contextOf = (sentences: readonly string[], answer: Answer) => ({
  notebook: undefined,
  desk: undefined,
  loading: () => undefined,
  library: sentences.length === 0 ? libraryOf() : libraryOf(articleOfSentences(sentences)),
  answerer: { ask: () => Promise.resolve(answer), search: () => Promise.resolve([]) },
});

const solved = (more: object) => ({ status: 'solved', at: AT, ...more }) as const;

const MILL = 'The mill was built in 1791.';
const YEAR = answered(readingOf(articleOfSentences([MILL]), MILL, '1791'));

describe('the direct message about a question that is solved', () => {
  const news = { question: 'When was the mill built?', server: 'newsroom' };

  it('has the card, where the articles answer it', async () => {
    const texts = accepted(
      await renderGapNews({ ...news, state: solved({ answer: '1791' }) }, contextOf([MILL], YEAR)),
    );
    expect(quotesIn(texts)).toEqual([MILL]);
    expect(texts.join('\n')).toContain('When was the mill built?');
  });

  it('has the answer as it was kept, where the articles no longer give it', async () => {
    const state = solved({ answer: '1791' });
    for (const context of [contextOf([MILL], notFound([])), contextOf([], YEAR)]) {
      const texts = accepted(await renderGapNews({ ...news, state }, context));
      expect(texts.join('\n')).toContain('“When was the mill built?”\n**1791**');
      expect(quotesIn(texts)).toEqual([]);
    }
  });

  it('has the words of whoever solved it, and not what the articles say', async () => {
    const state = solved({ by: '200000000000000001', answer: 'Nobody knows.' });
    const texts = accepted(await renderGapNews({ ...news, state }, contextOf([MILL], YEAR)));
    expect(texts.join('\n')).toContain('**Nobody knows.**');
    expect(texts.join('\n')).not.toContain('1791');
  });

  it('stays a message that Discord takes, with plain text, without buttons, and with its quote whole', async () => {
    const store = await memoryStore();
    onTestFinished(() => store.close());
    const notebook = createNotebookDesk(store, SERVER);
    const id = await notebookIn(store, SERVER);
    let count = 0;
    await assert(
      asyncProperty(
        hostileText(40),
        hostileText(40),
        boolean(),
        constantFrom('card', 'words', 'finding'),
        async (one, other, isLong, kind) => {
          const text = `A${one}z`;
          const long = (length: number): string =>
            `A${isLong ? other.repeat(Math.ceil(length / Math.max(1, other.length))) : other}`.slice(
              0,
              length,
            );
          const article = articleOfSentences([text]);
          const answer = answered(readingOf(article, text, 'A'));
          count += 1;
          const quote = {
            article: article.id,
            key: article.key,
            title: long(200),
            start: 0,
            end: text.length,
            paragraph: 1,
            text,
          };
          const finding =
            kind === 'finding'
              ? await savedIn(store, SERVER, id, `${count} ${long(WORD_LIMITS.question - 10)}`, {
                  note: long(WORD_LIMITS.note),
                  quote,
                })
              : undefined;
          const state = solved({
            answer: long(WORD_LIMITS.answer),
            ...(kind === 'words' && { by: '200000000000000001' }),
            ...(finding && { finding: finding.id }),
          });
          const reply = await renderGapNews(
            { question: long(WORD_LIMITS.question), server: long(100), state },
            { ...contextOf([text], answer), notebook },
          );
          const texts = accepted(reply);
          expect(foreignMarks(texts)).toEqual([]);
          const quoted = [...quotesIn(texts), ...reply.files.map((file) => file.text)];
          expect(quoted.some((each) => each.includes(visible(text)))).toBe(kind !== 'words');
          expect(buttonsOf(reply).filter((each) => 'custom_id' in each)).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });
});
