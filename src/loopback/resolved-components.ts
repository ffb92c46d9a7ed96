import { ComponentType } from 'discord-api-types/v10';

import { everyComponent } from './forms/component-tree.ts';
import type { TopLevelComponent } from './forms/components.ts';

const ATTACHMENT = 'attachment://';

/**
 * The components as Discord gives them back: each with an id, and addresses of attachments in the place of their names.
 * @param urlOf the address of the attachment of that name, if there is one.
 */
export const resolveComponents = (
  components: readonly TopLevelComponent[],
  urlOf: (name: string) => string | undefined,
): readonly TopLevelComponent[] => {
  const resolved = structuredClone(components);
  const placed = everyComponent(resolved);
  const taken = new Set(placed.map(({ component }) => component.id));
  let nextId = 1;
  const located = (media: { url: string }) => {
    if (media.url.startsWith(ATTACHMENT)) media.url = urlOf(media.url.slice(ATTACHMENT.length)) ?? media.url;
  };
  for (const { component } of placed) {
    if (!component.id) {
      while (taken.has(nextId)) nextId += 1;
      component.id = nextId;
      taken.add(nextId);
    }
    if (component.type === ComponentType.Thumbnail) located(component.media);
    if (component.type === ComponentType.File) located(component.file);
    if (component.type === ComponentType.MediaGallery)
      for (const item of component.items) located(item.media);
  }
  return resolved;
};
