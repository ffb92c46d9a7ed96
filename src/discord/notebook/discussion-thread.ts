import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  ThreadAutoArchiveDuration,
  type Channel,
  type Client,
  type StartThreadOptions,
} from 'discord.js';
import { isNotAllowed } from '../failure.ts';
import { threadName } from '../thread-opening.ts';

/*
 * A thread in which people discuss a finding is theirs: what they say to each other is not for the bot that opened it. Its name and the time after which it
 * is put away both say so, and Discord tells both with the thread; whichever of them somebody changes, the other still does.
 */

const MARK = 'Finding · ';

/** A discussion rests for days; threads in which questions are asked are put away after one. */
const ARCHIVE_AFTER = ThreadAutoArchiveDuration.OneWeek;

/** How Discord is to open the thread of a finding. */
export const discussionOptions = (question: string): StartThreadOptions => ({
  name: threadName(`${MARK}${question}`),
  autoArchiveDuration: ARCHIVE_AFTER,
});

/** Whether people discuss a finding there. */
export const isDiscussion = (channel: Channel): boolean =>
  channel.isThread() && (channel.name.startsWith(MARK) || channel.autoArchiveDuration === ARCHIVE_AFTER);

/** Whether a thread is there; one that the bot may not see is. Rejects where Discord cannot be asked. */
export const isThere = async (client: Client, thread: string): Promise<boolean> => {
  try {
    return (await client.channels.fetch(thread)) !== null;
  } catch (error) {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return false;
    if (isNotAllowed(error)) return true;
    throw error;
  }
};
