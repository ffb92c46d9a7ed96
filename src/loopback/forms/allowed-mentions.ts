import { z } from 'zod';

import { LIMITS } from '../limits.ts';
import { list, snowflake } from './form.ts';

/** Who a message may ping (Resources / Message, "Allowed Mentions Object"). */
export const allowedMentions = z
  .object({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).nullish(),
    users: list(snowflake, LIMITS.message.allowedMentions).nullish(),
    roles: list(snowflake, LIMITS.message.allowedMentions).nullish(),
    replied_user: z.boolean().nullish(),
  })
  .superRefine((mentions, context) => {
    for (const kind of ['users', 'roles'] as const)
      if (mentions.parse?.includes(kind) && mentions[kind]?.length)
        context.addIssue({
          code: 'custom',
          path: ['parse'],
          message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
          params: { code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE' },
        });
  });

export type AllowedMentions = z.infer<typeof allowedMentions>;
