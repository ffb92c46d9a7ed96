import {
  ComponentType,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type ButtonInteraction,
  type Message,
  type User,
} from 'discord.js';
import { ASK_ON_PREFIX, SHARE_PREFIX, askOnButtonId } from './button-ids.ts';
import type { CommandContext } from './command.ts';
import { button, fileDisplay, textDisplay } from './components.ts';
import { isLoadingLine } from './loading-line.ts';
import { escapeLine } from './markdown.ts';
import { attachmentGoneNotice, notYoursNotice } from './notices.ts';
import type { Outcome } from './outcome.ts';
import { questionOnCard, sentComponents } from './read-card.ts';
import type { Reply, TextFile } from './reply.ts';
import { respond, respondWith } from './respond.ts';
import { canHoldThreads } from './talk-keys.ts';

/** Milliseconds that Discord's file store is given for a card's attached text, of some kilobytes: the asker is waiting. */
const FILE_PATIENCE = 5000;

/** The card's files, as Discord keeps them; `undefined` when one of them cannot be had any more. */
const filesOf = async ({ attachments }: Message): Promise<readonly TextFile[] | undefined> => {
  try {
    return await Promise.all(
      attachments.map(async ({ name, url }) => {
        const response = await fetch(url, { signal: AbortSignal.timeout(FILE_PATIENCE) });
        if (!response.ok) throw new Error(`The file store answers ${response.status}.`);
        return { name, text: await response.text() };
      }),
    );
  } catch {
    return undefined;
  }
};

/** Whoever it is by both names, since the one that is shown can be anything; no mention, which would ping. */
const nameOf = ({ displayName, username }: User): string =>
  escapeLine(displayName === username ? username : `${displayName} (${username})`);

type Change = { readonly asker: string; readonly askOn: boolean; readonly files: readonly TextFile[] };

/** The parts of a private card as they stand on a public one. */
const shared = (parts: readonly APIComponentInContainer[], { asker, askOn, files }: Change) => {
  let next = 0;
  return parts.flatMap((part): readonly APIComponentInContainer[] => {
    if (part.type === ComponentType.File) {
      const file = files[next];
      next += 1;
      return file === undefined ? [] : [fileDisplay(file.name)];
    }
    if (part.type !== ComponentType.ActionRow) return [part];
    const buttons = part.components.flatMap((item) => {
      const id = 'custom_id' in item ? item.custom_id : '';
      if (!id.startsWith(`${SHARE_PREFIX}:`) && !id.startsWith(`${ASK_ON_PREFIX}:`)) return [item];
      return askOn ? [button('Ask on', askOnButtonId(asker))] : [];
    });
    return buttons.length === 0 ? [] : [{ ...part, components: buttons }];
  });
};

/** Around a card stands what concerns its asker alone, such as a note that was typed; not so how far the articles are read in. */
const isForAll = (component: APIMessageTopLevelComponent): boolean =>
  component.type === ComponentType.TextDisplay && isLoadingLine(component.content);

const publicCard = async (interaction: ButtonInteraction, asker: string): Promise<Reply> => {
  const { message, user, channel } = interaction;
  const files = await filesOf(message);
  if (files === undefined) return attachmentGoneNotice();
  const askOn = canHoldThreads(channel) && questionOnCard(message) !== undefined;
  const components = sentComponents(message).flatMap((component): readonly APIMessageTopLevelComponent[] => {
    if (component.type === ComponentType.Container)
      return [{ ...component, components: [...shared(component.components, { asker, askOn, files })] }];
    return isForAll(component) ? [component] : [];
  });
  const texts = JSON.stringify(components);
  return {
    components: [textDisplay(`-# Shared by ${nameOf(user)}`), ...components],
    files: files.filter(({ name }) => texts.includes(`attachment://${name}`)),
    outcome: 'shown',
  };
};

/**
 * Shows a private card to everybody, as it stands, with the name of who shared it.
 * @param askerId who may do so
 */
export const share = async (
  interaction: ButtonInteraction,
  askerId: string,
  { clock }: Pick<CommandContext, 'clock'>,
): Promise<Outcome> => {
  if (interaction.user.id !== askerId) return respondWith(interaction, 'asker', notYoursNotice('Share'));
  return respond(interaction, 'everyone', () => publicCard(interaction, askerId), clock);
};
