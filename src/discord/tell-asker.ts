import { type Message } from 'discord.js';
import { messageReply } from './messages.ts';
import { mayNotWriteNotice } from './notices.ts';

/** Tells the author of a message in a direct one that the bot may not answer where it was written. Rejects when that is not allowed either. */
export const tellAskerPrivately = async (message: Message): Promise<void> => {
  await message.author.send(messageReply(mayNotWriteNotice(message.channelId)));
};
