import type { Miss } from '../evaluation/misses.ts';
import { printable } from './printable.ts';

const quoted = (text: string): string => `"${text}"`;

/** A missed question as a few lines: what was wrong, what was said, what was expected, and the first quote. */
export const missText = (miss: Miss): string =>
  printable(
    [
      `${miss.id} ${miss.kind}, wrong: ${miss.wrong.join(', ')}`,
      `  asked     ${miss.question}`,
      ...(miss.readAs === undefined ? [] : [`  read as   ${miss.readAs}`]),
      `  said      ${miss.status}${miss.said === null ? '' : `: ${quoted(miss.said)}`}`,
      `  expected  ${miss.expected.length === 0 ? 'a refusal' : miss.expected.map(quoted).join(' or ')}`,
      `  quote     ${miss.quote ?? 'none'}`,
      '',
    ].join('\n'),
  );
