import type { World } from '../world.ts';
import { apiUser } from './users.ts';

/** JSON of the application (Resources / Application). */
export const apiApplication = ({ bot }: World) => ({
  id: bot.id,
  name: bot.name,
  icon: null,
  description: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '',
  flags: 0,
  team: null,
  bot: apiUser(bot),
  integration_types_config: { '0': {} },
});
