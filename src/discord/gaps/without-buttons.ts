import {
  ButtonStyle,
  ComponentType,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
} from 'discord.js';
import type { Reply } from '../reply.ts';

/** Without what only works where it came from: links stay, and the words beside a button. */
const stripped = <Part extends APIMessageTopLevelComponent | APIComponentInContainer>(
  part: Part,
): readonly (Part | APIComponentInContainer)[] => {
  if (part.type === ComponentType.Section) return part.components;
  if (part.type !== ComponentType.ActionRow) return [part];
  const links = part.components.filter((item) => 'style' in item && item.style === ButtonStyle.Link);
  return links.length === 0 ? [] : [{ ...part, components: links }];
};

/** A message as it stands, for where its buttons do not work. */
export const withoutButtons = (reply: Reply): Reply => ({
  ...reply,
  components: reply.components.flatMap((component): readonly APIMessageTopLevelComponent[] =>
    component.type === ComponentType.Container
      ? [{ ...component, components: component.components.flatMap((part) => stripped(part)) }]
      : stripped(component),
  ),
});
