import type { Article } from '../../corpus/article.ts';
import type { Span } from '../../text/span.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from '../reading/span-runs.ts';
import { tokenRange } from '../spans/token-range.ts';
import { offices } from './offices.ts';
import { lastPerson, type Mention, personsIn } from './persons.ts';
import { quotationParagraphs, speeches } from './quotations.ts';
import { reporterStretches } from './reported.ts';
import { isSpeechVerb } from './speech-verbs.ts';

/** Tokens between the end of a quotation, or the beginning of a sentence, and the verb that gives it: "…" X, secretary of Y, recently stated. */
const REACH = 24;

/** What stands before a name that is only part of the speaker: "the head of the Ardle Land Office". */
const INSIDE: ReadonlySet<number> = new Set([tokenClass.preposition, tokenClass.determiner]);

const HE_OR_SHE = /^(?:he|she)$/;

/**
 * Who says what a sentence quotes or reports: the name, or the noun phrase where there is no name, and the sentence where it stands; named
 * before, in the middle of, or after the quotation, in the same sentence or the next. `undefined` where nobody is.
 */
export function speakerOf(article: Article, index: number, reader: SentenceReader): Mention | undefined {
  const sentence = article.sentences[index];
  if (sentence === undefined) return undefined;
  const own = speeches(article, sentence.paragraph).filter(
    ({ start, end }) => start < sentence.end && sentence.start < end,
  );
  const further =
    own.length === 0
      ? []
      : quotationParagraphs(article, sentence.paragraph).flatMap((paragraph) => speeches(article, paragraph));
  for (const speech of [...own, ...further]) {
    const found = speakerAfter(article, speech, reader) ?? speakerBefore(article, speech, reader);
    if (found !== undefined) return found;
  }
  return reporterOf(article, index, reader);
}

/** "…", said X. "…" X said. Also where X is the next sentence. */
function speakerAfter(article: Article, { end }: Span, reader: SentenceReader): Mention | undefined {
  const closing = article.sentences.findIndex((sentence) => sentence.end > end);
  const around = article.sentences[closing];
  if (around === undefined) return undefined;
  for (const index of [closing, closing + 1]) {
    if (article.sentences[index]?.paragraph !== around.paragraph) return undefined;
    const sentence = reader.read(article, index);
    const isWord = sentence.tokens.map(({ start, kind }) => start >= end && kind !== 'punctuation');
    const first = isWord.indexOf(true);
    if (first < 0) continue;
    // After a comma inside the quotation comes its speaker; after a full stop perhaps another sentence.
    return speakerFrom(sentence, first, reader);
  }
  return undefined;
}

/** The speaker in "said X" or "X, secretary of Y, said" that begins at a token. */
function speakerFrom(sentence: ReadSentence, first: number, reader: SentenceReader): Mention | undefined {
  const { lower } = sentence;
  const last = stretchEnd(sentence, first);
  const verb = lower.findIndex((word, at) => at >= first && at <= last && isSpeechVerb(word));
  if (verb < 0) return undefined;
  if (verb > first) return subjectIn(sentence, first, verb - 1, reader);
  return subjectIn(sentence, verb + 1, Math.min(last, verb + REACH), reader);
}

/** Up to where the speaker is looked for: the next quotation mark or full stop. */
function stretchEnd({ classes, lower }: ReadSentence, first: number): number {
  let at = first;
  const ends = (place: number): boolean =>
    classes[place] === tokenClass.quotation || (lower[place] === '.' && place === classes.length - 1);
  while (at < classes.length && at - first < REACH && !ends(at)) at++;
  return at - 1;
}

/** X said: "…" */
function speakerBefore(article: Article, { start }: Span, reader: SentenceReader): Mention | undefined {
  const index = article.sentences.findIndex((sentence) => sentence.end > start);
  if (index < 0) return undefined;
  const sentence = reader.read(article, index);
  const opening = sentence.tokens.findIndex((token) => token.start >= start) - 1;
  const verb = sentence.lower.findLastIndex((word, at) => at < opening && isSpeechVerb(word));
  if (verb < 1) return undefined;
  // "…," said X, "…"
  if (sentence.classes[verb - 1] === tokenClass.quotation)
    return subjectIn(sentence, verb + 1, opening - 1, reader);
  return subjectIn(sentence, clauseStart(sentence, verb), verb - 1, reader);
}

/** X said that …, or according to X, without a quotation. */
function reporterOf(article: Article, index: number, reader: SentenceReader): Mention | undefined {
  const sentence = reader.read(article, index);
  for (const [first, last] of reporterStretches(sentence, reader)) {
    const found = subjectIn(sentence, first, last, reader);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Where the clause of a verb begins: after the last semicolon, "but" or quotation mark before it. */
const clauseStart = ({ lower, classes }: ReadSentence, verb: number): number =>
  lower.findLastIndex(
    (word, at) => at < verb && (word === ';' || word === 'but' || classes[at] === tokenClass.quotation),
  ) + 1;

/** The speaker among the tokens from `first` to `last`: a person's name, "he", a name of another kind, or a noun phrase. */
function subjectIn(
  sentence: ReadSentence,
  first: number,
  last: number,
  reader: SentenceReader,
): Mention | undefined {
  const { article, index, lower, classes } = sentence;
  const within = ([from, to]: Run): boolean =>
    from >= first && to <= last && !INSIDE.has(from > first ? (classes[from - 1] ?? -1) : -1);
  const withPost = offices(sentence, reader).find(({ person }) => within(person))?.person;
  const person = withPost ?? personsIn(sentence, reader).find(within);
  if (person !== undefined) return { index, run: person };
  const pronoun = lower.findIndex((word, at) => at >= first && at <= last && HE_OR_SHE.test(word));
  if (pronoun >= 0) return lastPerson(article, index, first, reader);
  let start = first;
  if (lower[start] === 'as') start++;
  if (classes[start] !== tokenClass.determiner && !isNameAt(sentence, start, reader)) return undefined;
  const comma = lower.findIndex((word, at) => at > start && at <= last && word === ',');
  let end = comma < 0 ? last : comma - 1;
  while (
    end > start &&
    (classes[end] === tokenClass.adverb ||
      classes[end] === tokenClass.auxiliary ||
      classes[end] === tokenClass.stop)
  )
    end--;
  return { index, run: [start, end] };
}

const isNameAt = (sentence: ReadSentence, at: number, reader: SentenceReader): boolean =>
  reader.names(sentence).some((name) => tokenRange(sentence, name)?.[0] === at);
