/**
 * How a word was reached. `inflection`: another form of the same lemma that shares no stem (bought, buy); `similar`: near adjectives and
 * verbs of one group; `entailment`: what a verb entails or causes, both ways; `attribute`: between an adjective and what it measures
 * (large, size); `instance`: from a name to its kind; `indirect`: a synonym's derivation, a derivation's synonym or hyponym (founder,
 * establish).
 */
export type Relation =
  | 'inflection'
  | 'synonym'
  | 'derivation'
  | 'pertainym'
  | 'similar'
  | 'antonym'
  | 'hyponym'
  | 'indirect'
  | 'attribute'
  | 'hypernym'
  | 'instance'
  | 'entailment';

/**
 * Strengths (0–1) by the rank of the sense, the most frequent first; a sense beyond the last counts for nothing.
 *
 * They are measured on the training texts. For a question's word whose stem the answering sentence lacks, `lift` is how much more often
 * that sentence holds a word so related than the other sentences of its paragraph do, over the same for another question's words (long
 * sentences hold more of everything). The strength is ln(lift) over ln(lift of the stem itself), with ten hits added on both sides, since
 * rare relations have few, rounded to 0.05. Sisters (two kinds of one thing) and hypernyms two steps up had no lift and are left out.
 * The figures stand in models/README.md.
 */
export const STRENGTHS: Readonly<Record<Relation, readonly number[]>> = {
  inflection: [1],
  synonym: [0.75, 0.25, 0.25],
  derivation: [0.4, 0.25],
  pertainym: [0.55, 0.15],
  similar: [0.45],
  antonym: [0.45, 0.3],
  hyponym: [0.4, 0.2, 0.2],
  indirect: [0.3, 0.25],
  attribute: [0.3],
  hypernym: [0.25],
  instance: [0.2],
  entailment: [0.2],
};
