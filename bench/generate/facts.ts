import type { Random } from '../../src/training/random.ts';
import type { Topic } from './topic.ts';
import { pick } from './words.ts';

/** Sentences planted in a paragraph, and a question that one of them answers. */
export type Fact = {
  readonly sentences: readonly string[];
  /** The place among `sentences` of the one that answers. */
  readonly gold: number;
  readonly question: string;
};

type FactMaker = (t: Topic, random: Random) => Fact;

/**
 * The question shares some words with its sentence, in another order and often another form; one fact in three names its thing in
 * the sentence before the one that answers. Nothing keeps other articles from speaking of the same names and things.
 */
const MAKERS: readonly FactMaker[] = [
  (t, random) => {
    const [person, noun, place] = [t.person(), t.noun(), t.place()];
    return {
      sentences: [
        `${person} founded the ${noun} school of ${place} in ${t.year()} with money from the ${t.company()}.`,
      ],
      gold: 0,
      question: pick(
        random,
        [
          `Who founded the ${noun} school of ${place}?`,
          `Which person set up the ${noun} school in ${place}?`,
        ],
        '',
      ),
    };
  },
  (t, random) => {
    const [company, noun, place] = [t.company(), t.noun(), t.place()];
    return {
      sentences: [`${company} spent ${t.figure()} crowns on a new ${noun} at ${place} in ${t.year()}.`],
      gold: 0,
      question: pick(
        random,
        [
          `How much did ${company} spend on the ${noun} at ${place}?`,
          `What did the new ${noun} in ${place} cost ${company}?`,
        ],
        '',
      ),
    };
  },
  (t, random) => {
    const [noun, river, place] = [t.noun(), t.river(), t.place()];
    return {
      sentences: [
        `The ${noun} bridge over the ${river} links ${place} with the ${t.adjective()} ${t.noun()}.`,
        `It opened to traffic on ${t.date()}, two years late.`,
      ],
      gold: 1,
      question: pick(
        random,
        [
          `When did the ${noun} bridge over the ${river} open?`,
          `When was the bridge from ${place} over the ${river} opened to traffic?`,
        ],
        '',
      ),
    };
  },
  (t, random) => {
    const [noun, place, cause] = [t.noun(), t.place(), t.noun()];
    return {
      sentences: [
        `The ${noun} works at ${place} closed in ${t.year()} because the ${cause} had failed and nobody would insure it.`,
      ],
      gold: 0,
      question: pick(
        random,
        [`Why did the ${noun} works at ${place} close?`, `Why were the ${place} ${noun} works closed?`],
        '',
      ),
    };
  },
  (t, random) => {
    const [person, place, company] = [t.person(), t.place(), t.company()];
    return {
      sentences: [
        `${person} grew up in ${place} and learned the trade of a ${t.noun()} maker.`,
        `At the age of ${t.count()} he became the head of ${company}.`,
      ],
      gold: 1,
      question: pick(
        random,
        [
          `How old was ${person} when he became head of ${company}?`,
          `Of what company was ${person} from ${place} the head?`,
        ],
        '',
      ),
    };
  },
  (t) => {
    const [noun, place] = [t.noun(), t.place()];
    return {
      sentences: [`A survey counted ${t.figure()} ${noun}s around ${place}, more than in any other valley.`],
      gold: 0,
      question: `How many ${noun}s were counted around ${place}?`,
    };
  },
];

export const plantFact = (topic: Topic, random: Random): Fact => {
  const make = MAKERS[random.integer(MAKERS.length)];
  if (make === undefined) throw new Error('There is no kind of fact to plant: give at least one.');
  return make(topic, random);
};
