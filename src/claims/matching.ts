import { namesAnother } from '../answering/discourse/contradiction.ts';
import { likenessIn, ALIKE } from '../answering/likeness.ts';
import type { QuestionTerm } from '../answering/question/question.ts';
import type { ReadSentence } from '../answering/read-sentence.ts';
import type { SentenceReader } from '../answering/sentence-reader.ts';
import { termSupport } from '../answering/support.ts';
import { align, type Aligned } from '../answering/verdict/alignment.ts';
import { hasOpposite } from '../answering/verdict/opposites-in.ts';
import type { Claim } from './claim.ts';

/** A claim laid beside a sentence. */
export type Matching = {
  readonly claim: Claim;
  readonly sentence: ReadSentence;
  readonly reader: SentenceReader;
  readonly aligned: readonly Aligned[];
  /** Where the sentence holds the claim's token, by that token. */
  readonly placesOf: (token: number) => readonly number[];
  /** How far (0–1) the sentence itself says a term of the claim. */
  readonly said: (term: QuestionTerm) => number;
  /** How far (0–1) it or what stands around it says a term. */
  readonly supported: (term: QuestionTerm) => number;
};

/** Strength (0–1) of a relation from which another word says the same, and what such a word counts. */
const RELATED = 0.4;
const OTHER_WORD = 0.8;
/** Support (0–1) from which a term counts as said around a sentence: beside it, or what its paragraph or title is about. */
const SAID_AROUND = 0.4;

export function matchClaim(claim: Claim, sentence: ReadSentence, reader: SentenceReader): Matching {
  const aligned = align(claim.question, sentence);
  const byTerm = new Map(aligned.map((entry) => [entry.term.term, entry]));
  const support = termSupport(sentence, reader);
  const said = remembered((term) => {
    if (sentence.held.has(term.term)) return 1;
    const { strength = 0, relation = 'none' } = byTerm.get(term.term) ?? {};
    if (strength >= RELATED || relation === 'antonym' || hasOpposite(term.word.toLowerCase(), sentence.lower))
      return Math.max(strength, OTHER_WORD);
    return Math.max(strength, !term.isName && likenessIn(sentence, term, reader) > 0 ? ALIKE : 0);
  });
  return {
    claim,
    sentence,
    reader,
    aligned,
    placesOf: (token) => byTerm.get(claim.terms[token]?.term ?? '')?.places ?? [],
    said,
    supported: remembered((term) => {
      const near = support(term.term);
      if (near >= SAID_AROUND) return Math.max(said(term), near);
      return Math.max(said(term), term.isName && isTopic(term.term, sentence, reader) ? SAID_AROUND : 0);
    }),
  };
}

/** Sentences of an article, as a share of them and in number, that hold a name which all of it is about. */
const TOPIC = { share: 0.08, least: 3 } as const;

/** Whether the first sentence of the article's text, or what stands before it, holds a term. */
function isInLead(term: string, { article }: ReadSentence, reader: SentenceReader): boolean {
  const lead = article.sentences.findIndex(({ kind }) => kind === 'sentence');
  for (let at = Math.max(0, lead - BEFORE_LEAD); at <= lead; at++)
    if (reader.held(article, at).has(term)) return true;
  return false;
}
/** Headlines, bylines and datelines before the text that are looked at. */
const BEFORE_LEAD = 4;

/** Whether an article is about a name, so that it needs no saying, and the sentence isn't about another one of its kind. */
const isTopic = (term: string, sentence: ReadSentence, reader: SentenceReader): boolean => {
  const { article } = sentence;
  const held = reader.frequencies(article).get(term) ?? 0;
  const isFrequent = held >= TOPIC.least && held >= TOPIC.share * article.sentences.length;
  return (isFrequent || isInLead(term, sentence, reader)) && !namesAnother(sentence, term, reader);
};

/** A function of terms that works each out once. */
function remembered(find: (term: QuestionTerm) => number): (term: QuestionTerm) => number {
  const known = new Map<QuestionTerm, number>();
  return (term) => {
    const found = known.get(term) ?? find(term);
    known.set(term, found);
    return found;
  };
}
