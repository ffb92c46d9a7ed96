import { ComponentType, SeparatorSpacingSize } from 'discord-api-types/v10';
import type { StoredFile } from '../loopback/file-store.ts';
import type { Component, TopLevelComponent } from '../loopback/forms/components.ts';
import { everyComponent } from '../loopback/forms/component-tree.ts';
import type { World } from '../loopback/world.ts';
import { drawButton, drawSelect } from './draw-controls.ts';
import { drawFile, drawMedia, fileAt } from './draw-files.ts';
import type { ComponentView } from './message-view.ts';
import type { Names } from './names.ts';
import { readMarkdown } from './read-markdown.ts';

/** What components are drawn with. */
export type Drawing = {
  readonly world: World;
  readonly names: Names;
  /** Files of their message. */
  readonly files: readonly StoredFile[];
};

const COLOUR_DIGITS = 6;

/** @param colour 0xRRGGBB */
export const accentOf = (colour: number | null | undefined): string | undefined =>
  typeof colour === 'number' ? `#${colour.toString(16).padStart(COLOUR_DIGITS, '0')}` : undefined;

/** A component that stands by itself, not in a row or beside a section. */
export const drawComponent = (component: TopLevelComponent, drawing: Drawing): ComponentView => {
  const { world, names, files } = drawing;
  switch (component.type) {
    case ComponentType.ActionRow:
      return {
        kind: 'row',
        children: component.components.map((child) =>
          child.type === ComponentType.Button ? drawButton(child, names) : drawSelect(child, world),
        ),
      };
    case ComponentType.TextDisplay:
      return { kind: 'text', content: readMarkdown(component.content, names) };
    case ComponentType.Section: {
      const { accessory } = component;
      return {
        kind: 'section',
        texts: component.components.map(({ content }) => readMarkdown(content, names)),
        accessory:
          accessory.type === ComponentType.Button
            ? drawButton(accessory, names)
            : { kind: 'thumbnail', media: drawMedia({ ...accessory, ...accessory.media }, files) },
      };
    }
    case ComponentType.MediaGallery:
      return {
        kind: 'gallery',
        items: component.items.map((item) => drawMedia({ ...item, ...item.media }, files)),
      };
    case ComponentType.File: {
      const file = fileAt(component.file.url, files);
      return { kind: 'file', file: file && drawFile(file), isSpoiler: component.spoiler === true };
    }
    case ComponentType.Separator:
      return {
        kind: 'separator',
        isDrawn: component.divider ?? true,
        isLarge: component.spacing === SeparatorSpacingSize.Large,
      };
    case ComponentType.Container:
      return {
        kind: 'container',
        accent: accentOf(component.accent_color),
        isSpoiler: component.spoiler === true,
        children: component.components.map((child) => drawComponent(child, drawing)),
      };
  }
  return component satisfies never;
};

const addressesIn = (component: Component): readonly string[] => {
  if (component.type === ComponentType.Thumbnail) return [component.media.url];
  if (component.type === ComponentType.File) return [component.file.url];
  if (component.type === ComponentType.MediaGallery) return component.items.map(({ media }) => media.url);
  return [];
};

/** Addresses of all files and pictures that components show. */
export const shownAddresses = (components: readonly TopLevelComponent[]): readonly string[] =>
  everyComponent(components).flatMap(({ component }) => addressesIn(component));
