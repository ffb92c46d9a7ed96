import type { CheckedSentence, ClaimCheck, Verdict } from '../../../claims/claim-check.ts';
import { answerOnCard } from '../../answer-on-card.ts';
import { renderCard } from '../../card.ts';
import { renderCheck } from '../../check-card.ts';
import { claimLines } from '../../claim-lines.ts';
import type { CommandContext } from '../../command.ts';
import { findQuote, type FoundQuote } from '../../found-quote.ts';
import type { Library } from '../../library.ts';
import { QUESTION_LENGTH } from '../../question.ts';
import { verdictHeadline } from '../../verdict-words.ts';

/** What of the articles the words of a message stand on, as a card says it. */
export type MessageBasis = {
  /** Question or claim, headline and quotes, as Markdown; see `AnswerOnCard`. */
  readonly texts: readonly string[];
  readonly found: FoundQuote;
};

type Sources = Pick<CommandContext, 'answerer' | 'claims' | 'library'>;

/** What is shown first, of the claims of a message: what bears it out, then what says otherwise, then what only comes near. */
const RANK: Readonly<Record<Verdict, number>> = { supported: 0, contradicted: 1, not_mentioned: 2 };

/** How sure it is that a sentence speaks of the claim. */
const nearness = ({ verdict, confidence }: ClaimCheck): number =>
  verdict === 'not_mentioned' ? -confidence : confidence;

type CheckedClaim = Extract<CheckedSentence, { readonly kind: 'claim' }>;

const bestFirst = (claims: readonly CheckedClaim[]): readonly CheckedClaim[] =>
  claims.toSorted(
    ({ check: a }, { check: b }) => RANK[a.verdict] - RANK[b.verdict] || nearness(b) - nearness(a),
  );

/** Of a longer message the sentence alone: a verdict on it says nothing of the others. */
const basisOfClaim = (
  words: string,
  { check, span }: CheckedClaim,
  library: Library,
): MessageBasis | undefined => {
  const [first] = check.quotes;
  const found = first && findQuote(first.quote, library);
  const [, headline, quote] = answerOnCard(renderCheck(check, library).components)?.texts ?? [];
  if (found === undefined || headline === undefined || quote === undefined) return undefined;
  return { texts: [claimLines(words.slice(span.start, span.end)), headline, quote], found };
};

const basisOfQuestion = async (
  question: string,
  { answerer, library }: Sources,
): Promise<MessageBasis | undefined> => {
  const answer = await answerer.ask(question);
  if (answer.status === 'not_found') return undefined;
  const card = renderCard(question, { answer, readAs: undefined, remark: undefined }, library);
  const found = findQuote(answer.reading.quote, library);
  const read = card && answerOnCard(card.components);
  return read === undefined || found === undefined ? undefined : { texts: read.texts, found };
};

/** Whether the first sentence of a check shares a name, a figure or the like with the claim: what shares none is about something else. */
const bearsOn = ({ verdict, quotes: [first] }: ClaimCheck): boolean =>
  first !== undefined && (verdict !== 'not_mentioned' || first.marked.length > 0);

/** For an opinion, which no sentence bears out: the one that speaks of the same. */
const basisOfOpinion = async (
  opinion: string,
  { claims, library }: Sources,
): Promise<MessageBasis | undefined> => {
  const { quotes } = await claims.check(opinion);
  const nearest = quotes.find(({ marked }) => marked.length > 0);
  const found = nearest && findQuote(nearest.quote, library);
  const headline = verdictHeadline(
    'not_mentioned',
    'No claim that can be checked; this sentence is near it.',
  );
  return found && { texts: [claimLines(opinion), headline], found };
};

const firstOf = async <T>(
  items: readonly T[],
  basisOf: (item: T) => Promise<MessageBasis | undefined>,
): Promise<MessageBasis | undefined> => {
  for (const item of items) {
    const basis = await basisOf(item);
    if (basis !== undefined) return basis;
  }
  return undefined;
};

/**
 * The sentence of the articles that bears most on a message: what bears one of its claims out or says otherwise; else the answer to its question; else what comes
 * near a claim or an opinion. `undefined` where nothing does.
 * @param words of the message, at most `CLAIM_TEXT_LENGTH` long
 */
export const messageBasis = async (words: string, sources: Sources): Promise<MessageBasis | undefined> => {
  const sentences = await sources.claims.checkText(words);
  const [best] = bestFirst(
    sentences.filter((sentence) => sentence.kind === 'claim').filter(({ check }) => bearsOn(check)),
  );
  const of = (kind: 'question' | 'opinion'): readonly string[] =>
    sentences
      .filter((sentence) => sentence.kind === kind)
      .map(({ span }) => words.slice(span.start, span.end))
      .filter((text) => text.length <= QUESTION_LENGTH);
  if (best !== undefined && best.check.verdict !== 'not_mentioned')
    return basisOfClaim(words, best, sources.library);
  const answer = await firstOf(of('question'), (question) => basisOfQuestion(question, sources));
  if (answer !== undefined) return answer;
  if (best !== undefined) return basisOfClaim(words, best, sources.library);
  return firstOf(of('opinion'), (opinion) => basisOfOpinion(opinion, sources));
};
