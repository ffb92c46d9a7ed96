import type { ExportedFinding } from '../../src/notebook/export/exported-finding.ts';
import type { Finding, KeptQuote } from '../../src/store/finding-store.ts';

const QUOTE: KeptQuote = {
  article: 'mill.txt',
  key: 'abcde01234',
  title: 'The mill at Ardle',
  start: 10,
  end: 34,
  paragraph: 2,
  text: 'The mill opened in 1874.',
};

const FINDING: Finding = {
  id: '0000000000x0x00a',
  server: '1',
  notebook: '0000000000000001',
  question: 'When did the mill open?',
  answer: '1874',
  note: '',
  tags: [],
  quote: QUOTE,
  savedBy: '2',
  savedAt: Date.UTC(2024, 4, 3, 23, 59),
  disputes: [],
  votes: { up: 0, down: 0 },
};

/** A finding for export, which has this of its own. */
export const exported = (
  of: Omit<Partial<Finding>, 'quote'> & { readonly quote?: Partial<KeptQuote> } = {},
  more: Partial<ExportedFinding> = {},
): ExportedFinding => ({
  finding: { ...FINDING, ...of, quote: { ...QUOTE, ...of.quote } },
  notebook: 'Harbour',
  source: { kind: 'unchanged' },
  ...more,
});
