import type { ServerSettings } from '../../store/server-settings.ts';
import type { BotContext } from '../command.ts';

/**
 * What a server has set; `undefined` in a direct conversation and where nothing is kept, where nothing is set. It is read anew each time, .1 ms: so it is
 * what any process has written last. Rejects with `StoreError`: who may ask is not guessed.
 */
export const settingsIn = async (
  guildId: string | null,
  { deskOf }: Pick<BotContext, 'deskOf'>,
): Promise<ServerSettings | undefined> => (guildId === null ? undefined : deskOf?.(guildId).settings());
