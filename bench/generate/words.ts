import type { Random } from '../../src/training/random.ts';

/** Common nouns and adjectives of local news and reference works, commonest first as far as one can say. */
export const NOUNS: readonly string[] = (
  'year town city company house school river road church area system group game team water work part school line government station ' +
  'building family season market park village region plant history service college land club bridge island office valley council ' +
  'coast army war court law power bank film book song league award museum library garden forest lake mountain harbour railway mill ' +
  'farm factory hospital theatre castle tower canal field mine port ship engine fleet crew regiment battle treaty border tax trade ' +
  'price wage strike union reform election party minister mayor bishop parish estate manor tenant rent harvest grain wheat cattle ' +
  'wool cloth silk timber stone brick coal iron copper salt glass paper clay lamp clock bell organ choir painting statue portrait ' +
  'poem novel play journal letter map survey report archive record census statistic medal trophy stadium pitch coach captain keeper ' +
  'goal match tournament final medal species bird fish moth beetle fern oak pine moss reef tide storm flood drought frost winter ' +
  'summer sample cell protein enzyme virus vaccine dose trial patient nurse surgeon clinic disease fever pulse muscle nerve bone ' +
  'signal cable antenna sensor battery motor turbine valve pump pipe reservoir dam sluice quarry tunnel viaduct platform carriage ' +
  'wagon tram ferry lighthouse beacon pier warehouse customs cargo freight container crane dock shipyard anchor sail mast rope'
).split(' ');

export const ADJECTIVES: readonly string[] = (
  'new old large small early late local national main former northern southern eastern western common public private annual major ' +
  'royal modern ancient wooden narrow wide deep shallow steep rare native foreign wealthy poor busy quiet heavy light cheap costly ' +
  'strict loose famous obscure rural urban coastal inland frozen dry damp fertile barren temporary permanent joint rival loyal'
).split(' ');

/** Past tense. */
export const VERBS: readonly string[] = (
  'reached served joined crossed replaced followed supported opposed carried supplied repaired extended reduced doubled divided ' +
  'protected damaged restored measured recorded described praised criticised attracted employed trained financed insured inspected ' +
  'leased drained planted harvested shipped exported imported visited defended occupied surrounded linked moved'
).split(' ');

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(' ');

export const FIRST_NAMES: readonly string[] = (
  'Ann Robert Maria John Helen Peter Clara James Alice Thomas Ruth Edward Nora George Emma Paul Irene Henry Vera Simon Agnes Martin ' +
  'Lucy Walter Edith Oscar Julia Felix Rosa Hugo Marta Leo Ines Carl Greta Otto Elsa Ivan Mira Anton Lena Boris Tessa Karim Leila ' +
  'Wei Min Yuki Kenji Amara Kofi Zainab Tariq Priya Arjun'
).split(' ');

const ONSETS = 'b br c ch cl d dr f fl g gr h j k kr l m n p pl pr qu r s sh sk st t th tr v w z'.split(' ');
const NUCLEI = 'a e i o u ai ea ee ia oa ou'.split(' ');
const CODAS = 'b ck d g l ld ll m n nd ng nt r rd rk rn s ss st t th x'.split(' ');

const from = (list: readonly string[], number: number): string => list[number % list.length] ?? '';

/** So many different syllables that can be said. */
const SYLLABLES = ONSETS.length * NUCLEI.length * CODAS.length;
/** A stride without a factor in common with the number of syllables: neighbouring numbers sound different. */
const STRIDE = 5003;

const syllable = (number: number): string => {
  const place = (number * STRIDE) % SYLLABLES;
  const onset = place % ONSETS.length;
  const nucleus = Math.floor(place / ONSETS.length) % NUCLEI.length;
  const coda = Math.floor(place / (ONSETS.length * NUCLEI.length));
  return from(ONSETS, onset) + from(NUCLEI, nucleus) + from(CODAS, coda);
};

/** A word that nobody uses but that can be said; as a rule another one for each number and salt. Lower case. */
export const coin = (number: number, salt: number): string => {
  const head = syllable((number + salt * 131) % SYLLABLES);
  const rest = Math.floor(number / SYLLABLES);
  return rest === 0
    ? `${head}${from(NUCLEI, salt + number)}${from(CODAS, salt * 7 + number)}`
    : head + syllable(rest + salt);
};

export const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** A rank from 0 up to `count`, the nth with a chance of about 1/n: Zipf's law with exponent 1. */
export const zipf = (random: Random, count: number): number => Math.floor(count ** random.next()) - 1;

export const pick = <T>(random: Random, list: readonly [T, ...T[]] | readonly T[], fallback: T): T =>
  list[random.integer(list.length)] ?? fallback;

/** A word of a list that is ordered by how common its words are. */
export const common = (random: Random, list: readonly string[]): string =>
  list[zipf(random, list.length)] ?? '';
