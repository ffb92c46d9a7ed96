import type { Part } from '../../answering/answer.ts';
import { lastPerson, type Mention } from '../../answering/discourse/persons.ts';
import { speeches } from '../../answering/discourse/quotations.ts';
import { speakerOf } from '../../answering/discourse/speaker.ts';
import { quoteOf } from '../../answering/quote-of.ts';
import type { ReadSentence } from '../../answering/read-sentence.ts';
import { spanOf } from '../../answering/reading/stretch.ts';
import type { AboutTools } from './about-tools.ts';
import { sentenceOf } from './asked-of.ts';
import { CONFIDENCE, type Found } from './found.ts';
import { publishedBy } from './published.ts';

/** Sentences before one in which somebody may have begun to say it. */
const LOOK_BACK = 3;

/** Share of a sentence (0–1) that stands between quotation marks when it is somebody's speech. */
const MOSTLY = 0.5;

const POSSESSIVE = /['’]s?$/;

/**
 * Who says a sentence: the one named in it, or before or after its quotation. The quote is the sentence that names the speaker. A sentence of nobody's
 * right after somebody's words is likely that speaker's; any other is the article's own, and its author's or outlet's.
 */
export function whoSaid({ quote }: Part, tools: AboutTools): Found | undefined {
  const sentence = sentenceOf(quote, tools);
  if (sentence === undefined) return undefined;
  const speaker = speakerOf(sentence.article, sentence.index, tools.reader);
  if (speaker !== undefined) return named(sentence, speaker, CONFIDENCE.said, tools);
  const carried = speakerBefore(sentence, tools);
  if (carried !== undefined) return named(sentence, carried, CONFIDENCE.likely, tools);
  const author = publishedBy(sentence, tools);
  return {
    reading: author && { ...author, further: [{ quote, spans: [] }] },
    confidence: author === undefined ? 0 : CONFIDENCE.likely,
    evidence: author === undefined ? [quote] : [],
    remark: { kind: 'own-words' },
  };
}

/** Whose words the sentences before are: those of a quotation for one between quotation marks, a report in the same paragraph for any other. */
function speakerBefore(
  { article, index, sentence }: ReadSentence,
  { reader }: AboutTools,
): Mention | undefined {
  const isSpeech = speechShare(sentence.start, sentence.end, speeches(article, sentence.paragraph)) >= MOSTLY;
  const first = isSpeech ? 0 : (article.paragraphs[sentence.paragraph]?.first ?? index);
  for (let at = index - 1; at >= Math.max(first, index - LOOK_BACK); at--) {
    if (article.sentences[at]?.kind !== 'sentence') continue;
    const speaker = speakerOf(article, at, reader);
    if (speaker !== undefined) return speaker;
  }
  return isSpeech ? lastPerson(article, index, 0, reader) : undefined;
}

const speechShare = (
  start: number,
  end: number,
  spoken: readonly { readonly start: number; readonly end: number }[],
): number =>
  spoken.reduce(
    (sum, speech) => sum + Math.max(0, Math.min(end, speech.end) - Math.max(start, speech.start)),
    0,
  ) /
  (end - start);

function named(
  asked: ReadSentence,
  { index, run }: Mention,
  confidence: number,
  { reader }: AboutTools,
): Found {
  const sentence = reader.read(asked.article, index);
  const { start, end } = spanOf(sentence, run);
  const possessive = POSSESSIVE.exec(sentence.article.text.slice(start, end))?.[0].length ?? 0;
  return {
    reading: {
      short: { form: 'spans', spans: [{ start, end: end - possessive }] },
      quote: quoteOf(sentence),
      basis: [],
      further: index === asked.index ? [] : [{ quote: quoteOf(asked), spans: [] }],
    },
    confidence,
    evidence: [],
    remark: undefined,
  };
}
