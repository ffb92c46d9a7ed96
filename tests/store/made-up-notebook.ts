import type { Feedback } from '../../src/store/feedback-store.ts';
import type { Finding, NewFinding } from '../../src/store/finding-store.ts';
import type { Store } from '../../src/store/store.ts';

export const ADA = '200000000000000001';
export const BEN = '200000000000000002';
export const CLEO = '200000000000000003';

/** More than any test keeps. */
export const MANY = 1_000_000;

/** Milliseconds since 1970 of what happens first. */
export const THEN = 1_700_000_000_000;

/** Begins a notebook. @returns its id */
export const notebookIn = async (store: Store, server: string, name = 'Harbour'): Promise<string> => {
  const { kind, ...outcome } = await store.notebooks.create(
    server,
    { name, createdBy: ADA, createdAt: THEN },
    MANY,
  );
  if (!('notebook' in outcome)) throw new Error(`It was not begun: ${kind}.`);
  return outcome.notebook.id;
};

/** A finding about a mill, which differs from others by its question. */
export const madeUpFinding = (
  notebook: string,
  question: string,
  more: Partial<NewFinding> = {},
): NewFinding => ({
  notebook,
  question,
  answer: '1874',
  note: '',
  tags: [],
  quote: {
    article: 'mill.txt',
    key: 'abcde01234',
    title: 'The mill at Ardle',
    start: 10,
    end: 34,
    paragraph: 2,
    text: 'The mill opened in 1874.',
  },
  savedBy: ADA,
  savedAt: THEN,
  ...more,
});

export const savedIn = async (
  store: Store,
  server: string,
  notebook: string,
  question: string,
  more: Partial<NewFinding> = {},
): Promise<Finding> => {
  const outcome = await store.findings.save(server, madeUpFinding(notebook, question, more), MANY);
  if (outcome.kind !== 'saved') throw new Error(`It was not saved: ${outcome.kind}.`);
  return outcome.finding;
};

/** Ben's judgement on an answer about a mill. */
export const madeUpFeedback = (card: string, more: Partial<Feedback> = {}): Feedback => ({
  card,
  person: BEN,
  verdict: 'helpful',
  reason: '',
  question: 'When did the mill open?',
  status: 'answered',
  answer: '1874',
  quote: { article: 'mill.txt', key: 'abcde01234', start: 10, end: 34, text: 'The mill opened in 1874.' },
  at: THEN,
  ...more,
});
