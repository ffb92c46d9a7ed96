import type { Forgotten, PersonalData } from '../../store/privacy-store.ts';

/** What is kept of people: in one server, or in a direct conversation everywhere. Both reject with `StoreError`. */
export type PersonalPrivacy = {
  readonly dataOf: (person: string) => Promise<PersonalData>;
  /** Also forgets what is in memory alone: talks, and the questions that are offered again. */
  readonly forget: (person: string) => Promise<Forgotten>;
};
