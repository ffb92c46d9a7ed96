import type { NotebookDesk } from '../../../notebook/notebook-desk.ts';
import { WORD_LIMITS } from '../../../notebook/notebook-limits.ts';
import { parseTags, type TagsOutcome } from '../../../notebook/parse-tags.ts';
import type { Finding, KeptQuote } from '../../../store/finding-store.ts';
import type { Notebook } from '../../../store/notebook-store.ts';

/** A finding as somebody wants it kept. */
export type ToSave = {
  readonly question: string;
  readonly answer: string;
  readonly note: string;
  /** As they were typed. */
  readonly tags: string;
  /** An id, or the name of one that is made if there is none of it. */
  readonly notebook: { readonly id: string } | { readonly name: string };
  readonly quote: KeptQuote;
  readonly message: string | undefined;
  /** Id of who saves it, and when: milliseconds since 1970. */
  readonly by: string;
  readonly at: number;
};

export type SavingProblem =
  | Exclude<TagsOutcome, { readonly kind: 'tags' }>
  | { readonly kind: 'no_question' }
  | { readonly kind: 'no_name' }
  | { readonly kind: 'long_name'; readonly limit: number }
  | { readonly kind: 'notebook_gone' }
  /** The server has as many as it may keep. */
  | { readonly kind: 'full'; readonly of: 'notebooks' | 'findings'; readonly limit: number };

export type SavingOutcome =
  | { readonly kind: 'saved' | 'same'; readonly finding: Finding; readonly notebook: Notebook }
  | { readonly kind: 'problem'; readonly problem: SavingProblem };

const problem = (why: SavingProblem) => ({ kind: 'problem', problem: why }) as const;

/** The notebook that is meant; a name makes one, unless there is one of that name in any letters. */
const notebookFor = async (
  { notebook, by, at }: ToSave,
  { notebooks }: NotebookDesk,
): Promise<{ readonly kind: 'found'; readonly notebook: Notebook } | ReturnType<typeof problem>> => {
  if ('id' in notebook) {
    const found = await notebooks.get(notebook.id);
    return found === undefined ? problem({ kind: 'notebook_gone' }) : { kind: 'found', notebook: found };
  }
  const name = notebook.name.replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\p{N}]/u.test(name)) return problem({ kind: 'no_name' });
  if (name.length > WORD_LIMITS.notebookName)
    return problem({ kind: 'long_name', limit: WORD_LIMITS.notebookName });
  const made = await notebooks.create({ name, createdBy: by, createdAt: at });
  return made.kind === 'full'
    ? problem({ kind: 'full', of: 'notebooks', limit: made.limit })
    : { kind: 'found', notebook: made.notebook };
};

/** Keeps a finding in a notebook of the server. Rejects with `StoreError`. */
export const saveFinding = async (wanted: ToSave, desk: NotebookDesk): Promise<SavingOutcome> => {
  const question = wanted.question.replace(/\s+/gu, ' ').trim();
  if (question === '') return problem({ kind: 'no_question' });
  const parsed = parseTags(wanted.tags);
  if (parsed.kind !== 'tags') return problem(parsed);
  const into = await notebookFor(wanted, desk);
  if (into.kind === 'problem') return into;
  const { notebook } = into;
  const outcome = await desk.findings.save({
    question,
    answer: wanted.answer,
    note: wanted.note.trim(),
    tags: parsed.tags,
    notebook: notebook.id,
    quote: wanted.quote,
    savedBy: wanted.by,
    savedAt: wanted.at,
    ...(wanted.message !== undefined && { message: wanted.message }),
  });
  if (outcome.kind === 'no_notebook') return problem({ kind: 'notebook_gone' });
  if (outcome.kind === 'full') return problem({ kind: 'full', of: 'findings', limit: outcome.limit });
  return { kind: outcome.kind, finding: outcome.finding, notebook };
};
