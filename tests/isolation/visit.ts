import { ComponentType } from 'discord.js';
import type { Exchange, OpenModal } from '../../src/loopback/exchange.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import type { ServerBot } from '../articles/bot-with-articles.ts';

/** Ids and times differ from run to run; what stands beside them must not. */
const plain = (text: string): string =>
  text
    .replace(/<t:\d+(?::\w)?>/g, '<t>')
    .replace(/\d{17,20}/g, '#')
    .replace(/127\.0\.0\.1:\d+/g, 'HOST');

const shown = ({ components, content, files }: SeenMessage): string =>
  plain(
    JSON.stringify({
      components,
      content,
      files: files.map(({ filename, bytes }) => [filename, Buffer.from(bytes).toString('utf8')]),
    }),
  );

/** The next turn but one. */
export const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

/** Everything that somebody is given for what they did, once the bot is done with it. */
export const outcomeOf = async (bot: ServerBot, exchange: Exchange): Promise<readonly string[]> => {
  const isOver = () => bot.observed.find(({ id }) => id === exchange.id);
  while (isOver() === undefined) await soon();
  const { kind, name, outcome } = isOver() ?? {};
  const { acknowledgement } = exchange;
  const said =
    acknowledgement.kind === 'update'
      ? [await exchange.response()]
      : exchange.messages.filter(({ loading }) => !loading);
  return [
    `${kind} ${name} ${outcome} ${acknowledgement.kind}`,
    ...said.map(shown),
    ...(acknowledgement.kind === 'choices'
      ? acknowledgement.choices.map((each) => plain(JSON.stringify(each)))
      : []),
    ...(acknowledgement.kind === 'modal' ? [plain(JSON.stringify(acknowledgement.modal))] : []),
  ];
};

/** The form filled in with what was typed; `undefined` where the bot showed none. */
export const filledForm = async (
  exchange: Exchange,
  typed: string,
): Promise<{ readonly modal: OpenModal; readonly values: Record<string, string> } | undefined> => {
  if (exchange.acknowledgement.kind !== 'modal') return undefined;
  const modal = await exchange.modal();
  const values = Object.fromEntries(
    modal.components.flatMap((component) => {
      if (component.type !== ComponentType.Label || component.component.type !== ComponentType.TextInput)
        return [];
      const { custom_id: id, max_length: most } = component.component;
      return [[id, typed.slice(0, most ?? typed.length)]];
    }),
  );
  return { modal, values };
};

/** Custom ids of all buttons of messages. */
export const customIdsIn = (messages: readonly SeenMessage[]): readonly string[] =>
  messages.flatMap(({ buttons }) =>
    buttons.flatMap((each) =>
      'custom_id' in each && typeof each.custom_id === 'string' ? [each.custom_id] : [],
    ),
  );
