import type { ServerSettings } from '../../store/server-settings.ts';
import type { Admits } from '../command.ts';

/** Somebody in a channel of a server. */
export type Visitor = {
  /** Ids of the channel and, of a thread, of the channel that it belongs to. */
  readonly channels: readonly string[];
  /** Ids of all roles that they have; that of everybody is among them. */
  readonly roles: readonly string[];
  /** Whether they may manage the server. */
  readonly isManager: boolean;
};

/** Why somebody is not answered, with what the server has set instead. */
export type NotAdmitted =
  | { readonly kind: 'channel'; readonly channels: readonly string[] }
  | { readonly kind: 'role'; readonly roles: readonly string[] };

/**
 * Whether a server's settings let somebody do something there; `undefined` if so. Roles do not bind who may manage the server. Channels do: they are
 * named to keep the others quiet, and an answer that only some people get there would make nobody the wiser.
 */
export const notAdmitted = (
  { channels, roles, isManager }: Visitor,
  settings: Pick<ServerSettings, 'channels' | 'whoMayAsk' | 'whoMayAdd'>,
  admits: Admits,
): NotAdmitted | undefined => {
  const hasOneOf = (named: readonly string[]): boolean => roles.some((role) => named.includes(role));
  if (admits === 'everybody') return undefined;
  if (admits === 'caretakers' && (isManager || hasOneOf(settings.whoMayAdd))) return undefined;
  if (settings.whoMayAsk.length > 0 && !isManager && !hasOneOf(settings.whoMayAsk))
    return { kind: 'role', roles: settings.whoMayAsk };
  if (settings.channels.length > 0 && !channels.some((id) => settings.channels.includes(id)))
    return { kind: 'channel', channels: settings.channels };
  return undefined;
};
