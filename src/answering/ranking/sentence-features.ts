import type { Hit } from '../../retrieval/collection.ts';
import { DISCOURSE_FEATURES, discourseFeatures } from '../discourse/discourse-features.ts';
import { asAsked } from '../as-asked.ts';
import { asksForName } from '../question/asks-for-name.ts';
import type { Question } from '../question/question.ts';
import { ANSWER_TYPES } from '../answer.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { nameFits } from '../reading/name-fits.ts';
import { createAnswerSigns } from './answer-signs.ts';
import { lookOf } from './sentence-look.ts';
import { createStrengths, nearness } from './nearness.ts';
import { writeTopic } from './topic-features.ts';
import { createWordOrder } from './word-order.ts';
import type { WordTable } from '../words/word-table.ts';
import { typesFor } from '../spans/types-for.ts';
import { termSupport } from '../support.ts';

/** The features of a candidate sentence by what they tell, in the order of its row. Shares are 0–1; missing ones are NaN. */
export const SENTENCE_FEATURE_GROUPS = {
  retrieval: [
    'score',
    'scoreGap',
    'rank',
    'sentencePart',
    'paragraphPart',
    'neighbourPart',
    'titlePart',
    'sentencePartRank',
    'paragraphPartRank',
  ],
  coverage: [
    'cover',
    'coverGap',
    'plainCover',
    'wideCover',
    'relatedCover',
    'relatedGap',
    'heaviestMissed',
    'coverCommon',
  ],
  names: ['names', 'namesHeld', 'namesNear', 'rarestName', 'numbers', 'numbersHeld'],
  order: ['pairs', 'longestRun', 'window', 'phrases'],
  roles: ['verbHeld', 'verbRelated', 'focusHeld', 'focusRelated'],
  form: ['formCount', 'otherForms', 'hasName', 'hasQuotation', 'hasComma', 'kind'],
  place: ['length', 'inParagraph', 'paragraphLength', 'inArticle', 'opensWithPronoun'],
  question: ['type', 'wh', 'terms', 'unknown'],
  topic: ['titleShare', 'coverOffTitle', 'coverInArticle', 'previousCover', 'nextCover', 'restCover'],
  answer: [
    'longestCopy',
    'subject',
    'defines',
    'newNames',
    'newWords',
    'formClose',
    'nameClose',
    'bestNameFit',
    'fittingNames',
  ],
  vectors: ['vectorCover', 'vectorGap', 'verbVector', 'focusVector'],
  discourse: DISCOURSE_FEATURES,
} as const;

/** All features, in the order of a row. */
export const SENTENCE_FEATURES: readonly string[] = Object.values(SENTENCE_FEATURE_GROUPS).flat();

/** Rows of features, one for each hit, one after the other. Hits come best first. */
export function writeSentenceFeatures(
  question: Question,
  hits: readonly Hit[],
  reader: SentenceReader,
  table: WordTable,
): {
  readonly rows: Float32Array;
  readonly sentences: readonly ReadSentence[];
  readonly covers: readonly number[];
} {
  const width = SENTENCE_FEATURES.length;
  const rows = new Float32Array(hits.length * width);
  const sentences = hits.map((hit) => asAsked(question, reader.read(hit.article, hit.index)));
  const top = (part: (hit: Hit) => number): number =>
    hits.reduce((best, hit) => Math.max(best, part(hit)), 0) || 1;
  const tops = {
    score: top((hit) => hit.score),
    sentence: top((hit) => hit.parts.sentence),
    paragraph: top((hit) => hit.parts.paragraph),
    neighbours: top((hit) => hit.parts.neighbours),
    title: top((hit) => hit.parts.title),
  };
  const rankOf = (part: (hit: Hit) => number): readonly number[] => {
    const sorted = hits.map(part).sort((a, b) => b - a);
    return hits.map((hit) => sorted.indexOf(part(hit)));
  };
  const ranks = {
    sentence: rankOf((hit) => hit.parts.sentence),
    paragraph: rankOf((hit) => hit.parts.paragraph),
  };
  const total = question.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const forms = typesFor(question.type);
  const isForName = asksForName(question.core);
  const verbAt = question.terms.findIndex((term) => term.term === question.verbTerm);
  const focusAt = question.terms.findIndex((term) => term.term === question.focusTerm);
  const [verb, focus] = [question.terms[verbAt], question.terms[focusAt]];
  const hasDigit = new Set(question.terms.map(({ term }) => term).filter((term) => /\d/.test(term)));
  const unknown = question.terms.filter((term) => term.isUnknown).length;
  const covers = sentences.map(
    (sentence) =>
      question.terms.reduce((sum, term) => sum + (sentence.held.has(term.term) ? term.weight : 0), 0) / total,
  );
  const strengthsIn = createStrengths(question);
  const strengths = sentences.map(strengthsIn);
  const relateds = strengths.map(
    (own) => question.terms.reduce((sum, { weight }, at) => sum + weight * (own[at] ?? 0), 0) / total,
  );
  const near = nearness(question, sentences, table, reader.memory);
  const wordOrder = createWordOrder(question, reader.memory);
  const writeAnswerSigns = createAnswerSigns(question, reader.memory);
  const nears = sentences.map(
    (_, place) => question.terms.reduce((sum, term) => sum + term.weight * near(term, place), 0) / total,
  );
  const [bestCover, bestRelated, bestNear] = [
    Math.max(0, ...covers),
    Math.max(0, ...relateds),
    Math.max(0, ...nears),
  ];

  for (const [place, hit] of hits.entries()) {
    const sentence = sentences[place];
    if (sentence === undefined) continue;
    let column = place * width;
    const put = (value: number | boolean): void => {
      rows[column++] = Number(value);
    };
    put(hit.score / tops.score);
    put((tops.score - hit.score) / (total || 1));
    put(place);
    put(hit.parts.sentence / tops.sentence);
    put(hit.parts.paragraph / tops.paragraph);
    put(hit.parts.neighbours / tops.neighbours);
    put(hit.parts.title / tops.title);
    put(ranks.sentence[place] ?? 0);
    put(ranks.paragraph[place] ?? 0);
    const { held, lower, sentence: segment, article, index } = sentence;
    const support = termSupport(sentence, reader);
    let [plain, wide, heaviest, common, commonTotal] = [0, 0, 0, 0, 0];
    let [names, namesHeld, namesNear, rarest, rarestHeld, numbers, numbersHeld] = [0, 0, 0, 0, NaN, 0, 0];
    for (const term of question.terms) {
      const inside = held.has(term.term);
      const near = support(term.term);
      plain += Number(inside);
      wide += near * term.weight;
      commonTotal += term.rarity;
      if (inside) common += term.rarity;
      else heaviest = Math.max(heaviest, term.weight / total);
      if (term.isName) {
        names++;
        namesHeld += Number(inside);
        namesNear += near;
        if (term.weight > rarest) [rarest, rarestHeld] = [term.weight, near];
      }
      if (hasDigit.has(term.term)) {
        numbers++;
        numbersHeld += Number(inside);
      }
    }
    put(covers[place] ?? 0);
    put(bestCover - (covers[place] ?? 0));
    put(question.terms.length === 0 ? 0 : plain / question.terms.length);
    put(wide / total);
    put(relateds[place] ?? 0);
    put(bestRelated - (relateds[place] ?? 0));
    put(heaviest);
    put(commonTotal === 0 ? 0 : common / commonTotal);
    put(names);
    put(names === 0 ? NaN : namesHeld / names);
    put(names === 0 ? NaN : namesNear / names);
    put(rarestHeld);
    put(numbers);
    put(numbers === 0 ? NaN : numbersHeld / numbers);
    const order = wordOrder(sentence);
    put(order.pairs);
    put(order.longestRun);
    put(order.window);
    put(
      question.phrases.length === 0
        ? NaN
        : question.phrases.filter((phrase) => order.holds(phrase)).length / question.phrases.length,
    );
    put(verb === undefined ? NaN : held.has(verb.term));
    put(strengths[place]?.[verbAt] ?? NaN);
    put(focus === undefined ? NaN : held.has(focus.term));
    put(strengths[place]?.[focusAt] ?? NaN);
    const ofForm = sentence.figures.filter((figure) => forms.includes(figure.type)).length;
    const ofBestForm = sentence.figures.filter((figure) => figure.type === forms[0]).length;
    put(forms.length === 0 ? NaN : ofBestForm);
    put(forms.length === 0 ? NaN : ofForm - ofBestForm);
    const look = reader.memory.looks(sentence.tokens, () => lookOf(sentence));
    put(look.capitals);
    put(isForName ? 1 + Number(look.hasQuotation) : 0);
    put(look.hasComma);
    put(['sentence', 'heading', 'caption', 'furniture'].indexOf(segment.kind));
    put(lower.length);
    const paragraph = article.paragraphs[segment.paragraph];
    put(index - (paragraph?.first ?? index));
    put((paragraph?.last ?? index) - (paragraph?.first ?? index) + 1);
    put(index / article.sentences.length);
    put(look.opensWithPronoun);
    put(ANSWER_TYPES.indexOf(question.type));
    put(question.wh);
    put(question.terms.length);
    put(unknown);
    writeTopic(question, sentence, reader, put);
    writeAnswerSigns(sentence, put);
    const fits = [...nameFits(question, sentence, () => reader.names(sentence)).values()];
    put(fits.length === 0 ? NaN : Math.max(...fits));
    put(fits.filter((fit) => fit > 0.5).length);
    put(nears[place] ?? 0);
    put(bestNear - (nears[place] ?? 0));
    put(verb === undefined ? NaN : near(verb, place));
    put(focus === undefined ? NaN : near(focus, place));
    for (const value of discourseFeatures(question, sentence, reader)) put(value);
  }
  return { rows, sentences, covers };
}
