import type { Client } from 'discord.js';
import type { Finding } from '../../store/finding-store.ts';
import type { Logger } from '../logger.ts';
import { messagePost } from '../messages.ts';
import type { Reply } from '../reply.ts';

/** Says something in the thread in which a finding is discussed, where there is one. What cannot be said there is logged; never rejects. */
export const tellDiscussion = async (
  client: Client,
  { thread }: Finding,
  reply: Reply,
  logger: Logger,
): Promise<void> => {
  if (thread === undefined) return;
  try {
    const channel = await client.channels.fetch(thread);
    if (channel?.isThread() === true) await channel.send(messagePost(reply));
  } catch (error) {
    logger.info('A discussion could not be told what became of its finding.', { channel: thread, error });
  }
};
