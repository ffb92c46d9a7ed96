import { type Document, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';

import type { Language } from '../text/language.ts';
import type { Problem } from './problem.ts';

/** Stands beside the articles, in their folder itself. */
export const ALIASES_FILE = 'aliases.yaml';

/** Names of one thing, in the articles named or in all. `line` is where the entry begins, from 1. */
export type ListedAliases = {
  readonly names: readonly string[];
  readonly articles: readonly string[] | undefined;
  readonly line: number;
};

export type AliasesOutcome = {
  readonly listed: readonly ListedAliases[];
  readonly problems: readonly Problem[];
};

const EXAMPLE = 'write it as "- names: [Burma, Myanmar]"';

const oneName = z
  .string({ error: 'a name is not text: put it in quotation marks' })
  .trim()
  .regex(/[\p{L}\p{N}]/u, 'a name is empty: write it out or take it away');
const fileName = z.string({ error: '"article" is not a file name' }).trim().min(1, '"article" is empty');

const entrySchema = z.strictObject(
  {
    names: z
      .array(oneName, { error: `"names" is not a list of names; ${EXAMPLE}` })
      .transform((names) => [...new Set(names)])
      .refine((names) => names.length > 1, '"names" needs two different names or more'),
    article: z
      .union([fileName.transform((name) => [name]), z.array(fileName).min(1, '"article" is empty')], {
        error: '"article" is neither a file name nor a list of them',
      })
      .optional(),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `it has "${issue.keys.join('", "')}"; only "names" and "article" are known`
        : `it is no entry; ${EXAMPLE}`,
  },
);

/** What a document says, or why it can't be told: YAML's own aliases may point nowhere, or to too much. */
function plainValue(document: Pick<Document, 'toJS'>): unknown {
  try {
    return document.toJS();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Reads a list of aliases: YAML, a row of entries with `names` and, for some articles only, `article`. A wrong entry gives a problem that names
 * its line and what to do; the others still count.
 * @param ids of the articles there are; an entry for another one is a problem
 * @param language its stop words alone are no name
 */
export const readAliases = (
  text: string,
  ids: ReadonlySet<string>,
  language: Pick<Language, 'tokens' | 'isStopWord'>,
): AliasesOutcome => {
  const isTelling = (name: string): boolean =>
    language.tokens(name).some((token) => token.kind !== 'punctuation' && !language.isStopWord(token.text));
  const problems: Problem[] = [];
  const report = (line: number, reason: string): void => {
    problems.push({ file: ALIASES_FILE, message: `${ALIASES_FILE}, line ${line}: ${reason}.` });
  };
  const counter = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const lineAt = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const [error] = document.errors;
  if (error !== undefined) {
    report(lineAt(error.pos[0]), `it is no valid YAML (${error.message}); put that right`);
    return { listed: [], problems };
  }
  const given = plainValue(document);
  if (given instanceof Error) {
    report(
      1,
      `a "*" or "&" stands for something that isn't there (${given.message}); put names with them in quotation marks`,
    );
    return { listed: [], problems };
  }
  if (given === null || given === undefined) return { listed: [], problems };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return isMap(document.contents) ? lineAt(document.contents.range?.[0] ?? 0) : 1;
  };
  if (!Array.isArray(given)) {
    report(lineOf([]), `it is no list of entries; ${EXAMPLE}`);
    return { listed: [], problems };
  }
  const listed: ListedAliases[] = [];
  for (const [at, entry] of given.entries()) {
    const checked = entrySchema.safeParse(entry);
    if (!checked.success) {
      const [issue] = checked.error.issues;
      report(lineOf([at, ...(issue?.path ?? [])]), `${issue?.message ?? EXAMPLE}; the entry is left out`);
      continue;
    }
    const { names, article: articles } = checked.data;
    const common = names.find((name) => !isTelling(name));
    if (common !== undefined) {
      report(
        lineOf([at, 'names', names.indexOf(common)]),
        `"${common}" is made of words that stand everywhere and can't be told from them; take it away; the entry is left out`,
      );
      continue;
    }
    const unknown = articles?.find((id) => !ids.has(id));
    if (unknown !== undefined)
      report(lineOf([at, 'article']), `there is no article "${unknown}" in this folder; write its file name`);
    listed.push({ names, articles, line: lineOf([at]) });
  }
  return { listed: withoutRepeats(listed, report), problems };
};

const overlap = (one: ListedAliases, other: ListedAliases): boolean =>
  one.articles === undefined ||
  other.articles === undefined ||
  one.articles.some((id) => other.articles?.includes(id) === true);

/** A name in two entries for one article would make two things one; the first entry keeps it. */
const withoutRepeats = (
  listed: readonly ListedAliases[],
  report: (line: number, reason: string) => void,
): readonly ListedAliases[] => {
  const kept: ListedAliases[] = [];
  for (const entry of listed) {
    const lower = new Set(entry.names.map((name) => name.toLowerCase()));
    const before = kept.find(
      (other) => overlap(other, entry) && other.names.some((name) => lower.has(name.toLowerCase())),
    );
    if (before === undefined) kept.push(entry);
    else
      report(
        entry.line,
        `one of its names stands in the entry of line ${before.line} too; put all names of one thing into one entry`,
      );
  }
  return kept;
};
