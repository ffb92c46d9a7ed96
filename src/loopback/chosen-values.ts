import { ComponentType } from 'discord-api-types/v10';

import type { Component } from './forms/components.ts';
import { apiChannel } from './objects/channels.ts';
import { apiRole, apiUser } from './objects/users.ts';
import { refuse } from './refuse.ts';
import type { World } from './world.ts';

type Entity = 'users' | 'roles' | 'channels';

/**
 * The part of an interaction's `data` that says what was chosen in a select menu.
 * @param values of its options, or ids of users, roles and channels.
 * @throws Error when Discord's client wouldn't let a person choose so.
 */
export const chosenValues = (
  world: World,
  component: Component,
  values: readonly string[],
): { readonly values: readonly string[]; readonly resolved?: Record<Entity, Record<string, object>> } => {
  const entity = (id: string): readonly [Entity, object] => {
    const user = world.user(id);
    if (user) return ['users', apiUser(user)];
    const channel = world.channel(id);
    if (channel) return ['channels', { ...apiChannel(channel, world), permissions: '0' }];
    const role = world.guilds.flatMap((guild) => guild.roles).find((each) => each.id === id);
    return role ? ['roles', apiRole(role, 0)] : refuse(`There is nothing with the id "${id}" to choose.`);
  };

  const accepted: Partial<Record<ComponentType, readonly Entity[]>> = {
    [ComponentType.UserSelect]: ['users'],
    [ComponentType.RoleSelect]: ['roles'],
    [ComponentType.MentionableSelect]: ['users', 'roles'],
    [ComponentType.ChannelSelect]: ['channels'],
  };

  if (!('min_values' in component || 'options' in component || accepted[component.type]))
    return refuse('What was chosen in is no select menu.');
  const { min_values: min, max_values: max } = { min_values: 1, max_values: 1, ...component };
  if (values.length < (min ?? 1) || values.length > (max ?? 1))
    refuse(`The select menu takes ${min ?? 1} to ${max ?? 1} values, not ${values.length}.`);
  if (component.type === ComponentType.StringSelect) {
    const stray = values.find((value) => !component.options.some((option) => option.value === value));
    if (stray !== undefined) refuse(`The select menu doesn't offer "${stray}".`);
    return { values };
  }
  const resolved: Record<Entity, Record<string, object>> = { users: {}, roles: {}, channels: {} };
  for (const id of values) {
    const [kind, object] = entity(id);
    if (!accepted[component.type]?.includes(kind)) refuse(`The select menu doesn't take ${kind}.`);
    resolved[kind][id] = object;
  }
  return { values, resolved };
};
