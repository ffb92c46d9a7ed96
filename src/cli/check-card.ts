import type { CheckedSentence, ClaimCheck, Verdict } from '../claims/claim-check.ts';
import { wholeVerdict } from '../claims/statements/whole-verdict.ts';
import { whyText } from '../claims/why-text.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { type Deck, quoteBlock, say } from './quote-block.ts';
import type { Layout } from './quote-text.ts';

/** Quotes shown for a claim: the sentence that decides and what else agrees or differs, or the closest ones. */
const QUOTES_SHOWN = 3;
/** The same for each claim of a text of several sentences, so that a long text stays readable. */
const QUOTES_SHOWN_EACH = 1;

/** A sign that needs no colour, then the word. */
const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: '✓ Supported',
  contradicted: '✗ Contradicted',
  not_mentioned: '– Not mentioned',
};

const bold = (text: string, deck: Deck): string =>
  say(text, deck).split('\n').map(deck.layout.style.answer).join('\n');

/** With a full stop, where it has none. */
const sentenceOf = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);

const claimBlocks = (check: ClaimCheck, shown: number, deck: Deck): readonly string[] => {
  const quotes = check.quotes.slice(0, shown);
  const closest = quotes.length === 1 ? 'The closest sentence:' : 'The closest sentences:';
  return [
    bold(`${VERDICT_WORDS[check.verdict]}: ${sentenceOf(whyText(check))}`, deck),
    ...(check.verdict === 'not_mentioned' && quotes.length > 0 ? [say(closest, deck)] : []),
    ...quotes.map(({ quote, marked }) => quoteBlock(quote, marked, deck)),
  ];
};

/** What a sentence is that wasn't checked. */
const notChecked = (kind: 'question' | 'opinion'): string =>
  kind === 'question' ? 'a question, no claim' : 'an opinion or a remark, no claim';

const aloneBlocks = (sentence: CheckedSentence, deck: Deck): readonly string[] => {
  if (sentence.kind === 'claim') return claimBlocks(sentence.check, QUOTES_SHOWN, deck);
  const advice =
    sentence.kind === 'question'
      ? 'To have it answered: footnote ask "…".'
      : 'What an article could say or deny can be checked.';
  return [say(`Nothing to check: this is ${notChecked(sentence.kind)}. ${advice}`, deck)];
};

const listBlocks = (text: string, sentence: CheckedSentence, deck: Deck): readonly string[] => {
  const { start, end } = sentence.span;
  const quoted = `“${text.slice(start, end)}”`;
  return sentence.kind === 'claim'
    ? [say(quoted, deck), ...claimBlocks(sentence.check, QUOTES_SHOWN_EACH, deck)]
    : [say(`${quoted} – ${notChecked(sentence.kind)}.`, deck)];
};

/** How many of the sentences have which outcome: "4 sentences: 2 supported, 1 contradicted, 1 no claim." */
const countsText = (sentences: readonly CheckedSentence[]): string => {
  const { checks } = wholeVerdict(sentences);
  const counted = (verdict: Verdict): number => checks.filter((check) => check.verdict === verdict).length;
  const parts = [
    [counted('supported'), 'supported'],
    [counted('contradicted'), 'contradicted'],
    [counted('not_mentioned'), 'not mentioned'],
    [sentences.length - checks.length, 'no claim'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, name]) => `${count} ${name}`);
  return `${sentences.length} sentences: ${said.join(', ')}.`;
};

/**
 * What was found out about a text, for people: of one sentence the verdict with its reason and quotes; of several ones, each in its
 * turn, and which are no claims. Ends with a line break.
 *
 * @param text what was checked
 * @throws when a quoted article isn't there
 */
export const checkCardText = (
  text: string,
  sentences: readonly CheckedSentence[],
  articles: ArticleLookup,
  layout: Layout,
): string => {
  const deck = { articles, layout };
  const [first, ...others] = sentences;
  if (first === undefined) return `${say('Nothing to check: there is no sentence in this text.', deck)}\n`;
  const blocks =
    others.length === 0
      ? aloneBlocks(first, deck)
      : [
          say(countsText(sentences), deck),
          ...sentences.flatMap((sentence) => listBlocks(text, sentence, deck)),
        ];
  return `${blocks.join('\n\n')}\n`;
};
