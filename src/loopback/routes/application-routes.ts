import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';
import { z } from 'zod';

import { refusals } from '../api-error.ts';
import type { Command, Scope } from '../command-registry.ts';
import { commandForm, commandForms } from '../forms/command.ts';
import { parse } from '../forms/form.ts';
import { apiApplication } from '../objects/application.ts';
import type { Platform } from '../platform.ts';
import { created, noContent, ok, type Request, type Route } from './route.ts';

/** Without what says the same as leaving it out; Discord gives options back like this. */
const trimmed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined && item !== false)
      .map(([key, item]) => [key, trimmed(item)]),
  );
};

const apiCommand = (command: Command, applicationId: string) => {
  const { form, scope } = command;
  const options = 'options' in form ? form.options : undefined;
  return {
    id: command.id,
    application_id: applicationId,
    version: command.version,
    default_member_permissions: form.default_member_permissions ?? null,
    type: form.type,
    name: form.name,
    name_localizations: form.name_localizations ?? null,
    description: form.type === ApplicationCommandType.ChatInput ? form.description : '',
    description_localizations:
      form.type === ApplicationCommandType.ChatInput ? (form.description_localizations ?? null) : null,
    nsfw: form.nsfw ?? false,
    ...(scope === undefined
      ? {
          dm_permission: form.dm_permission ?? true,
          contexts: form.contexts ?? null,
          integration_types: form.integration_types ?? [ApplicationIntegrationType.GuildInstall],
        }
      : { guild_id: scope }),
    ...(options?.length && { options: trimmed(options) }),
  };
};

const record = z.record(z.string(), z.unknown());

/** The registration of application commands below `base`. */
const commandRoutes = (
  { commands, world }: Platform,
  base: string,
  scopeOf: (request: Request) => Scope,
): readonly Route[] => {
  const scoped = (request: Request): Scope => {
    if (request.param('application') !== world.bot.id) throw refusals.missingAccess();
    return scopeOf(request);
  };
  const found = (request: Request): Command => {
    const command = commands.get(scoped(request), request.param('command'));
    if (!command) throw refusals.unknownCommand();
    return command;
  };
  const toApi = (command: Command) => apiCommand(command, world.bot.id);
  return [
    {
      method: 'GET',
      pattern: base,
      handle: (request) => ok(commands.in(scoped(request)).map(toApi)),
    },
    {
      method: 'PUT',
      pattern: base,
      handle(request) {
        const scope = scoped(request);
        return ok(commands.putAll(scope, parse(commandForms, request.body)).map(toApi));
      },
    },
    {
      method: 'POST',
      pattern: base,
      handle(request) {
        const scope = scoped(request);
        const put = commands.put(scope, parse(commandForm, request.body));
        return put.created ? created(toApi(put.command)) : ok(toApi(put.command));
      },
    },
    {
      method: 'GET',
      pattern: `${base}/:command`,
      handle: (request) => ok(toApi(found(request))),
    },
    {
      method: 'PATCH',
      pattern: `${base}/:command`,
      handle(request) {
        const command = found(request);
        const form = parse(commandForm, {
          ...command.form,
          ...parse(record, request.body),
          type: command.form.type,
        });
        return ok(toApi(commands.change(command, form)));
      },
    },
    {
      method: 'DELETE',
      pattern: `${base}/:command`,
      handle(request) {
        commands.delete(found(request));
        return noContent;
      },
    },
  ];
};

/** The application itself and its commands, global and of one server. */
export const applicationRoutes = (platform: Platform): readonly Route[] => {
  const application = () => ok(apiApplication(platform.world));
  return [
    { method: 'GET', pattern: '/applications/@me', handle: application },
    { method: 'GET', pattern: '/oauth2/applications/@me', handle: application },
    ...commandRoutes(platform, '/applications/:application/commands', () => undefined),
    ...commandRoutes(platform, '/applications/:application/guilds/:guild/commands', ({ param }) => {
      const guild = platform.world.guild(param('guild'));
      if (!guild) throw refusals.missingAccess();
      return guild.id;
    }),
  ];
};
