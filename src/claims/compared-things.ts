import type { Answerer, Scope } from '../answering/answerer.ts';
import type { SentenceReader } from '../answering/sentence-reader.ts';
import { tokenClass } from '../answering/syntax/token-class.ts';
import { verbGroups } from '../answering/syntax/verb-groups.ts';
import type { Claim } from './claim.ts';
import type { ClaimCheck } from './claim-check.ts';

/** What "than" compares with is another thing: "more than 30" and "less than a day" only bound a figure, "rather than" compares nothing. */
const COMPARES =
  /(?<!\b(?:rather|other)\s)(?<!\b(?:more|less|fewer|greater|longer|later|earlier)\s(?=than\s+(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|[\d£$€¥])))\bthan\b(?!\s+(?:an?|the)\s+year\b)/i;

/** Whether a claim compares two things. */
export const comparesThings = ({ text }: Claim): boolean => COMPARES.test(text);

/** A claim as the question whether it is so: "the cable heard more than the buoy" → "Did the cable hear more than the buoy?"; `undefined` without a finite verb. */
function asQuestion({ read, text }: Claim, { words }: SentenceReader): string | undefined {
  const [verb] = verbGroups(read.classes, read.lower);
  const first = verb === undefined ? undefined : read.tokens[verb.first];
  const start = read.tokens[0];
  if (verb === undefined || first === undefined || start === undefined || verb.first === 0) return undefined;
  const written = text.slice(start.start, first.start).trim();
  const subject =
    read.classes[0] === tokenClass.name ? written : written.charAt(0).toLowerCase() + written.slice(1);
  const rest = text
    .slice(first.end)
    .trim()
    .replace(/[.!\s]+$/, '');
  const word = first.text.toLowerCase();
  const isFronted = verb.isCopula || verb.head > verb.first;
  if (isFronted) return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${subject} ${rest}?`;
  const lemma = words.lemmas(word).find(({ part }) => part === 'verb')?.lemma ?? word;
  const auxiliary = lemma === word ? 'Do' : word.endsWith('s') ? 'Does' : 'Did';
  return `${auxiliary} ${subject} ${lemma} ${rest}?`;
}

/** What the articles' figures make of a claim that compares two things; `undefined` where they don't settle it. */
export async function checkCompared(
  claim: Claim,
  answerer: Answerer,
  reader: SentenceReader,
  scope: Scope | undefined,
): Promise<ClaimCheck | undefined> {
  const question = asQuestion(claim, reader);
  if (question === undefined) return undefined;
  const answer = await answerer.ask(question, { scope });
  if (answer.status !== 'answered' || answer.type !== 'comparison') return undefined;
  const { short, quote, basis, further } = answer.reading;
  if (short.form !== 'computed') return undefined;
  const [said] = /^(?:yes|no)\b/i.exec(short.text) ?? [];
  if (said === undefined) return undefined;
  const isSo = said.toLowerCase() === 'yes';
  return {
    claim: claim.text,
    verdict: isSo ? 'supported' : 'contradicted',
    reasons: [
      { kind: isSo ? 'agrees' : 'differs', aspect: 'figure', claimed: claim.text, written: short.working },
    ],
    quotes: [{ quote, marked: basis }, ...further.map((part) => ({ quote: part.quote, marked: part.spans }))],
    confidence: answer.confidence,
  };
}
