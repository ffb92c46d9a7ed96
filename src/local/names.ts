import type { Target } from './markdown-node.ts';

/** What ids in a text mean to the one who reads it; `undefined` where there is nothing of that id. */
export type Names = {
  /** Id of the reader. */
  readonly me: string;
  readonly person: (id: string) => string | undefined;
  readonly channel: (id: string) => string | undefined;
  readonly role: (id: string) => string | undefined;
};

/** Addresses of messages and channels, as Discord writes them. */
const PLACE =
  /^https:\/\/(?:\w+\.)?discord(?:app)?\.com\/channels\/(?:\d+|@me)\/(?<channel>\d+)(?:\/(?<message>\d+))?\/?$/;

/** The place of this channel that an address leads to, if it does. */
export const targetOf = (href: string, names: Pick<Names, 'channel'>): Target | undefined => {
  const { channel, message } = PLACE.exec(href)?.groups ?? {};
  if (channel === undefined || names.channel(channel) === undefined) return undefined;
  return message === undefined ? { channel } : { channel, message };
};

/** The address in its normal form, when it is one of the web; a page must follow no other. */
export const webAddress = (text: string | null | undefined): string | undefined => {
  if (typeof text !== 'string' || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};
