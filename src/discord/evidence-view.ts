import type { Answer } from '../answering/answer.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Quote } from '../corpus/quote.ts';
import { EVIDENCE_QUOTES, evidencePageButtonId } from './button-ids.ts';
import { button } from './components.ts';
import { findQuotes, type FoundQuote } from './found-quote.ts';
import type { Library } from './library.ts';
import { questionLines, type AskedQuestion } from './question-lines.ts';
import type { Reply } from './reply.ts';
import { createSheet } from './sheet.ts';

/** Sentences looked for beside those that the answer names: three more pages, which is as far as anyone reads. */
const FURTHER = 12;

const placeOf = ({ article, start, end }: Quote): string => `${article} ${start} ${end}`;

/** The sentences that stand on the card of the answer. */
const standingOn = (answer: Answer): readonly Quote[] => {
  if (answer.reading === undefined || answer.status === 'not_found') return [];
  const rivals = answer.status === 'answered' ? answer.rivals : [];
  return [answer.reading, ...answer.reading.further, ...rivals].map(({ quote }) => quote);
};

type Sources = { readonly answerer: Answerer; readonly library: Library };

/**
 * All evidence on a question, best first: what the answer names, then what else bears on it. Found anew from the question alone, so that a
 * button on an old card works.
 * @param named the quotes that the card names; those that the answer names unless given
 */
export const findEvidence = async (
  question: string,
  { answerer, library }: Sources,
  named?: readonly FoundQuote[],
): Promise<readonly FoundQuote[]> => {
  const answer = await answerer.ask(question);
  const first = named ?? findQuotes(answer.evidence, library);
  const taken = new Set([...standingOn(answer), ...first.map(({ quote }) => quote)].map(placeOf));
  const shown = new Set(standingOn(answer).map(placeOf));
  const further = await answerer.search(question, FURTHER);
  return [
    ...first.filter(({ quote }) => named !== undefined || !shown.has(placeOf(quote))),
    ...findQuotes(
      further.filter((quote) => !taken.has(placeOf(quote))),
      library,
    ),
  ];
};

export type EvidencePage = {
  readonly question: AskedQuestion | undefined;
  readonly evidence: readonly FoundQuote[];
  /** Counted from 0. */
  readonly page: number;
  /** Sentences that cannot be shown because their article has changed. */
  readonly gone?: number;
};

/** A page of evidence. It holds the question, from which its buttons find the other pages. */
export const renderEvidence = ({ question, evidence, page, gone = 0 }: EvidencePage): Reply => {
  const pages = Math.max(1, Math.ceil(evidence.length / EVIDENCE_QUOTES));
  const index = Math.min(page, pages - 1);
  const sheet = createSheet();
  if (question !== undefined) sheet.addText(questionLines(question));
  const place = pages > 1 ? `\n-# Page ${index + 1} of ${pages}` : '';
  sheet.addText(`**More sentences on this question**${place}`);
  for (const found of evidence.slice(index * EVIDENCE_QUOTES, (index + 1) * EVIDENCE_QUOTES))
    sheet.addQuote(found);
  if (gone > 0) sheet.addText('-# More was quoted from an article that has changed or is gone.');
  return sheet.finish([
    ...(index > 0 ? [button('Previous page', evidencePageButtonId(index - 1))] : []),
    ...(index + 1 < pages ? [button('Next page', evidencePageButtonId(index + 1))] : []),
  ]);
};
