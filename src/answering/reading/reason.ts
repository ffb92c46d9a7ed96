import type { Question } from '../question/question.ts';
import { coverOf } from '../ranking/sentence-ranker.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { type Extraction, extractFrom } from './extraction.ts';
import type { Run } from './span-runs.ts';
import type { ReadSpans } from './span-reader.ts';
import { cuedRuns } from './reason-cues.ts';
import { runExtraction } from './run-extraction.ts';
import { askedIn, heldOdds, lastWord, trimRun } from './stretch.ts';

/** Words by which a sentence says that its reason has just been given. */
const CONSEQUENCE =
  /^(?:therefore|thus|hence|consequently|accordingly|so|as a result|for (?:this|that) reason|(?:this|that) is why|because of (?:this|that))\b|\b(?:therefore|consequently|hence)\b/i;

/** Share of the question's weight that a reason may repeat, and that the rest of its sentence should hold. */
const MOST_REPEATED = 0.5;
const LEAST_COVER = 0.35;

/** What a sentence's claim gains when it says its reason in so many words, times the strength of the words. */
const CUE_GAIN = 0.3;

/** Why a question asks, not for a noun such as "the cause". */
const ASKS_WHY = /\bwhy\b|\bhow come\b|\bwhat (?:\S+ )*for$/i;

export function reasonsIn(
  question: Question,
  read: readonly ReadSpans[],
  reader: SentenceReader,
): readonly Extraction[] | undefined {
  if (question.type !== 'reason' || !ASKS_WHY.test(question.core.replace(/\W+$/, ''))) return undefined;
  return read.flatMap((spans) => reasonOf(question, spans, reader) ?? []);
}

function reasonOf(question: Question, read: ReadSpans, reader: SentenceReader): Extraction | undefined {
  return (
    reasonWithin(read) ??
    reasonBefore(question, read, reader) ??
    reasonAfter(question, read, reader) ??
    extractFrom(question, read)
  );
}

/** The reason that a sentence introduces by a cue. */
function reasonWithin(read: ReadSpans): Extraction | undefined {
  const { sentence } = read.view;
  let best: { readonly run: Run; readonly worth: number; readonly odds: number } | undefined;
  for (const { run, sure } of cuedRuns(sentence)) {
    const repeated = askedIn(read.view, run);
    const rest = askedIn(read.view, [0, sentence.tokens.length - 1]) - repeated;
    if (repeated > MOST_REPEATED || rest < repeated) continue;
    const odds = heldOdds(read, run);
    const worth = sure + Math.log(odds + 0.02) - 2 * repeated;
    if (best === undefined || worth > best.worth) best = { run, worth, odds };
  }
  if (best === undefined) return undefined;
  const gain = CUE_GAIN * Math.min(3, Math.max(0, best.worth + 1));
  return runExtraction(read, { run: best.run, probability: best.odds, gain });
}

/** The sentence before one that says "therefore". */
function reasonBefore(question: Question, read: ReadSpans, reader: SentenceReader): Extraction | undefined {
  const { sentence } = read.view;
  const { article, index } = sentence;
  const text = article.text.slice(sentence.sentence.start, sentence.sentence.end);
  const before = article.sentences[index - 1];
  if (!CONSEQUENCE.test(text) || before === undefined || before.paragraph !== sentence.sentence.paragraph)
    return undefined;
  if (coverOf(question, sentence) < LEAST_COVER) return undefined;
  return wholeSentence(reader.read(article, index - 1), read);
}

/** Share of the question's weight that a sentence must hold for the one after it to be its reason. */
const LEAST_REPEATED = 0.45;

/** A span of the sentence itself that is at least this likely is the reason. */
const LIKELY = 0.06;
/** The same for a quotation that goes on in the next sentence: its speaker explains what he said. */
const LIKELY_IN_QUOTATION = 0.5;

/** A reason often stands, with no word that says so, in the sentence after the one that a "why" repeats. */
function reasonAfter(question: Question, read: ReadSpans, reader: SentenceReader): Extraction | undefined {
  const { sentence } = read.view;
  const { article, index } = sentence;
  const following = article.sentences[index + 1];
  if (following === undefined || following.paragraph !== sentence.sentence.paragraph) return undefined;
  const likely = extractFrom(question, read)?.probability ?? 0;
  const most = opensQuotation(sentence) ? LIKELY_IN_QUOTATION : LIKELY;
  if (likely >= most || coverOf(question, sentence) < LEAST_REPEATED) return undefined;
  const next = reader.read(article, index + 1);
  const closes = opensQuotation(sentence) ? next.tokens.findIndex(({ text }) => DOUBLE_QUOTE.test(text)) : -1;
  return wholeSentence(next, read, closes > 0 ? closes - 1 : lastWord(next));
}

/** A sentence as an answer, up to a token. */
function wholeSentence(
  sentence: ReadSentence,
  read: ReadSpans,
  last = lastWord(sentence),
): Extraction | undefined {
  const run = trimRun(sentence, [0, last]);
  if (run === undefined) return undefined;
  const inside = heldOdds(read, [0, read.view.sentence.tokens.length - 1]);
  return runExtraction(read, { run, probability: 1 - inside, sentence });
}

const DOUBLE_QUOTE = /^["“”]$/;

/** Whether a sentence opens a quotation that it doesn't close. */
const opensQuotation = ({ tokens }: ReadSentence): boolean =>
  tokens.filter(({ text }) => DOUBLE_QUOTE.test(text)).length % 2 === 1;
