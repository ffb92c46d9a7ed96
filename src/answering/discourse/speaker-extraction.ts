import type { Question } from '../question/question.ts';
import { coverOf } from '../ranking/sentence-ranker.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { type Extraction, extractFrom } from '../reading/extraction.ts';
import { runExtraction } from '../reading/run-extraction.ts';
import type { ReadSpans } from '../reading/span-reader.ts';
import { heldOdds } from '../reading/stretch.ts';
import { speakerOf } from './speaker.ts';
import { isSpeechVerb } from './speech-verbs.ts';
import { termsOf } from './office-match.ts';

/** What a sentence's claim gains when somebody says in it what is asked about, in log odds. */
const GAIN = 1.5;

/** A speaker is at least this likely (0–1) the one asked for, in the sentence that was said. */
const LEAST_PROBABILITY = 0.4;

/** Share (0–1) of the question that what is said must hold. */
const LEAST_COVER = 0.3;

const WORD = /[\p{L}\p{N}'’-]+/gu;
const BEING = /^(?:is|was|are|were|be|been)$/;

/** Whether the question asks who says, thinks or calls something so. */
export function asksForSpeaker({ core, type }: Question): boolean {
  const words = core.toLowerCase().match(WORD) ?? [];
  if (/\baccording to (?:who|whom)\b/i.test(core)) return true;
  const who = words.findIndex((word) => /^(?:who|which)$/.test(word));
  if (who < 0 || (type !== 'person' && words[who] !== 'who')) return false;
  const verb = words.findIndex((word, at) => at > who && isSpeechVerb(word));
  if (verb < 0 || BEING.test(words[verb - 1] ?? '')) return false;
  return (
    words[who] === 'which' ||
    verb === who + 1 ||
    /^(?:ever|once|also|publicly|bluntly|reportedly)$/.test(words[who + 1] ?? '')
  );
}

/** The speaker of what a question asks about. */
export function speakersIn(
  question: Question,
  read: readonly ReadSpans[],
  reader: SentenceReader,
): readonly Extraction[] | undefined {
  if (!asksForSpeaker(question)) return undefined;
  const speakers = read.map((spans) => speakerIn(question, spans, reader));
  if (speakers.every((speaker) => speaker === undefined)) return undefined;
  return read.flatMap((spans, at) => speakers[at] ?? extractFrom(question, spans) ?? []);
}

function speakerIn(question: Question, spans: ReadSpans, reader: SentenceReader): Extraction | undefined {
  const { sentence: source } = spans.view;
  if (coverOf(question, source) < LEAST_COVER) return undefined;
  const speaker = speakerOf(source.article, source.index, reader);
  if (speaker === undefined) return undefined;
  const sentence = reader.read(source.article, speaker.index);
  const asked = new Set(question.terms.map(({ term }) => term));
  if (termsOf(sentence, speaker.run).every((term) => asked.has(term))) return undefined;
  const odds = sentence === source ? heldOdds(spans, speaker.run) : 0;
  const probability = Math.max(LEAST_PROBABILITY, odds);
  return runExtraction(spans, { run: speaker.run, probability, gain: GAIN, sentence });
}
