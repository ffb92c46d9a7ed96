import type { Span } from '../../text/span.ts';
import { ROLE_NOUNS } from '../english/head-nouns.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Question } from '../question/question.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { typesFor } from '../spans/types-for.ts';
import type { Run } from './span-runs.ts';
import type { SpanView } from './span-view.ts';

/** Titles before a name. */
const TITLES = /^(?:mr|mrs|ms|dr|prof)$/i;

/** A possessive at the end of a span is not part of a name. */
const POSSESSIVE = /['’]s?$/;

/**
 * A run's span put right at its edges by what stands there: a figure with its unit and its "about" or "more than" whole, a name with its
 * "Co., Ltd." whole, no possessive at the end.
 */
export function repairSpan(question: Question, view: SpanView, [first, last]: Run): Span {
  const { tokens, article } = view.sentence;
  const typed = typedSpans(question, view);
  const opening = question.type === 'date' ? withPartOfTime(view, first) : first;
  const start = tokens[opening]?.start ?? view.sentence.sentence.start;
  const cut = NAMED.has(question.kind) ? cutAtVerb(view, [first, last]) : last;
  const whole = cutToFigure(question, widest({ start, end: tokens[cut]?.end ?? start }, typed), typed);
  const text = article.text.slice(whole.start, whole.end);
  const possessive = POSSESSIVE.exec(text)?.[0].length ?? 0;
  const end = possessive < text.length ? whole.end - possessive : whole.end;
  return { start: question.kind === 'person' ? withoutOffice(view, whole, end) : whole.start, end };
}

const PART_OF_TIME = /^(?:spring|summer|autumn|fall|winter|beginning|end|start|middle|half|close|turn)$/;

/** The first token of a time with the part of it that stands before: "early 2019", "the spring of 2026". */
function withPartOfTime({ sentence: { lower } }: SpanView, first: number): number {
  if (/^(?:early|mid|late)$/.test(lower[first - 1] ?? '')) return first - 1;
  if (lower[first - 1] !== 'of' || !PART_OF_TIME.test(lower[first - 2] ?? '')) return first;
  return /^(?:first|second|last|early|late)$/.test(lower[first - 3] ?? '') ? first - 3 : first - 2;
}

/** Kinds of which an answer is a name with what belongs to it. */
const NAMED: ReadonlySet<string> = new Set(['person', 'place', 'organisation']);

/** The last token of a name's phrase, before the comma or "and" with which the sentence goes on to a verb: "Ann Lee of Orle, enrolled 40 people". */
function cutAtVerb({ sentence: { classes } }: SpanView, [first, last]: Run): number {
  const { verb, auxiliary, comma, conjunction, name } = tokenClass;
  for (let at = first + 1; at < last; at++) {
    const next = classes[at + 1];
    const goesOn = classes[at] === comma || classes[at] === conjunction;
    if (goesOn && (next === verb || next === auxiliary) && classes.subarray(first, at).includes(name))
      return at - 1;
  }
  return last;
}

/** Types whose short answer is a figure with its unit and no more. */
const FIGURES: ReadonlySet<string> = new Set(['amount', 'percent', 'measure']);

/** The figure alone where a figure is asked for: "320 metres long" → "320 metres". */
function cutToFigure({ type }: Question, span: Span, typed: readonly TypedSpan[]): Span {
  const inside = FIGURES.has(type)
    ? typed.filter(({ start, end }) => span.start <= start && end <= span.end)
    : [];
  const [only] = inside;
  return only === undefined || inside.length > 1 ? span : { start: only.start, end: only.end };
}

/** Where a person's name begins after the offices and titles before it: "Reporter Ann Lee", "Mr. Lee". */
function withoutOffice({ sentence }: SpanView, { start }: Span, end: number): number {
  const inside = sentence.tokens.filter((token) => token.start >= start && token.end <= end);
  const name = inside.findIndex(
    (token) => token.kind === 'word' && !ROLE_NOUNS.has(token.text.toLowerCase()) && !TITLES.test(token.text),
  );
  return name > 0 && /^\p{Lu}/u.test(inside[name]?.text ?? '') ? (inside[name]?.start ?? start) : start;
}

/** The figures or names that the question's type asks for. */
function typedSpans(question: Question, view: SpanView): readonly TypedSpan[] {
  const forms = typesFor(question.type);
  const all = [...view.typed.values(), ...view.names.values()];
  return forms.length === 0 ? [] : all.filter(({ type }) => forms.includes(type));
}

/** The span with the typed span that it lies in, or whose beginning or end it cuts off. */
function widest(span: Span, typed: readonly TypedSpan[]): Span {
  const cut = typed.filter((other) => other.start < span.end && span.start < other.end);
  return {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  };
}
