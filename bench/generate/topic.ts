import type { Random } from '../../src/training/random.ts';
import {
  ADJECTIVES,
  FIRST_NAMES,
  MONTHS,
  NOUNS,
  VERBS,
  capitalised,
  coin,
  common,
  pick,
  zipf,
} from './words.ts';

/** How many names of each kind a collection draws from, in proportion to its articles: real ones bring new names as they grow. */
const NAMES_PER_ARTICLE = 0.4;
const FEWEST_NAMES = 400;
/** Share of nouns that are coined words, the long tail of a real vocabulary (0–1). */
const RARE_NOUNS = 0.12;
/** Coined nouns for each article: vocabulary grows with a collection, more slowly than it does. */
const RARE_NOUNS_PER_ARTICLE = 0.5;
/** Nouns that an article comes back to, and how often it does (0–1). */
const OWN_NOUNS = 6;
const OWN_SHARE = 0.5;

const SALT = { place: 1, surname: 2, company: 3, noun: 4, river: 5 } as const;

/** What one article speaks of: the same few places, people and things again and again, and others beside. */
export type Topic = {
  place(): string;
  person(): string;
  company(): string;
  river(): string;
  noun(): string;
  adjective(): string;
  verb(): string;
  year(): string;
  date(): string;
  figure(): string;
  /** A small whole number. */
  count(): string;
};

export const createTopic = (random: Random, articles: number): Topic => {
  const names = Math.max(FEWEST_NAMES, Math.round(articles * NAMES_PER_ARTICLE));
  const rare = Math.max(FEWEST_NAMES, Math.round(articles * RARE_NOUNS_PER_ARTICLE));
  const name = (salt: number): string => capitalised(coin(zipf(random, names), salt));
  const person = (): string => `${pick(random, FIRST_NAMES, 'Ann')} ${name(SALT.surname)}`;
  const noun = (): string =>
    random.next() < RARE_NOUNS ? coin(zipf(random, rare), SALT.noun) : common(random, NOUNS);
  const own = {
    place: name(SALT.place),
    people: [person(), person()],
    company: `${name(SALT.company)} ${pick(random, ['Works', 'Group', 'Bank', 'Mills', 'Lines'], 'Works')}`,
    river: name(SALT.river),
    nouns: Array.from({ length: OWN_NOUNS }, noun),
    year: 1820 + random.integer(200),
  };
  const mostly = (usual: () => string, other: () => string): string =>
    random.next() < OWN_SHARE ? usual() : other();
  const year = (): string => String(Math.min(2024, Math.max(1700, own.year + random.integer(41) - 20)));
  return {
    place: () =>
      mostly(
        () => own.place,
        () => name(SALT.place),
      ),
    person: () => mostly(() => pick(random, own.people, ''), person),
    company: () =>
      mostly(
        () => own.company,
        () => `${name(SALT.company)} Works`,
      ),
    river: () =>
      mostly(
        () => own.river,
        () => name(SALT.river),
      ),
    noun: () => mostly(() => pick(random, own.nouns, ''), noun),
    adjective: () => common(random, ADJECTIVES),
    verb: () => pick(random, VERBS, ''),
    year,
    date: () => `${1 + random.integer(28)} ${pick(random, MONTHS, 'May')} ${year()}`,
    figure: () =>
      pick(
        random,
        [
          `${(1 + random.integer(99)).toLocaleString('en')}.${random.integer(10)} million`,
          (1000 * (1 + random.integer(900))).toLocaleString('en'),
          (100 + random.integer(9900)).toLocaleString('en'),
        ],
        '',
      ),
    count: () => String(2 + random.integer(60)),
  };
};
