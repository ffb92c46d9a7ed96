import type { Question } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';

/** How much of the question is only the article's topic, and how much the sentence says beyond it. */
export function writeTopic(
  question: Question,
  sentence: ReadSentence,
  reader: SentenceReader,
  put: (value: number) => void,
): void {
  const { article, index, held } = sentence;
  const title = reader.titleTerms(article);
  const frequencies = reader.frequencies(article);
  const size = article.sentences.length;
  const paragraph = article.paragraphs[sentence.sentence.paragraph];
  let [total, inTitle, off, offHeld, local, localHeld] = [0, 0, 0, 0, 0, 0];
  const around = [index - 1, index + 1].map((at) =>
    at < 0 || at >= size ? undefined : reader.held(article, at),
  );
  const covers = [0, 0];
  let rest = 0;
  for (const term of question.terms) {
    total += term.weight;
    if (title.has(term.term)) inTitle += term.weight;
    else {
      off += term.weight;
      if (held.has(term.term)) offHeld += term.weight;
    }
    const weight =
      Math.log(1 + size / ((frequencies.get(term.term) ?? 0) + 0.5)) * (term.isFiller ? 0.25 : 1);
    local += weight;
    if (held.has(term.term)) localHeld += weight;
    around.forEach((other, side) => {
      if (other?.has(term.term) === true) covers[side] = (covers[side] ?? 0) + term.weight;
    });
    if (!held.has(term.term)) {
      for (let at = paragraph?.first ?? index; at <= (paragraph?.last ?? index); at++) {
        if (at === index || !reader.held(article, at).has(term.term)) continue;
        rest += term.weight;
        break;
      }
    }
  }
  put(inTitle / (total || 1));
  put(off === 0 ? NaN : offHeld / off);
  put(local === 0 ? 0 : localHeld / local);
  put((covers[0] ?? 0) / (total || 1));
  put((covers[1] ?? 0) / (total || 1));
  put(rest / (total || 1));
}
