import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  type APIFileComponent,
  type APISectionComponent,
  type APITextDisplayComponent,
} from 'discord.js';
import { BUTTON_URL_LIMIT } from './limits.ts';

/** Components as plain data; their texts are Markdown, so whatever is not ours must be escaped already. */

export const textDisplay = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

export const button = (label: string, customId: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label,
  custom_id: customId,
});

/** `undefined` for an address that Discord would not take: only http and https, at most 512 characters. */
export const linkButton = (label: string, url: string): APIButtonComponent | undefined => {
  if (!URL.canParse(url)) return undefined;
  const { href, protocol } = new URL(url);
  if (!['http:', 'https:'].includes(protocol) || href.length > BUTTON_URL_LIMIT) return undefined;
  return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: href };
};

export const row = (
  buttons: APIButtonComponent[],
): APIActionRowComponent<APIComponentInMessageActionRow> => ({
  type: ComponentType.ActionRow,
  components: buttons,
});

/** A text with a button beside it. */
export const section = (content: string, accessory: APIButtonComponent): APISectionComponent => ({
  type: ComponentType.Section,
  components: [textDisplay(content)],
  accessory,
});

/** Shows a file of the same reply. */
export const fileDisplay = (name: string): APIFileComponent => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

/** @param accent 0xRRGGBB of the bar at the side; `undefined` for none. */
export const container = (components: APIComponentInContainer[], accent?: number): APIContainerComponent => ({
  type: ComponentType.Container,
  components,
  ...(accent === undefined ? {} : { accent_color: accent }),
});
