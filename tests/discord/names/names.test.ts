import { array, assert, boolean, constantFrom, integer, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import type { ArticleNames } from '../../../src/discord/names/article-names.ts';
import { createFollowingNames } from '../../../src/discord/names/following-names.ts';
import { createWordRegister } from '../../../src/discord/names/word-register.ts';
import { articleFrom } from '../newsroom.ts';
import { plainNames } from './plain-names.ts';

const titled = (id: string, title: string): Article => ({
  ...articleFrom(id, `The ferry waits for ${id}.\n`),
  title,
});

const word = () => constantFrom('Ferry', 'ferries', 'mill', 'Selmouth', 'port', 'of', 'tHe', 'über', '–');
const title = () => array(word(), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** What somebody may type: a name, a part of one, with a slip or without, or anything. */
const typing = () => constantFrom(...TYPED).chain((typed) => constantFrom(typed, typed.slice(0, 3)));
const TYPED = [
  'ferries',
  'feries',
  'selmuoth port',
  'the mill',
  'über',
  '–',
  'of 1.md',
  'mill ferry',
  '2019',
];

/** Articles that come and go, each with an end of its key that ends a stretch or not. */
const some = () =>
  array(tuple(title(), constantFrom('00', 'aa', 'zz', '0a')), { maxLength: 12 }).map((rows) =>
    rows.map(([each, end], number) => ({
      ...titled(`${number}.md`, each),
      key: `${number}`.padEnd(8, 'x') + end,
      ...(number % 3 === 0 && { outlet: 'Selmouth Post', published: { year: 2019 } }),
    })),
  );

const namesOf = (articles: readonly Article[]): ArticleNames => createFollowingNames().of(articles);

describe('names of articles', () => {
  it('are those that are found by going through all of them, whatever comes and goes', () => {
    assert(
      property(
        some(),
        array(tuple(array(boolean(), { maxLength: 12 }), typing(), integer({ min: 0, max: 12 })), {
          maxLength: 5,
        }),
        (all, steps) => {
          const following = createFollowingNames();
          for (const [out, typed, most] of steps) {
            const articles = all.filter((_, place) => out[place] !== true);
            const [names, plain] = [following.of(articles), plainNames(articles)];
            for (const slips of [true, false])
              expect(names.matching(typed, most, slips)).toEqual(plain.matching(typed, most, slips));
            expect(names.named(typed)).toBe(plain.named(typed));
            for (const article of articles)
              expect(names.named(article.title)).toBe(plain.named(article.title));
          }
        },
      ),
    );
  });

  it('are those of any text', () => {
    assert(
      property(
        array(string({ unit: 'grapheme' }), { maxLength: 6 }),
        string({ unit: 'grapheme' }),
        (titles, typed) => {
          const articles = titles.map((each, number) => titled(`${number}.md`, each));
          for (const wanted of [typed, ...titles])
            expect(namesOf(articles).matching(wanted, 9, true)).toEqual(
              plainNames(articles).matching(wanted, 9, true),
            );
        },
      ),
    );
  });

  it('stay those of their own list when another one was asked for since', () => {
    const [ferry, mill] = [titled('ferry.md', 'Ferries to Selmouth'), titled('mill.md', 'The mill burns')];
    const following = createFollowingNames();
    const [one, other] = [following.of([ferry]), following.of([mill])];
    expect(other.named('mill.md')).toBe(mill);
    expect(one.matching('ferry', 1, true).map(({ article }) => article)).toEqual([ferry]);
    expect([one.named('mill.md'), other.matching('ferry', 1, true)]).toEqual([undefined, []]);
  });

  it('are found whole, by any of their words and by the beginning of one', () => {
    assert(
      property(array(title(), { minLength: 1, maxLength: 8 }), (titles) => {
        const articles = titles.map((each, number) => titled(`${number}.md`, each));
        const names = namesOf(articles);
        for (const [number, each] of titles.entries()) {
          const article = articles[number];
          expect(names.named(`  ${each.toUpperCase()} `)?.title.toLowerCase()).toBe(each.toLowerCase());
          for (const part of [each, ...each.split(' ').filter((one) => one !== '–'), each.slice(0, 2)])
            expect(names.matching(part, titles.length, true).map((match) => match.article)).toContain(
              article,
            );
        }
      }),
    );
  });

  it('are found only where every word is in the name, unless a slip is let pass', () => {
    const articles = [titled('a.md', 'Ferries to Selmouth'), titled('b.md', 'The mill burns')];
    const found = (typed: string, slips: boolean): readonly string[] =>
      namesOf(articles)
        .matching(typed, 2, slips)
        .map(({ article }) => article.id);
    expect(found('selmouth ferries', false)).toEqual(['a.md']);
    expect(found('selmouth mill', true)).toEqual([]);
    expect([found('selmuoth', false), found('selmuoth', true)]).toEqual([[], ['a.md']]);
  });
});

describe('what names are looked up by', () => {
  const [one, two, three] = ['1xxxxxxx00', '2xxxxxxx00', '3xxxxxxx00'].map((key) => ({
    ...titled(`${key}.md`, 'The port'),
    key,
  })) as [Article, Article, Article];

  it('is made anew where something changed and nowhere else', () => {
    const made: (readonly Article[])[] = [];
    const following = createFollowingNames((articles) => made.push(articles));
    following.of([one, two]).named('port');
    following.of([one, three, two]).named('port');
    expect(made).toEqual([[one], [two], [three]]);
  });

  it('can be made step by step, and then nothing is left to make', () => {
    const made: (readonly Article[])[] = [];
    const following = createFollowingNames((articles) => made.push(articles));
    const articles = [one, two, three];
    const before = Array.from(following.preparing(articles), () => made.length);
    expect(before).toEqual([1, 2, 3]);
    expect(following.of(articles).matching('port', 3, true)).toHaveLength(3);
    expect(made).toHaveLength(3);
  });
});

describe('words of names', () => {
  it('keep their numbers while somebody holds them, and give them away then', () => {
    const register = createWordRegister();
    const [ferry, mill] = [register.take('ferry'), register.take('mill')];
    expect(register.take('ferry')).toBe(ferry);
    register.release(ferry);
    expect(register.take('port')).not.toBe(ferry);
    register.release(ferry);
    expect(register.scores('ferry', true)[ferry]).toBe(0);
    expect(register.take('quay')).toBe(ferry);
    expect(register.take('mill')).toBe(mill);
    expect(Array.from(register.scores('quay', true)).filter((score) => score > 0)).toHaveLength(1);
  });
});
