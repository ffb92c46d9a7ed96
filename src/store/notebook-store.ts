/** A named collection of findings, mostly one for each topic. */
export type Notebook = {
  /** 16 characters of [0-9a-z]. */
  readonly id: string;
  readonly server: string;
  readonly name: string;
  /** Who began it; left out when that person was forgotten. */
  readonly createdBy?: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  /** How many findings it holds. */
  readonly findings: number;
};

type NewNotebook = { readonly name: string; readonly createdBy: string; readonly createdAt: number };

type CreateNotebookOutcome =
  | { readonly kind: 'created'; readonly notebook: Notebook }
  /** The server has one of this name, perhaps in other letters ("Harbour" and "harbour"). */
  | { readonly kind: 'same'; readonly notebook: Notebook }
  | { readonly kind: 'full'; readonly limit: number };

type RenameNotebookOutcome =
  | { readonly kind: 'renamed'; readonly notebook: Notebook }
  /** Another one has this name. */
  | { readonly kind: 'same'; readonly notebook: Notebook }
  | { readonly kind: 'unknown' };

type RemoveNotebookOutcome =
  | { readonly kind: 'removed'; readonly notebook: Notebook }
  /** It holds findings; nothing was changed. */
  | { readonly kind: 'in_use'; readonly notebook: Notebook }
  | { readonly kind: 'unknown' };

/** The notebooks of all servers. Errors and durability are those of `ArticleStore`. */
export type NotebookStore = {
  /** @param limit most notebooks of a server */
  readonly create: (server: string, notebook: NewNotebook, limit: number) => Promise<CreateNotebookOutcome>;
  readonly rename: (server: string, id: string, name: string) => Promise<RenameNotebookOutcome>;
  /** Removes one that is empty. */
  readonly remove: (server: string, id: string) => Promise<RemoveNotebookOutcome>;
  readonly get: (server: string, id: string) => Promise<Notebook | undefined>;
  /** Oldest first. */
  readonly list: (server: string) => Promise<readonly Notebook[]>;
};
