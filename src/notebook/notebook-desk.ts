import type { FeedbackStore } from '../store/feedback-store.ts';
import type { FindingStore } from '../store/finding-store.ts';
import type { GapStore } from '../store/gap-store.ts';
import type { NotebookStore } from '../store/notebook-store.ts';
import type { PrivacyStore } from '../store/privacy-store.ts';
import type { Store } from '../store/store.ts';
import { NOTEBOOK_LIMITS } from './notebook-limits.ts';

/** Members of a store without the server, which is fixed, and without the limit, where there is one. */
type OfServer<Members> = {
  readonly [Name in keyof Members]: Members[Name] extends (
    server: string,
    ...rest: [...infer Rest, limit: number]
  ) => infer Result
    ? (...rest: Rest) => Result
    : Members[Name] extends (server: string, ...rest: infer Rest) => infer Result
      ? (...rest: Rest) => Result
      : never;
};

/** What people of one server may do with its notebooks; nothing in it names another server. Its members are those of the stores. */
export type NotebookDesk = {
  readonly notebooks: OfServer<NotebookStore>;
  readonly findings: OfServer<FindingStore>;
  readonly gaps: OfServer<
    Pick<GapStore, 'ask' | 'get' | 'find' | 'list' | 'solve' | 'dismiss' | 'reopen' | 'watch'>
  >;
  readonly feedback: OfServer<Pick<FeedbackStore, 'give' | 'takeBack' | 'of' | 'count'>>;
  /** What is kept of a person in this server. */
  readonly privacy: {
    readonly dataOf: (person: string) => ReturnType<PrivacyStore['dataOf']>;
    readonly forget: (person: string) => ReturnType<PrivacyStore['forget']>;
  };
};

/** The desk of one server. */
export const createNotebookDesk = (
  { notebooks, findings, gaps, feedback, privacy }: Omit<Store, 'articles' | 'settings' | 'close'>,
  server: string,
): NotebookDesk => ({
  notebooks: {
    create: (notebook) => notebooks.create(server, notebook, NOTEBOOK_LIMITS.notebooks),
    rename: (...rest) => notebooks.rename(server, ...rest),
    remove: (...rest) => notebooks.remove(server, ...rest),
    get: (...rest) => notebooks.get(server, ...rest),
    list: () => notebooks.list(server),
  },
  findings: {
    save: (finding) => findings.save(server, finding, NOTEBOOK_LIMITS.findings),
    edit: (...rest) => findings.edit(server, ...rest),
    remove: (...rest) => findings.remove(server, ...rest),
    get: (...rest) => findings.get(server, ...rest),
    list: (...rest) => findings.list(server, ...rest),
    all: (...rest) => findings.all(server, ...rest),
    dispute: (...rest) => findings.dispute(server, ...rest),
    resolve: (...rest) => findings.resolve(server, ...rest),
    vote: (...rest) => findings.vote(server, ...rest),
    voteOf: (...rest) => findings.voteOf(server, ...rest),
    discuss: (...rest) => findings.discuss(server, ...rest),
    tags: () => findings.tags(server),
  },
  gaps: {
    ask: (asked) => gaps.ask(server, asked, NOTEBOOK_LIMITS.openQuestions),
    get: (...rest) => gaps.get(server, ...rest),
    find: (...rest) => gaps.find(server, ...rest),
    list: (...rest) => gaps.list(server, ...rest),
    solve: (...rest) => gaps.solve(server, ...rest),
    dismiss: (...rest) => gaps.dismiss(server, ...rest),
    reopen: (...rest) => gaps.reopen(server, ...rest),
    watch: (...rest) => gaps.watch(server, ...rest),
  },
  feedback: {
    give: (...rest) => feedback.give(server, ...rest),
    takeBack: (...rest) => feedback.takeBack(server, ...rest),
    of: (...rest) => feedback.of(server, ...rest),
    count: (...rest) => feedback.count(server, ...rest),
  },
  privacy: {
    dataOf: (person) => privacy.dataOf(person, server),
    forget: (person) => privacy.forget(person, server),
  },
});
