import type { EarlierQuestions } from '../../discord/earlier-questions.ts';
import type { PersonalPrivacy } from '../../discord/privacy/personal-privacy.ts';
import type { PrivacyStore } from '../../store/privacy-store.ts';
import type { ServerEngines } from './server-engines.ts';

/** What is kept of people, on the disk and in memory, in a server, or everywhere (`null`). */
export const privacyIn =
  (
    privacy: Pick<PrivacyStore, 'dataOf' | 'forget'>,
    { earlier, forgetTalks }: Pick<ServerEngines, 'forgetTalks'> & { readonly earlier: EarlierQuestions },
  ) =>
  (guildId: string | null): PersonalPrivacy => {
    const server = guildId ?? undefined;
    return {
      dataOf: (person) => privacy.dataOf(person, server),
      async forget(person) {
        const forgotten = await privacy.forget(person, server);
        // Talks are remembered by channel and not by server: all of them go.
        forgetTalks(person);
        earlier.forget(person, server);
        return forgotten;
      },
    };
  };
