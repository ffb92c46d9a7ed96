import type { GatewayState } from '../discord/observe-gateway.ts';

export type Health = { readonly ok: true } | { readonly ok: false; readonly reason: string };

const REASONS: Readonly<Record<Exclude<GatewayState, 'ready'>, string>> = {
  connecting: 'The connection to Discord is not there yet.',
  reconnecting: 'The connection to Discord was lost; connecting again.',
};

/** Whether the bot can answer: it is connected to Discord and isn't being stopped. */
export const healthOf = (gateway: GatewayState, stopping: boolean): Health => {
  if (stopping) return { ok: false, reason: 'The bot is being stopped.' };
  return gateway === 'ready' ? { ok: true } : { ok: false, reason: REASONS[gateway] };
};
