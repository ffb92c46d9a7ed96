/** Numbers in [0, 1). */
export type Random = () => number;

/** @throws when there is nothing to choose from. */
export const oneOf = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
};

export const chance = (random: Random, share: number): boolean => random() < share;

/** The items in another order. */
export const shuffled = <T>(random: Random, items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);

/** Questions that are answered or not, and text that is none. */
const QUESTIONS = [
  'How many people work there?',
  'When was it founded?',
  'Who is the chairman of the company?',
  'What is the annual sales volume?',
  'Where is the plant?',
  'and what about the other one?',
  'Are you sure?',
  'Where does it say so?',
  'thanks',
  'Why was it built',
  '   ?  ',
  '@everyone who did this?',
  '**bold** `code` <@1> ||spoiler|| https://example.org',
  'ﬀ 😀 \u202eabc 中文 مرحبا',
  `${'very '.repeat(60)}long`,
];

const WORDS = ['sales', 'company', 'zzzz', '2019', 'the', 'plant production', 'ä', '*', '"quoted words"'];

/** Something that a person might enter as text, cut to the lengths that Discord's client allows. */
export const someText = (random: Random, { min = 0, max = 6000 }: { min?: number; max?: number }): string => {
  const text = oneOf(random, chance(random, 0.7) ? QUESTIONS : WORDS);
  return text.slice(0, max).padEnd(min, '.');
};
