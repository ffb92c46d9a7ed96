import type { Part, Reading } from '../../answering/answer.ts';
import { quoteOf } from '../../answering/quote-of.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import { yearOf } from '../../answering/time/asked-year.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import { governing } from '../../answering/time/governing.ts';
import { mentionsIn, tellsOfPast } from '../../answering/time/read-time.ts';
import type { Span } from '../../text/span.ts';
import type { AboutTools } from './about-tools.ts';
import { sentenceOf } from './asked-of.ts';
import { CONFIDENCE, type Found } from './found.ts';
import { publishedAs } from './published.ts';

/** Sentences before one in its paragraph whose time may still hold. */
const LOOK_BACK = 4;

/** A date that says how often, not when. */
const HOW_OFTEN = /^(?:every|each|annually|monthly|weekly|quarterly|daily)\b/i;

/** A time as words of a sentence. */
type Told = { readonly sentence: ReadSentence; readonly spans: readonly [Span, ...Span[]] };

/**
 * When what an answer says was: the time that its words belong to, in the quoted sentences; else the one last named before in the paragraph; else, as no more
 * than likely, the date of the article. `wantsYear`: a year that has to be worked out is.
 */
export function whenWas(parts: readonly Part[], wantsYear: boolean, tools: AboutTools): Found | undefined {
  const told = parts.flatMap((part) => toldIn(part, tools) ?? []);
  const [first, ...others] = told;
  if (first !== undefined) return toldAs(first, others, { confidence: CONFIDENCE.said, wantsYear }, tools);
  const [asked] = parts.flatMap(({ quote }) => sentenceOf(quote, tools) ?? []);
  if (asked === undefined) return undefined;
  const carried = toldBefore(asked, tools);
  if (carried === undefined) return datedAs(asked, tools);
  const confidence = tellsOfNow(asked) ? CONFIDENCE.likely : CONFIDENCE.carried;
  const found = toldAs(carried, [], { confidence, wantsYear }, tools);
  return { ...found, reading: found.reading && withFurther(found.reading, asked) };
}

/** The time in the sentences that an answer stands on, and in no others; for a question that may mean another time. */
export function whenSaid(parts: readonly Part[], wantsYear: boolean, tools: AboutTools): Found | undefined {
  const [first, ...others] = parts.flatMap((part) => toldIn(part, tools) ?? []);
  return first && toldAs(first, others, { confidence: CONFIDENCE.said, wantsYear }, tools);
}

function toldIn({ quote, spans }: Part, tools: AboutTools): Told | undefined {
  const sentence = sentenceOf(quote, tools);
  if (sentence === undefined) return undefined;
  const { reader } = tools;
  const found =
    spans.length === 0
      ? mentionsIn(sentence, reader).slice(0, 1)
      : spans.flatMap((span) => governing(sentence, span, reader) ?? []);
  const [first, ...more] = Array.from(new Set(found), spanOf).toSorted(
    (one, other) => one.start - other.start,
  );
  if (first !== undefined) return { sentence, spans: [first, ...more] };
  const day = dayIn(sentence, spans[0]);
  return day && { sentence, spans: [day] };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** A day of the week, a century or a decade, the nearest before a value or else after it. */
function dayIn({ figures, article: { text } }: ReadSentence, value: Span | undefined): Span | undefined {
  const days = figures.filter(
    ({ type, start, end }) => type === 'date' && !HOW_OFTEN.test(text.slice(start, end)),
  );
  const day = days.findLast(({ start }) => value !== undefined && start < value.end) ?? days[0];
  return day && spanOf(day);
}

/** What is the case as the text is written need not go with the time of what happened before. */
function tellsOfNow({ article, sentence: { start, end }, lower, classes }: ReadSentence): boolean {
  if (tellsOfPast(article.text.slice(start, end))) return false;
  return lower.some(
    (word, at) =>
      (classes[at] === tokenClass.auxiliary && PRESENT.test(word)) ||
      (classes[at] === tokenClass.verb && THIRD_PERSON.test(word)),
  );
}

const PRESENT = /^(?:is|are|has|have|does|do|can|may|must)$/;
const THIRD_PERSON = /[^s]s$/;

/** The time named last before a sentence in its paragraph. */
function toldBefore({ article, index, sentence }: ReadSentence, { reader }: AboutTools): Told | undefined {
  const first = Math.max(article.paragraphs[sentence.paragraph]?.first ?? index, index - LOOK_BACK);
  for (let at = index - 1; at >= first; at--) {
    if (article.sentences[at]?.kind !== 'sentence') continue;
    const before = reader.read(article, at);
    const end = before.sentence.end;
    const mention = governing(before, { start: end, end }, reader);
    if (mention !== undefined) return { sentence: before, spans: [spanOf(mention)] };
  }
  return undefined;
}

function toldAs(
  { sentence, spans }: Told,
  others: readonly Told[],
  { confidence, wantsYear }: { readonly confidence: number; readonly wantsYear: boolean },
  { reader }: AboutTools,
): Found {
  const [span] = spans;
  const mention = mentionsIn(sentence, reader).find(({ start }) => start === span.start);
  const isOne = others.length === 0 && spans.length === 1;
  const year = wantsYear && isOne && mention !== undefined ? yearOf(mention, sentence, reader) : undefined;
  const reading: Reading = year ?? {
    short: { form: 'spans', spans },
    quote: quoteOf(sentence),
    basis: [],
    further: others
      .filter((other) => other.sentence !== sentence)
      .map((other) => ({ quote: quoteOf(other.sentence), spans: other.spans })),
  };
  return { reading, confidence, evidence: [], remark: undefined };
}

function withFurther(reading: Reading, asked: ReadSentence): Reading {
  const quote = quoteOf(asked);
  const isThere = reading.further.some((part) => part.quote.start === quote.start);
  return isThere ? reading : { ...reading, further: [...reading.further, { quote, spans: [] }] };
}

function datedAs(asked: ReadSentence, tools: AboutTools): Found {
  const dated = publishedAs(asked, 'date', tools);
  return {
    reading: dated && withFurther(dated, asked),
    confidence: dated === undefined ? 0 : CONFIDENCE.likely,
    evidence: dated === undefined ? [quoteOf(asked)] : [],
    remark: { kind: 'article-date' },
  };
}
