import { type AnswerType, ANSWER_TYPES } from '../answer.ts';
import { ROLE_NOUNS, SPEECH_VERBS, typeOfNoun } from '../english/head-nouns.ts';
import type { SpanType } from '../spans/typed-span.ts';
import { typesFor } from '../spans/types-for.ts';
import { LEXICOGRAPHER_FILES } from '../words/broad-class.ts';
import { CLAUSE_FEATURES, createClauseFeatureWriter } from './clause-features.ts';
import { FIGURE_FEATURES, writeFigureFeatures } from './figure-features.ts';
import { encloses, gapAfter, isCounted, roleNear, side } from './span-places.ts';
import type { SpanContext } from './span-context.ts';
import { keyFirst, keyLast, runKey } from './run-key.ts';
import type { SpanView } from './span-view.ts';
import { tokenClass } from '../syntax/token-class.ts';

/** The features of a span by what they tell, in the order of its row; groups as in the ablation table. Missing ones are NaN. */
export const SPAN_FEATURE_GROUPS = {
  shape: [
    'length',
    'classBefore2',
    'classBefore',
    'classFirst',
    'classLast',
    'classAfter',
    'classAfter2',
    'containsVerb',
    'containsComma',
    'containsConjunction',
    'containsPreposition',
    'allNames',
    'start',
  ],
  closeness: ['closeLeft', 'closeRight', 'nearestLeft', 'nearestRight', 'sameClause'],
  overlap: ['overlapWeight', 'overlapShare'],
  roles: ['verbSide', 'focusSide', 'focusGap'],
  form: [
    'figureType',
    'figureFit',
    'containsFigure',
    'figureCount',
    'nameRun',
    'containsName',
    'nameCount',
    'nameFit',
    'nameFitGap',
    'kind',
    'roleNear',
    'speechNear',
    'counted',
    'placeBefore',
  ],
  enclosure: [
    'bracket',
    'wholeBracket',
    'quotation',
    'wholeQuotation',
    'clauseStart',
    'clauseEnd',
    'apposition',
    'opener',
  ],
  question: ['type', 'wh', 'focusType', 'questionLength'],
  knowledge: ['headKind', 'headClass', 'headFits', 'headFocusCosine'],
  sentence: ['sentenceRank', 'sentenceGap', 'sentenceCover'],
  clauses: CLAUSE_FEATURES,
  figures: FIGURE_FEATURES,
  words: ['hashed'],
} as const;

/** All features, in the order of a row. */
export const SPAN_FEATURES: readonly string[] = Object.values(SPAN_FEATURE_GROUPS).flat();

const columns = new Map<string, number>(SPAN_FEATURES.map((name, column) => [name, column]));
/** The column of the hashed model's score, which training fills in by cross-fitting. */
export const HASHED_COLUMN = columns.get('hashed') ?? 0;

/** What all runs of a sentence have alike that begin with the same token. */
const OF_FIRST: readonly string[] = [
  ...SPAN_FEATURE_GROUPS.question,
  ...SPAN_FEATURE_GROUPS.sentence,
  'classBefore2',
  'classBefore',
  'classFirst',
  'start',
  'closeLeft',
  'nearestLeft',
  'figureCount',
  'nameCount',
  'kind',
  'placeBefore',
  'bracket',
  'quotation',
  'clauseStart',
  'opener',
  'whRelation',
  'whPassive',
  'phraseFirst',
];

/** Their columns. */
export const COLUMNS_OF_FIRST: readonly number[] = OF_FIRST.flatMap((name) => columns.get(name) ?? []);

const FIGURE_TYPES: readonly SpanType[] = ['amount', 'percent', 'count', 'measure', 'duration', 'date'];
const OPENERS: Readonly<Partial<Record<AnswerType, RegExp>>> = {
  reason: /^(?:because|since|as|due|owing|thanks|for|so|to)$/,
  manner: /^(?:by|through|via|using|with)$/,
  definition: /^(?:is|are|was|were|means|mean|namely|represents?|called|as)$/,
};
const BROAD_FITS: Readonly<Partial<Record<AnswerType, readonly string[]>>> = {
  person: ['person'],
  place: ['location', 'object', 'artifact'],
  organisation: ['group'],
  date: ['time'],
  amount: ['possession', 'quantity'],
  measure: ['quantity'],
  count: ['quantity'],
};
/** Before a place. */
const PLACE_WORDS: ReadonlySet<string> = new Set([
  'in',
  'at',
  'to',
  'from',
  'near',
  'into',
  'of',
  'on',
  'across',
]);

/** Distance at which a word of the question counts half, in tokens. */
const HALF_DISTANCE = 6;

/** A name of a sentence by its tokens, and how well it fits what is asked for; NaN where that is not known. */
type NamedRun = { readonly first: number; readonly last: number; readonly fit: number };

const runsIn = (
  names: ReadonlyMap<number, unknown>,
  fits: ReadonlyMap<number, number>,
): readonly NamedRun[] =>
  Array.from(names.keys(), (key) => ({
    first: keyFirst(key),
    last: keyLast(key),
    fit: fits.get(key) ?? NaN,
  }));

/** Writes the features of the run at a place of `view.runs` into a row, whose length is that of `SPAN_FEATURES`; 'hashed' is left as it is. */
export type SpanFeatureWriter = (run: number, row: Float32Array) => void;

/** For the runs of one sentence; what they have alike is worked out once. */
export function createSpanFeatureWriter(view: SpanView, context: SpanContext): SpanFeatureWriter {
  const { sentence, sums, counts } = view;
  const { tokens, classes, lower } = sentence;
  const { question } = context;
  const size = tokens.length;
  const classAt = (at: number): number => (at < 0 ? 20 : at >= size ? 21 : (classes[at] ?? 0));
  const wordAt = (at: number): string => lower[at] ?? '';
  const forms = typesFor(question.type);
  const fitting = sentence.figures.filter(({ type }) => forms.includes(type)).length;
  const names = runsIn(view.names, new Map());
  const fits = runsIn(view.fits, view.fits);
  let bestFit = NaN;
  for (const { fit } of fits) if (!(fit <= bestFit)) bestFit = fit;
  const isRole = Uint8Array.from(lower, (word) => Number(ROLE_NOUNS.has(word)));
  const opener = OPENERS[question.type];
  const opens = Uint8Array.from(lower, (word) => Number(opener?.test(word) === true));
  const kind = ANSWER_TYPES.indexOf(question.kind);
  const type = ANSWER_TYPES.indexOf(question.type);
  const focusType = question.focus === undefined ? undefined : typeOfNoun(question.focus);
  const focus = focusType === undefined ? -1 : ANSWER_TYPES.indexOf(focusType);
  const broadFits = BROAD_FITS[question.type];
  const writeClauses = createClauseFeatureWriter(view, context);

  return (run, row) => {
    const [first, last] = [view.runs.firsts[run] ?? 0, view.runs.lasts[run] ?? 0];
    const length = last - first + 1;
    const key = runKey(first, last);
    let column = 0;
    const put = (value: number | boolean): void => {
      row[column++] = Number(value);
    };

    let verbs = 0;
    let commas = 0;
    let conjunctions = 0;
    let prepositions = 0;
    let nameTokens = 0;
    for (let at = first; at <= last; at++) {
      const kind = classes[at];
      if (kind === tokenClass.verb || kind === tokenClass.auxiliary) verbs++;
      else if (kind === tokenClass.comma) commas++;
      else if (kind === tokenClass.conjunction) conjunctions++;
      else if (kind === tokenClass.preposition) prepositions++;
      else if (kind === tokenClass.name) nameTokens++;
    }
    put(length);
    put(classAt(first - 2));
    put(classAt(first - 1));
    put(classAt(first));
    put(classAt(last));
    put(classAt(last + 1));
    put(classAt(last + 2));
    put(verbs);
    put(commas);
    put(conjunctions);
    put(prepositions);
    put(nameTokens === length);
    put(first / size);

    let left = 0;
    let right = 0;
    let nearLeft = Infinity;
    let nearRight = Infinity;
    let same = 0;
    for (const match of view.matches) {
      let bestLeft = Infinity;
      let bestRight = Infinity;
      let inClause = false;
      for (const place of match.places) {
        if (place < first) bestLeft = Math.min(bestLeft, first - place);
        else if (place > last) bestRight = Math.min(bestRight, place - last);
        inClause ||=
          view.clauses[place] === view.clauses[first] || view.clauses[place] === view.clauses[last];
      }
      left += match.weight / (1 + bestLeft / HALF_DISTANCE);
      right += match.weight / (1 + bestRight / HALF_DISTANCE);
      nearLeft = Math.min(nearLeft, bestLeft);
      nearRight = Math.min(nearRight, bestRight);
      if (inClause) same += match.weight;
    }
    put(left);
    put(right);
    put(nearLeft === Infinity ? NaN : nearLeft);
    put(nearRight === Infinity ? NaN : nearRight);
    put(same);

    put((sums[last + 1] ?? 0) - (sums[first] ?? 0));
    put(((counts[last + 1] ?? 0) - (counts[first] ?? 0)) / length);

    put(side(view.verbPlaces, first, last));
    put(side(view.focusPlaces, first, last));
    put(gapAfter(view.focusPlaces, last));

    const figure = view.typed.get(key);
    put(figure === undefined ? 0 : 1 + FIGURE_TYPES.indexOf(figure.type));
    put(figure === undefined || forms.length === 0 ? NaN : forms.indexOf(figure.type));
    let figures = 0;
    for (let at = first; at <= last; at++)
      if ((view.figureAt[at] ?? 0) > 0 && view.figureAt[at] !== view.figureAt[at - 1]) figures++;
    put(figures);
    put(fitting);
    put(view.names.has(key));
    let namesInside = 0;
    for (const name of names) if (name.first >= first && name.last <= last) namesInside++;
    put(namesInside);
    put(view.names.size);
    let fit = NaN;
    for (const name of fits)
      if (name.first >= first && name.last <= last && !(name.fit <= fit)) fit = name.fit;
    put(fit);
    put(bestFit - fit);
    put(kind);
    put(roleNear(isRole, lower, first, last));
    put(SPEECH_VERBS.has(wordAt(last + 1)) || SPEECH_VERBS.has(wordAt(first - 1)));
    put(question.focusTerm !== undefined && isCounted(sentence.terms, last, question.focusTerm));
    const before = wordAt(first - 1);
    put(PLACE_WORDS.has(before) ? before.charCodeAt(0) + before.length : 0);

    put((view.brackets[first] ?? 0) > 0);
    put(encloses(view.brackets, first, last));
    put((view.quotations[first] ?? 0) > 0);
    put(encloses(view.quotations, first, last));
    const startsClause =
      first === 0 || classAt(first - 1) === tokenClass.comma || classAt(first - 1) === tokenClass.stop;
    const endsClause =
      last === size - 1 || classAt(last + 1) === tokenClass.comma || classAt(last + 1) === tokenClass.stop;
    put(startsClause);
    put(endsClause);
    put(classAt(first - 1) === tokenClass.comma && classAt(last + 1) === tokenClass.comma);
    put(opener === undefined ? NaN : opens[first - 1] === 1 ? 2 : opens[first] === 1 ? 1 : 0);

    put(type);
    put(question.wh);
    put(focus);
    put(question.terms.length);

    const head = view.runs.heads[run] ?? 0;
    const { broad, isKind, cosine } = view.heads(head);
    put(isKind);
    put(broad === undefined ? NaN : LEXICOGRAPHER_FILES.indexOf(broad));
    put(broadFits === undefined || broad === undefined ? NaN : broadFits.includes(broad));
    put(cosine);

    put(context.sentenceRank);
    put(context.sentenceGap);
    put(context.sentenceCover);
    writeClauses(run, row, column);
    writeFigureFeatures(view, [first, last], row, column + CLAUSE_FEATURES.length);
  };
}
