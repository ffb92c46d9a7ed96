import type { Span } from '../../text/span.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenRange } from '../spans/token-range.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { mentionsIn } from '../time/read-time.ts';
import type { Extraction } from './extraction.ts';
import { figureAnswers } from './figure-law.ts';
import { granularityAsked } from './granularity.ts';
import { nameAnswers } from './name-law.ts';
import type { Run } from './span-runs.ts';

/** Words that say how many or how much without a number. */
const QUANTITY =
  /^(?:dozens?|hundreds|thousands|millions|billions|scores|several|few|many|most|none|no|nobody|nothing|all|both|every|half|halved|thirds?|quarters?|fifths?|tenths?|majority|minority|couple|pair|single|double[ds]?|doubling|triple[ds]?|tripled|twice|once|fold|[a-z]+fold|free|entire|entirely|whole|everything|everyone|more|less)$/;

/** Words of time beside those that `findMentions` knows. */
const TIME =
  /^(?:years?|months?|weeks?|weekdays?|weekends?|days?|hours?|minutes?|nights?|nightly|daily|weekly|monthly|yearly|annually|quarterly|decades?|century|centuries|eras?|ages?|periods?|reign|seasons?|spring|summer|autumn|fall|winter|mornings?|afternoons?|evenings?|noon|midday|midnight|dawn|dusk|today|yesterday|tomorrow|tonight|now|recently|soon|immediately|shortly|before|after|afterwards|during|until|till|since|when|whenever|while|once|later|earlier|ago|next|last|then|always|never|often|regularly|early|late|mid|time|times|moment|date|deadline|christmas|easter|holidays?|war|born|birth|death|childhood|end|beginning|start|first|bc|ad|bce|ce|am|pm|o'clock|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;

/** Forms that can say a time; a bare number may be an hour or a day. */
const TIMED: ReadonlySet<string> = new Set(['date', 'duration', 'count']);
/** Words that say no time by themselves. */
const OPENING =
  /^(?:when|whenever|while|before|after|until|till|since|during|once|first|may|mar|sun|sat|time|end|start|beginning)$/;

/**
 * Whether an answer is of a kind that can answer its question: a figure of the dimension asked for, a time, the name of a person. It need not be the
 * right one. Answers to questions that leave the kind open always are.
 */
export function isOfKindAsked(question: Question, extraction: Extraction, reader: SentenceReader): boolean {
  return extraction.spans.some(
    (span) =>
      saysSomething(extraction.sentence, span) && canAnswer(question, extraction.sentence, span, reader),
  );
}

/** Whether a span has a word or figure that tells something: not "and". */
function saysSomething(sentence: ReadSentence, span: Span): boolean {
  const run = tokenRange(sentence, span);
  if (run === undefined) return false;
  return (
    sentence.classes.subarray(run[0], run[1] + 1).includes(tokenClass.number) ||
    sentence.terms.slice(run[0], run[1] + 1).some((term) => term !== undefined) ||
    wordsOf(sentence, run).some((word) => /\d/.test(word) || PEOPLE_OR_MANY.test(word))
  );
}

/** Stop words that may be a whole answer. */
const PEOPLE_OR_MANY =
  /^(?:no|none|nobody|nothing|never|all|both|everyone|everybody|everything|few|many|most|one|once|twice|half|now|here|there|always)$/;

function canAnswer(question: Question, sentence: ReadSentence, span: Span, reader: SentenceReader): boolean {
  switch (question.type) {
    case 'count':
    case 'amount':
    case 'percent':
    case 'measure':
      return isFigure(question, sentence, span);
    case 'date':
    case 'period':
      return isTime(question, sentence, span, reader);
    case 'person':
    case 'organisation':
    case 'place':
      return nameAnswers(question, sentence, span, reader);
    case 'reason':
      return saysMoreThanFigures(sentence, span);
    case 'manner':
      return saysMoreThanFigures(sentence, span) && saysHow(sentence, span);
    case 'list':
      if (NAMED.has(question.kind))
        return nameAnswers({ ...question, type: question.kind }, sentence, span, reader);
      return NUMERIC.has(question.kind) || saysMoreThanFigures(sentence, span);
    case 'comparison':
    case 'definition':
    case 'description':
    case 'role':
    case 'yesno':
      break;
  }
  return true;
}

/** Kinds of items that are names. */
const NAMED: ReadonlySet<string> = new Set(['person', 'organisation', 'place']);

/** Kinds of items that are figures. */
const NUMERIC: ReadonlySet<string> = new Set(['count', 'amount', 'percent', 'measure', 'date', 'period']);

/** Words before a phrase that says how. */
const MEANS = /^(?:by|through|via|using|with|without|from|in|on|under|per|across|into)$/;

/** Whether a span is more than the name of something: it has a verb or an adverb, or stands behind "by", "through", "with". */
function saysHow(sentence: ReadSentence, span: Span): boolean {
  const run = tokenRange(sentence, span);
  if (run === undefined) return false;
  const kinds = sentence.classes.subarray(run[0], run[1] + 1);
  const words = sentence.lower.slice(Math.max(0, run[0] - 1), run[1] + 1);
  return (
    [tokenClass.verb, tokenClass.auxiliary, tokenClass.adverb].some((kind) => kinds.includes(kind)) ||
    words.some((word) => MEANS.test(word) || /[a-z]{2}(?:ly|ing)$/.test(word))
  );
}

const meet = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const wordsOf = ({ lower }: ReadSentence, [first, last]: Run): readonly string[] =>
  lower.slice(first, last + 1);

/** Whether something stands beside the figures and prepositions: "to £96.2m" is no reason. */
function saysMoreThanFigures(sentence: ReadSentence, span: Span): boolean {
  const own = sentence.figures.filter((figure) => meet(figure, span));
  return (
    own.length === 0 ||
    sentence.tokens.some(
      (token, at) =>
        sentence.terms[at] !== undefined && meet(token, span) && !own.some((figure) => meet(figure, token)),
    )
  );
}

/** A figure that can answer, or where the answer has none, a number or a word for one. */
function isFigure(question: Question, sentence: ReadSentence, span: Span): boolean {
  const own = sentence.figures.filter((figure) => meet(figure, span));
  if (own.length > 0)
    return own.some((figure) => figure.type !== 'date' && figureAnswers(question, sentence, figure));
  const run = tokenRange(sentence, span);
  if (run === undefined) return false;
  return (
    wordsOf(sentence, run).some((word) => QUANTITY.test(word) || /\d/.test(word)) ||
    sentence.classes.subarray(run[0], run[1] + 1).includes(tokenClass.number)
  );
}

/** Whether a span has a name that is no part of a time: "this month's Harbour Journal". */
function namesBeside(sentence: ReadSentence, span: Span, reader: SentenceReader): boolean {
  const times: readonly Span[] = [...mentionsIn(sentence, reader), ...sentence.figures];
  return sentence.tokens.some(
    (token, at) =>
      sentence.classes[at] === tokenClass.name &&
      !TIME.test(token.text.toLowerCase()) &&
      meet(token, span) &&
      !times.some((time) => meet(time, token)),
  );
}

/** A date, a duration or another word of time; where the question names a unit of the calendar, one that says it. */
function isTime(question: Question, sentence: ReadSentence, span: Span, reader: SentenceReader): boolean {
  const run = tokenRange(sentence, span);
  if (run === undefined) return false;
  const words = wordsOf(sentence, run);
  const unit = granularityAsked(question);
  const isDated = sentence.figures.some(({ type, ...figure }) => type === 'date' && meet(figure, span));
  if (namesBeside(sentence, span, reader)) return false;
  if (unit !== undefined) return unit.test(words.join(' ')) || (question.focus === 'date' && isDated);
  const isOther = sentence.figures.some(({ type, ...figure }) => !TIMED.has(type) && meet(figure, span));
  return (
    isDated ||
    mentionsIn(sentence, reader).some((mention) => meet(mention, span)) ||
    (words.length > 1 && words.some((word) => TIME.test(word))) ||
    (words.length === 1 && words.some((word) => TIME.test(word) && !OPENING.test(word))) ||
    (!isOther && words.some((word) => /^\d[\d:.]*$/.test(word)))
  );
}
