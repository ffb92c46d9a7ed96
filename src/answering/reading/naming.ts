import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import { tokenClass } from '../syntax/token-class.ts';
import { type Extraction, extractFrom } from './extraction.ts';
import { runExtraction } from './run-extraction.ts';
import type { ReadSpans } from './span-reader.ts';
import type { Run } from './span-runs.ts';
import { askedIn, heldOdds, trimRun } from './stretch.ts';

const { noun, adjective, name, number, hyphen, sign, determiner, quotation } = tokenClass;

/** "What do they call X", "what is X known as": not "what is the company called X", which has the name already. */
const ASKS_NAME =
  /\b(?:what|how)\b.*\b(?:called|nicknamed|dubbed|known (?:as|by)|referred to(?: as)?|termed)(?: (?:by|in|to|among|for) .+)?$|\bwhat (?:do|does|did) .+ (?:call|nickname|dub|name)\b|\b(?:what|which) (?:other |local |popular )?nickname\b/i;

/** Words behind which a name stands. */
const CUES: readonly (readonly string[])[] = [
  'known as',
  'known locally as',
  'also known as',
  'referred to as',
  'called',
  'nicknamed',
  'dubbed',
  'termed',
  'nickname',
].map((words) => words.split(' '));

/** "They call the town the Hythe": what is named stands before its name. */
const CALLING = /^(?:call|calls|nickname|nicknames|dub|dubs)$/;

const PHRASE: ReadonlySet<number> = new Set([noun, adjective, name, number, hyphen, sign]);

/** A name given in so many words is at least this likely (0–1) the one asked for. */
const LEAST_PROBABILITY = 0.3;
/** What its sentence's claim gains, in log odds, and how much of the question the sentence must hold beside the name. */
const GAIN = 1;
const LEAST_SHARE = 0.35;
/** Share of the question's weight that the name itself may hold. */
const MOST_REPEATED = 0.2;

/** "What is X called?": the name that a sentence introduces by "called", "known as", "nicknamed". */
export function namingsIn(question: Question, read: readonly ReadSpans[]): readonly Extraction[] | undefined {
  if (!ASKS_NAME.test(question.core.replace(/\W+$/, ''))) return undefined;
  const found = read.map(namingWithin);
  if (found.every((naming) => naming === undefined)) return undefined;
  return read.flatMap((spans, place) => found[place] ?? extractFrom(question, spans) ?? []);
}

function namingWithin(read: ReadSpans): Extraction | undefined {
  const { sentence } = read.view;
  for (let at = 0; at < sentence.tokens.length; at++) {
    const run = nameBehind(sentence, at);
    if (run === undefined) continue;
    const repeated = askedIn(read.view, run);
    if (repeated > MOST_REPEATED) continue;
    if (askedIn(read.view, [0, sentence.tokens.length - 1]) - repeated < LEAST_SHARE) continue;
    const probability = Math.max(LEAST_PROBABILITY, heldOdds(read, run));
    return runExtraction(read, { run, probability, gain: GAIN });
  }
  return undefined;
}

/** The name that words at a token introduce. */
function nameBehind(sentence: ReadSentence, at: number): Run | undefined {
  const { lower } = sentence;
  if (CALLING.test(lower[at] ?? '')) {
    const named = phraseAt(sentence, at + 1);
    return named === undefined ? undefined : phraseAt(sentence, named[1] + 1);
  }
  const cue = CUES.find((words) => words.every((word, place) => lower[at + place] === word));
  return cue === undefined ? undefined : phraseAt(sentence, at + cue.length);
}

/** A quotation, or a noun phrase with its determiner and its "of …", that begins at a token. */
function phraseAt(sentence: ReadSentence, first: number): Run | undefined {
  const { classes, lower } = sentence;
  if (classes[first] === quotation) {
    const close = classes.indexOf(quotation, first + 1);
    return close < 0 ? undefined : [first, close];
  }
  let last = classes[first] === determiner ? first : first - 1;
  let isWhole = false;
  for (let at = last + 1; at < classes.length; at++) {
    if (PHRASE.has(classes[at] ?? determiner)) {
      last = at;
      isWhole = true;
    } else if (!isWhole || lower[at] !== 'of') break;
  }
  return isWhole ? trimRun(sentence, [first, last]) : undefined;
}
