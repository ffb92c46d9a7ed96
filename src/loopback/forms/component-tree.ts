import { ComponentType } from 'discord-api-types/v10';

import type { FormIssue } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import type { Component, TopLevelComponent } from './components.ts';

type Path = FormIssue['path'];
/** A component and its place in the message's form. */
export type Placed = { readonly component: Component; readonly path: Path };

const within = (path: Path, key: string, children: readonly Component[]): readonly Placed[] =>
  children.map((component, index) => ({ component, path: [...path, key, index] }));

const childrenOf = ({ component, path }: Placed): readonly Placed[] => {
  if (component.type === ComponentType.ActionRow || component.type === ComponentType.Container)
    return within(path, 'components', component.components);
  if (component.type !== ComponentType.Section) return [];
  const accessory = { component: component.accessory, path: [...path, 'accessory'] };
  return [...within(path, 'components', component.components), accessory];
};

/** Every component of a message, depth first, in the order in which it is shown. */
export const everyComponent = (components: readonly Component[]): readonly Placed[] => {
  const visit = (placed: Placed): readonly Placed[] => [placed, ...childrenOf(placed).flatMap(visit)];
  return components.flatMap((component, index) => visit({ component, path: ['components', index] }));
};

/** The texts of a message's text displays, in the order in which they are shown. */
export const displayedTexts = (components: readonly TopLevelComponent[]): readonly string[] =>
  everyComponent(components).flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );

const mediaOf = ({ component, path }: Placed): readonly { readonly url: string; readonly path: Path }[] => {
  if (component.type === ComponentType.Thumbnail)
    return [{ url: component.media.url, path: [...path, 'media', 'url'] }];
  if (component.type === ComponentType.File)
    return [{ url: component.file.url, path: [...path, 'file', 'url'] }];
  if (component.type !== ComponentType.MediaGallery) return [];
  return component.items.map(({ media }, index) => ({
    url: media.url,
    path: [...path, 'items', index, 'media', 'url'],
  }));
};

const ATTACHMENT = 'attachment://';

const repeats = (
  placed: readonly Placed[],
  keyOf: (component: Component) => string | number | undefined,
): readonly Path[] => {
  const seen = new Set<string | number>();
  return placed.flatMap(({ component, path }) => {
    const key = keyOf(component);
    if (key === undefined) return [];
    if (seen.has(key)) return [path];
    seen.add(key);
    return [];
  });
};

/**
 * What can only be seen of the components together: repeated ids, missing attachments, and with Components V2 their number and text.
 * @param attachments names of the files that the message has or brings.
 */
export const treeIssues = (
  components: readonly TopLevelComponent[],
  attachments: ReadonlySet<string>,
  layout: boolean,
): readonly FormIssue[] => {
  const placed = everyComponent(components);
  const limits = LIMITS.component;
  const issues: FormIssue[] = [];
  for (const path of repeats(placed, (component) =>
    'custom_id' in component ? (component.custom_id ?? undefined) : undefined,
  ))
    issues.push({
      path: [...path, 'custom_id'],
      code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
      message: 'Component custom id cannot be duplicated',
    });
  for (const path of repeats(placed, (component) => component.id || undefined))
    issues.push({
      path: [...path, 'id'],
      code: 'COMPONENT_ID_DUPLICATED',
      message: 'Component id cannot be duplicated',
    });
  for (const { url, path } of placed.flatMap(mediaOf))
    if (url.startsWith(ATTACHMENT) && !attachments.has(url.slice(ATTACHMENT.length)))
      issues.push({
        path,
        code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        message: 'The referenced attachment was not found.',
      });
  if (!layout) return issues;
  if (placed.length > limits.total)
    issues.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components exceeds the maximum of ${limits.total}`,
    });
  const length = displayedTexts(components).reduce((sum, text) => sum + text.length, 0);
  if (length > limits.totalText)
    issues.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `Components displayable text size exceeds maximum size of ${limits.totalText}`,
    });
  return issues;
};
