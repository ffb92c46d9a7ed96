import type { AllowedMentions } from './forms/allowed-mentions.ts';

/** Whom a text mentions, whether or not they are pinged. */
export type Mentions = {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

const idsOf = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].flatMap(([, id]) => (id === undefined ? [] : [id]))),
];

/**
 * Reads the mentions of a text (API reference, "Message Formatting"). Code spans and escapes are not looked at, so it finds too many
 * rather than too few.
 */
export const mentionsIn = (text: string): Mentions => ({
  users: idsOf(text, /<@!?(\d{1,20})>/gu),
  roles: idsOf(text, /<@&(\d{1,20})>/gu),
  everyone: /@(?:everyone|here)\b/u.test(text),
});

/**
 * Who is notified: user ids, role ids, "everyone".
 * @param allowed when left out, every mention counts, and the author of the message replied to is notified.
 * @param repliedTo the author of the message that this one replies to.
 */
export const pingedBy = (
  mentions: Mentions,
  allowed: AllowedMentions | null | undefined,
  repliedTo?: string,
): readonly string[] => {
  const permits = (kind: 'users' | 'roles') => (id: string) =>
    !allowed || Boolean(allowed.parse?.includes(kind) || allowed[kind]?.includes(id));
  const everyone = mentions.everyone && (!allowed || allowed.parse?.includes('everyone'));
  const replied = repliedTo !== undefined && (!allowed || allowed.replied_user === true);
  return [
    ...new Set([
      ...(everyone ? ['everyone'] : []),
      ...mentions.users.filter(permits('users')),
      ...mentions.roles.filter(permits('roles')),
      ...(replied ? [repliedTo] : []),
    ]),
  ];
};
