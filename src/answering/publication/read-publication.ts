import type { Article } from '../../corpus/article.ts';
import type { Reading } from '../answer.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { RankedSentence } from '../ranking/ranked-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { headPlaces } from './head-places.ts';
import { PUBLICATION_WORDS, readPublicationQuestion } from './publication-question.ts';

/** When, by whom or where an article was published, as its head says. */
export type Publication = {
  readonly reading: Reading;
  /** The other date, when page and dateline give two. */
  readonly rivals: readonly Reading[];
  /** 0–1 */
  readonly confidence: number;
};

/** What a word of the question counts that stands in the title, and elsewhere in the article. */
const SHARES = { title: 1, text: 0.6 } as const;
/** Share of the weight of what the question says the article is about that the article must hold. */
const LEAST_SHARE = 0.5;
/** How sure it is: wholly about that, or partly. Set by hand. */
const CONFIDENCE = { whole: 0.85, part: 0.6 } as const;
const WHOLE = 0.6;

/** The answer to a question about an article itself; `undefined` for any other, and where the head of the article doesn't say. */
export function readPublication(
  question: Question,
  ranked: readonly RankedSentence[],
  reader: SentenceReader,
): Publication | undefined {
  const asked = readPublicationQuestion(question.core);
  if (asked === undefined) return undefined;
  const about = question.terms.filter(({ word }) => !PUBLICATION_WORDS.has(word.toLowerCase()));
  const best = closestArticle(about, ranked, reader);
  if (best === undefined || (asked.isLoose && writesOfReports(best.article))) return undefined;
  const places = headPlaces(best.article, asked.asks);
  // A page prints its date above the dateline; the dateline is when it was written.
  const ordered = asked.asksPage ? places : places.toReversed();
  const [reading, ...rivals] = ordered.flatMap(({ index, span }): readonly Reading[] => {
    const sentence = best.article.sentences[index];
    if (sentence === undefined) return [];
    const quote = { article: best.article.id, start: sentence.start, end: sentence.end };
    return [{ quote, short: { form: 'spans', spans: [span] }, basis: [], further: [] }];
  });
  if (reading === undefined) return undefined;
  return { reading, rivals, confidence: best.share >= WHOLE ? CONFIDENCE.whole : CONFIDENCE.part };
}

/** The article that holds most of the words, with the share (0–1) of their weight; it must hold every name among them. */
function closestArticle(
  about: readonly QuestionTerm[],
  ranked: readonly RankedSentence[],
  reader: SentenceReader,
): { readonly article: Article; readonly share: number } | undefined {
  const total = about.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  let best: { readonly article: Article; readonly share: number } | undefined;
  for (const article of new Set(ranked.map(({ sentence }) => sentence.article))) {
    const title = reader.titleTerms(article);
    const text = reader.articleTerms(article);
    const holds = ({ term }: QuestionTerm): number =>
      title.has(term) ? SHARES.title : text.has(term) ? SHARES.text : 0;
    if (about.some((term) => term.isName && holds(term) === 0)) continue;
    const share = about.reduce((sum, term) => sum + term.weight * holds(term), 0) / total;
    if (share >= LEAST_SHARE && share > (best?.share ?? 0)) best = { article, share };
  }
  return best;
}

/** Whether the article itself writes of reports: then one of these may be meant. */
const writesOfReports = ({ sentences, text }: Article): boolean =>
  sentences.some(
    ({ kind, start, end }) => kind === 'sentence' && /\breports?\b/i.test(text.slice(start, end)),
  );
