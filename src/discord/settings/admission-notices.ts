import { clip, escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import type { NotAdmitted } from './admission.ts';

/** Channels or roles named in one sentence: more than anybody looks through. */
const MOST_NAMED = 10;

/** Characters of the name of a role or a server. */
const NAME_LENGTH = 60;

/** What Discord tells of a server. */
type KnownServer = {
  readonly name: string;
  readonly channels: { readonly cache: ReadonlyMap<string, unknown> };
  readonly roles: { readonly cache: ReadonlyMap<string, { readonly name: string }> };
};

/** Where what is said will stand: names of roles are not shown outside of their server. */
type Told = 'there' | 'direct';

const listed = (names: readonly string[]): string => {
  const more = names.length - MOST_NAMED;
  return [...names.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

const named = (name: string): string => `“${escapeLine(clip(name, NAME_LENGTH))}”`;

/** Those of some ids that are still there; all of them where the server is not known. */
const present = (
  ids: readonly string[],
  known: { has(id: string): boolean } | undefined,
): readonly string[] => (known === undefined ? ids : ids.filter((id) => known.has(id)));

const whereToAsk = (channels: readonly string[]): string =>
  channels.length === 0
    ? 'The channels in which I did answer are gone; somebody who may manage the server can name others with /settings.'
    : `Ask me in ${channels.length > 1 ? 'one of these: ' : ''}${listed(channels.map((id) => `<#${id}>`))}.`;

const whoMayAsk = (roles: readonly string[]): string =>
  roles.length === 0
    ? 'The roles that may are gone; somebody who may manage the server can name others with /settings.'
    : `That takes ${roles.length > 1 ? 'one of these roles' : 'this role'}: ${listed(roles)}. Ask somebody who may manage the server.`;

/** Why somebody is not answered where they asked, and what they can do. @param channelId where they asked */
export const notAdmittedNotice = (
  refused: NotAdmitted,
  {
    guild,
    channelId,
    told,
  }: { readonly guild: KnownServer | null; readonly channelId: string | null; readonly told: Told },
): Reply => {
  const known = guild ?? undefined;
  if (refused.kind === 'channel') {
    const here = told === 'there' || channelId === null ? 'in this channel' : `in <#${channelId}>`;
    return notice(
      `I do not answer ${here}. ${whereToAsk(present(refused.channels, known?.channels.cache))}`,
      'refused',
    );
  }
  const names = present(refused.roles, known?.roles.cache).map((id) => {
    const name = known?.roles.cache.get(id)?.name;
    return told === 'there' || name === undefined ? `<@&${id}>` : named(name);
  });
  const where = told === 'there' || known === undefined ? 'in this server' : `in ${named(known.name)}`;
  return notice(`You may not ask me ${where}. ${whoMayAsk(names)}`, 'refused');
};
