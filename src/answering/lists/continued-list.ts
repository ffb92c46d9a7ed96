import type { Part, Reading } from '../answer.ts';
import { AUXILIARIES } from '../english/function-words.ts';
import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** How a sentence goes on with the list of the one before it: its items stand after this. */
const OTHERS =
  /^(?:the )?(?:others?|rest|remaining(?: \w+)?|other \w+)(?: of (?:them|these|those))? (?:is|are|was|were|include|includes|included)\s+/i;

/** "It also exports": a subject of one to four words, "also", and the verb of the question. */
const ALSO =
  /^(?:\S+ ){1,4}?(?:(?:has|have|had|was|were|is|are) )?also (?<verb>[\p{L}'’-]+)\s+(?:to |in |from |with |for )?/iu;

/** Where the items end: at a clause that says something else, or at the end of the sentence. */
const END =
  /(?:[;:(–—]|, (?:which|who|where|while|but|so|because|and (?:it|they|he|she|the))\b|\s(?:because|since|while|when|after|before)\b|[.!?]+["”’]?$)/i;

/**
 * A reading with more items of its list, from the sentence after it, where that says in so many words that it goes on: "The others are …",
 * "It also exports …" with the verb of the question. The reading itself everywhere else, and for questions that don't ask for a list.
 */
export function withContinuedList(
  reading: Reading,
  question: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
): Reading {
  const part = question.type === 'list' ? continuedList(question, sentence, reader) : undefined;
  return part === undefined ? reading : { ...reading, further: [...reading.further, part] };
}

function continuedList(
  question: Question,
  { article, index, sentence }: ReadSentence,
  reader: SentenceReader,
): Part | undefined {
  const next = article.sentences[index + 1];
  if (next?.kind !== 'sentence' || next.paragraph !== sentence.paragraph) return undefined;
  const text = article.text.slice(next.start, next.end);
  const lead = OTHERS.exec(text)?.[0] ?? sameVerb(question, text, reader.read(article, index + 1));
  if (lead === undefined) return undefined;
  const items = text.slice(lead.length);
  const length = END.exec(items)?.index ?? items.length;
  const start = next.start + lead.length;
  const end = start + items.slice(0, length).trimEnd().length;
  if (end <= start) return undefined;
  return { quote: { article: article.id, start: next.start, end: next.end }, spans: [{ start, end }] };
}

/** The words up to the items, where the verb after "also" is the question's. */
function sameVerb({ verbTerm }: Question, text: string, { tokens, terms }: ReadSentence): string | undefined {
  const found = ALSO.exec(text);
  const verb = found?.groups?.['verb'];
  if (found === null || verb === undefined || verbTerm === undefined || AUXILIARIES.has(verb.toLowerCase()))
    return undefined;
  const at = tokens.findIndex((token) => token.text === verb);
  return terms[at] === verbTerm ? found[0] : undefined;
}
