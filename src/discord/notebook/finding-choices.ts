import type { NotebookDesk } from '../../notebook/notebook-desk.ts';
import { folded } from '../../store/folded.ts';
import type { Finding, FindingFilter } from '../../store/finding-store.ts';
import { choiceName, firstChoices, isChoice, type Choice } from '../choice.ts';
import { AUTOCOMPLETE_CHOICES_LIMIT, CHOICE_LENGTH_LIMIT } from '../limits.ts';
import { clip } from '../markdown.ts';
import { matchingFindings } from './find-finding.ts';

/** Characters kept for the question at least, when the short answer is long. */
const QUESTION_LENGTH = 55;

const SEPARATOR = ' · ';

/** "Question · short answer", or with the title where there is none. */
const nameOf = ({ question, answer, quote, id }: Finding): string => {
  const asked = choiceName(question) || id;
  const rest = choiceName(answer) || choiceName(quote.title);
  const room = Math.max(QUESTION_LENGTH, CHOICE_LENGTH_LIMIT - rest.length - SEPARATOR.length);
  return rest === '' ? asked : choiceName(`${clip(asked, room)}${SEPARATOR}${rest}`);
};

/** The findings that somebody may mean who has typed so much, latest first; the value is the id. Rejects with `StoreError`. */
export const findingChoices = async (
  typed: string,
  notebook: NotebookDesk,
  filter: Omit<FindingFilter, 'words'> = {},
): Promise<Choice[]> => {
  // Discord does not hold what is still being typed to an option's length.
  const wanted = typed.slice(0, CHOICE_LENGTH_LIMIT);
  const { entries } = await matchingFindings(wanted, notebook, filter, AUTOCOMPLETE_CHOICES_LIMIT);
  const named = entries.map((finding) => ({ name: nameOf(finding), finding }));
  return named.map(({ name, finding: { id, quote } }) => {
    const isUnique = named.filter((other) => other.name === name).length === 1;
    return {
      name: isUnique ? name : choiceName(`${choiceName(quote.title) || id}${SEPARATOR}${name}`),
      value: id,
    };
  });
};

const holds = (text: string, typed: string): boolean =>
  folded(text).includes(folded(typed.slice(0, CHOICE_LENGTH_LIMIT)));

/** Notebooks that somebody may mean, those with most findings first; the value is the id. Rejects with `StoreError`. */
export const notebookChoices = async (
  typed: string,
  { notebooks }: Pick<NotebookDesk, 'notebooks'>,
): Promise<Choice[]> => {
  const fitting = (await notebooks.list()).filter(({ name }) => holds(name, typed));
  return firstChoices(fitting.toSorted((a, b) => b.findings - a.findings)).map(({ id, name, findings }) => ({
    name: choiceName(`${name}${SEPARATOR}${findings}`),
    value: id,
  }));
};

/** Tags that somebody may mean, most used first; the value is the tag. Rejects with `StoreError`. */
export const tagChoices = async (
  typed: string,
  { findings }: Pick<NotebookDesk, 'findings'>,
): Promise<Choice[]> => {
  const wanted = typed.replace(/^\s*#+/u, '');
  const fitting = (await findings.tags()).filter(({ tag }) => isChoice(tag) && holds(tag, wanted));
  return firstChoices(fitting).map(({ tag, findings: count }) => ({
    name: choiceName(`${tag}${SEPARATOR}${count}`),
    value: tag,
  }));
};
