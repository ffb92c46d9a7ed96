import type { Article } from '../../../src/corpus/article.ts';
import { plainArticle } from '../../../src/corpus/plain-article.ts';
import { taggedTokens, type SourceSentence } from '../../../src/evaluation/made-claims/source-sentence.ts';
import { english } from '../../../src/text/english/english.ts';

const MILL =
  'Selmouth Mill opened in 1874 on the river Sel. The mill was designed by Marta Olin and cost 12,500 pounds. ' +
  'The wheel of the mill in Selmouth was 14 metres high. Selmouth Mill employed 320 people and burned 45.5% of its coal at night. ' +
  'It closed later. The owner, Karl Berg, was born in Aldney. The mill was not sold to Corran after the war. ' +
  'Karl Berg bought three farms near Selmouth. The first ship reached Selmouth in March.';
const HARBOUR =
  'The harbour of Corran was finished in 1901 by its council. The council of Corran paid 2.5 billion pounds for the quay. ' +
  'The mayor, Ida Strand, opened the quay on 4 May 1902. The bridge to Aldney did not reach the town of Brisk. ' +
  'In the summer of 1923, Corran became a free port of the county. The quay of Corran is 1,240 metres long. Ferries left Corran for Brisk and Aldney.';
const ISLAND =
  'The island of Brisk had seven farms and 90 sheep. Ida Lund moved to Tarn in 1956. The lighthouse of Brisk was built in 1888. ' +
  'Its keeper said that 41 ships had passed. The chapel on Brisk was founded by Tom Hale.';

export const articles: readonly Article[] = Object.entries({
  mill: MILL,
  harbour: HARBOUR,
  island: ISLAND,
}).map(([id, text]) => plainArticle(`${id}.txt`, text, { title: id }, english));

/** A text as a sentence that claims are made of. */
export const sentenceOf = (text: string): SourceSentence => ({
  quote: { article: 'mill.txt', start: 0, end: text.length },
  text,
  tokens: taggedTokens(text, english),
});
