import type { Run } from '../reading/span-runs.ts';

/** A person, the post that the sentence gives to them, and whose post it is: "Ann Lee", "chairman", "the Harbour Company". Tokens of the sentence. */
export type Office = { readonly person: Run; readonly office: Run; readonly of: Run | undefined };
