import type { CheckedSentence } from '../claims/claim-check.ts';
import { whyText } from '../claims/why-text.ts';
import { quoteText } from '../corpus/citation.ts';
import { quotesOfCheck } from './check-card.ts';
import type { Library } from './library.ts';
import { sourceLine } from './source.ts';
import { NO_CLAIM, signedVerdict } from './verdict-words.ts';

const bodyOf = (sentence: CheckedSentence, library: Library): readonly string[] => {
  if (sentence.kind !== 'claim') return [`${NO_CLAIM[sentence.kind]}.`];
  const { check } = sentence;
  return [
    `${signedVerdict(check.verdict)}: ${whyText(check)}.`,
    ...quotesOfCheck(check, library).map(
      ({ found: { article, quote } }) => `\n${quoteText(article, quote)}\n— ${sourceLine(article, quote)}`,
    ),
  ];
};

/** All that was found on a text, sentence by sentence, as plain text with the quotes whole. */
export const textCheckFile = (
  text: string,
  sentences: readonly CheckedSentence[],
  library: Library,
): string =>
  sentences
    .map((sentence, index) =>
      [
        `${index + 1}. ${text.slice(sentence.span.start, sentence.span.end)}`,
        ...bodyOf(sentence, library),
      ].join('\n'),
    )
    .join('\n\n\n')
    .concat('\n');
