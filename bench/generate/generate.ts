import { createRandom } from '../../src/training/random.ts';
import { plantFact } from './facts.ts';
import type { Fact } from './facts.ts';
import { FRAMES } from './frames.ts';
import { createTopic } from './topic.ts';
import type { Topic } from './topic.ts';
import { capitalised, pick } from './words.ts';

/*
 * Made-up articles for sizes that no free text of ours has. All words stand in `words.ts`, all sentences in `frames.ts` and
 * `facts.ts`; names and rare nouns are coined from syllables. Words are drawn by Zipf's law, an article keeps coming back to its own
 * few names and nouns, vocabulary grows with the collection, and figures, years and dates are everywhere. In some articles a fact is
 * planted that a question asks for; its words are drawn like all others, so other sentences share them. The same size and seed give
 * the same articles.
 */

const SEED = 9;
const PARAGRAPHS = 3;
/** Sentences of a paragraph: 2 to 5, 3.3 in the mean, with ten in an article. */
const FEWEST_SENTENCES = 2;
const SENTENCE_CHOICES = [0, 1, 1, 2, 3];
/** Questions asked of each generated collection: one is half a point. */
const QUESTIONS = 200;
const SENTENCES_PER_ARTICLE = 10;

export type GeneratedArticle = {
  readonly title: string;
  readonly paragraphs: readonly (readonly string[])[];
};

/** A question with the place of the sentence that answers it. */
type GeneratedQuestion = {
  readonly text: string;
  readonly article: number;
  /** Among all sentences of the article, from 0. */
  readonly sentence: number;
};

export type Generated = {
  readonly article: GeneratedArticle;
  readonly question: GeneratedQuestion | undefined;
};

/** Articles of some `sentences` sentences in all, one after another. */
export function* generate(sentences: number): Generator<Generated> {
  const random = createRandom(SEED);
  const articles = Math.max(1, Math.round(sentences / SENTENCES_PER_ARTICLE));
  const asked = new Set(random.sample(articles, QUESTIONS));
  for (let article = 0; article < articles; article += 1) {
    const topic: Topic = createTopic(random, articles);
    const fact: Fact | undefined = asked.has(article) ? plantFact(topic, random) : undefined;
    const at = random.integer(PARAGRAPHS);
    const paragraphs: string[][] = [];
    let before = 0;
    let question: GeneratedQuestion | undefined;
    for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph += 1) {
      const count = FEWEST_SENTENCES + pick(random, SENTENCE_CHOICES, 0);
      const lines = Array.from({ length: count }, () => pick(random, FRAMES, FRAMES[0] ?? (() => ''))(topic));
      if (fact !== undefined && paragraph === at) {
        const place = random.integer(lines.length + 1);
        lines.splice(place, 0, ...fact.sentences);
        question = { text: fact.question, article, sentence: before + place + fact.gold };
      }
      before += lines.length;
      paragraphs.push(lines);
    }
    const title = `${capitalised(topic.noun())} and ${topic.noun()} in ${topic.place()}`;
    yield { article: { title, paragraphs }, question };
  }
}
