import type { Span } from '../../text/span.ts';
import type { Question } from '../question/question.ts';
import type { TypedSpan } from '../spans/typed-span.ts';
import { typesFor } from '../spans/types-for.ts';
import type { Run } from './span-runs.ts';
import type { SpanView } from './span-view.ts';

/** A possessive at the end of a span is not part of a name. */
const POSSESSIVE = /['’]s?$/;

/**
 * A run's span put right at its edges by what stands there: a figure with its unit and its "about" or "more than" whole, a name with its
 * "Co., Ltd." whole, no possessive at the end.
 */
export function repairSpan(question: Question, view: SpanView, [first, last]: Run): Span {
  const { tokens, article } = view.sentence;
  const start = tokens[first]?.start ?? view.sentence.sentence.start;
  const end = tokens[last]?.end ?? start;
  const whole = widest({ start, end }, typedSpans(question, view));
  const text = article.text.slice(whole.start, whole.end);
  const possessive = POSSESSIVE.exec(text)?.[0].length ?? 0;
  return possessive < text.length ? { start: whole.start, end: whole.end - possessive } : whole;
}

/** The figures or names that the question's type asks for. */
function typedSpans(question: Question, view: SpanView): readonly TypedSpan[] {
  const forms = typesFor(question.type);
  const all = [...view.typed.values(), ...view.names.values()];
  return forms.length === 0 ? [] : all.filter(({ type }) => forms.includes(type));
}

/** The span, or the typed span that it lies in. */
function widest(span: Span, typed: readonly TypedSpan[]): Span {
  const around = typed.find((other) => other.start <= span.start && span.end <= other.end);
  return around === undefined ? span : { start: around.start, end: around.end };
}
