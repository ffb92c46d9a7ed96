import type { Logger } from '../discord/logger.ts';

/** Where errors come up that nobody caught, such as `process`. */
export type StrayErrors = {
  on(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
  off(event: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown;
};

/** Lines of a stack in discord.js, in any library, and in the program or its build: where a fault of each begins. */
const DISCORD_FRAME = /[\\/](?:node_modules|dist[\\/]libraries)[\\/](?:discord\.js|@discordjs)[\\/.]/;
const LIBRARY_FRAME = /[\\/](?:node_modules|dist[\\/]libraries)[\\/]/;
const OWN_FRAME = /[\\/](?:src|commands|dist)[\\/]/;

/** What stands in a stack below whatever reads a message of the gateway. */
const READING = /WebSocketShard\.(?:onMessage|unpackMessage)|WebSocketManager\.(?:handlePacket|<anonymous>)/;

/**
 * Whether an error came up while discord.js read a message of the gateway, and not in the program. discord.js lets such errors go
 * astray; the message is lost, and nothing else.
 */
export const isUnreadableMessage = (error: unknown): boolean => {
  if (!(error instanceof Error) || error.stack === undefined) return false;
  const frames = error.stack.split('\n').filter((line) => line.trimStart().startsWith('at '));
  const first = frames.findIndex((line) => DISCORD_FRAME.test(line));
  const own = frames.findIndex((line) => OWN_FRAME.test(line) && !LIBRARY_FRAME.test(line));
  return first >= 0 && (own < 0 || first < own) && frames.some((line) => READING.test(line));
};

/**
 * Lets the program survive messages of Discord that cannot be read, and nothing else: any other error that nobody caught is logged and
 * ends the program, since nobody knows what it left undone.
 * @param end ends the program with a status other than 0
 * @returns what takes the guard away
 */
export const guardProcess = (source: StrayErrors, logger: Logger, end: () => void): (() => void) => {
  const listener = (error: unknown): void => {
    if (isUnreadableMessage(error)) {
      logger.error('A message from Discord could not be read and was skipped.', { error });
      return;
    }
    logger.error('The program has a fault that it cannot mend; it ends. Please report this line.', { error });
    end();
  };
  source.on('uncaughtException', listener);
  source.on('unhandledRejection', listener);
  return () => {
    source.off('uncaughtException', listener);
    source.off('unhandledRejection', listener);
  };
};
