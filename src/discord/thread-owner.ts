import type { Channel } from 'discord.js';
import type { Logger } from './logger.ts';

/**
 * Whether it isn't known who opened the thread: discord.js forgets archived threads after some hours, and a message in one that is forgotten makes
 * it known again without its owner.
 */
export const isOwnerUnknown = (channel: Channel): boolean =>
  channel.isThread() && (channel.ownerId ?? '') === '';

/** Asks Discord who opened a thread; never rejects. */
export const learnThreadOwner = async (channel: Channel, logger: Logger): Promise<void> => {
  const { channels } = channel.client;
  // discord.js sets a thread's owner only when it makes the thread, so the incomplete one has to go first.
  channels.cache.delete(channel.id);
  try {
    await channels.fetch(channel.id);
  } catch (error) {
    channels.cache.set(channel.id, channel);
    logger.info('Who opened a thread could not be learnt.', { channel: channel.id, error });
  }
};
