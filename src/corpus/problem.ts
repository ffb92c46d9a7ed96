/** Why a file was left out: one sentence for its author, with the remedy. */
export type Problem = { readonly file: string; readonly message: string };
