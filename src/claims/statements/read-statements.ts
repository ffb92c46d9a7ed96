import type { Language } from '../../text/language.ts';
import { paragraphs } from '../../text/paragraphs.ts';
import type { Span } from '../../text/span.ts';
import { readsAsOpinion } from './opinion.ts';
import { readsAsQuestion } from './question.ts';
import { sentenceView } from './sentence-view.ts';
import { trimStatement } from './trim-statement.ts';

/**
 * What a sentence of a text does. An opinion is all that says nothing which an article could bear out: a judgement, a wish, a demand, a
 * greeting, thanks, a heading.
 */
type StatementKind = 'claim' | 'question' | 'opinion';

/** A sentence of a text, without the marks before it (of a list, a quotation, somebody spoken to) and without a tag as "…, right?". */
export type Statement = { readonly span: Span; readonly kind: StatementKind };

/**
 * Where a paragraph is said to stand: of a message no line is a headline or a byline, as some are at the head of an article, and
 * a dateline is looked for in the first paragraphs alone, so a later one.
 */
const INSIDE = { index: 99, count: 1 };

const kindOf = (text: string, span: Span, language: Language): StatementKind => {
  const view = sentenceView(text, span, language);
  if (readsAsQuestion(view)) return 'question';
  return readsAsOpinion(view) ? 'opinion' : 'claim';
};

/**
 * The sentences of a message or a pasted text, in its order: disjoint, `[start, end)` in UTF-16 units of `text`, none of them empty. What has
 * neither a letter nor a digit is left out.
 */
export const readStatements = (text: string, language: Language): readonly Statement[] =>
  paragraphs(text)
    .flatMap((paragraph) => language.segments(text, paragraph, INSIDE))
    .flatMap((segment) => {
      const span = trimStatement(text, segment);
      return span === undefined ? [] : [{ span, kind: kindOf(text, span, language) }];
    });
