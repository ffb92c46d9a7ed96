import { ComponentType } from 'discord.js';
import type { Exchange, OpenModal } from '../../src/loopback/exchange.ts';
import type { ModalValues } from '../../src/loopback/filled-modal.ts';
import type { SeenMessage } from '../../src/loopback/seen-message.ts';
import type { ServerBot } from '../articles/bot-with-articles.ts';

/** Ids and times differ from run to run; what stands beside them must not. */
export const plain = (text: string): string =>
  text
    .replace(/<t:\d+(?::\w)?>/g, '<t>')
    .replace(/\d{17,20}/g, '#')
    .replace(/\b\d{13}\b/g, 'TIME')
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

type FilledForm = { readonly modal: OpenModal; readonly values: ModalValues };

/** The form filled in with what was typed, and of each menu its first entry; `undefined` where the bot showed none. */
export const filledForm = async (exchange: Exchange, typed: string): Promise<FilledForm | undefined> => {
  if (exchange.acknowledgement.kind !== 'modal') return undefined;
  const modal = await exchange.modal();
  const inputs = modal.components.flatMap((component) =>
    component.type === ComponentType.Label ? [component.component] : [],
  );
  const values = inputs.flatMap((input): [string, ModalValues[string]][] => {
    if (input.type === ComponentType.TextInput)
      return [[input.custom_id, typed.slice(0, input.max_length ?? typed.length)]];
    const [first] = input.type === ComponentType.StringSelect ? input.options : [];
    return first === undefined ? [] : [[input.custom_id, [first.value]]];
  });
  return { modal, values: Object.fromEntries(values) };
};

/** What somebody chooses in each of a message's menus: the first entry, or the first role or channel of the server. */
export const choicesIn = (
  { selects }: SeenMessage,
  place: { readonly role: string; readonly channel: string },
): readonly { readonly customId: string; readonly values: readonly string[] }[] =>
  selects.flatMap((select) => {
    const customId = select.custom_id;
    switch (select.type) {
      case ComponentType.StringSelect:
        return select.options.slice(0, 1).map(({ value }) => ({ customId, values: [value] }));
      case ComponentType.RoleSelect:
        return [{ customId, values: [place.role] }];
      case ComponentType.ChannelSelect:
        return [{ customId, values: [place.channel] }];
      case ComponentType.UserSelect:
      case ComponentType.MentionableSelect:
        return [];
      default:
        return select satisfies never;
    }
  });

/** Custom ids of all buttons of messages. */
export const customIdsIn = (messages: readonly SeenMessage[]): readonly string[] =>
  messages.flatMap(({ buttons }) =>
    buttons.flatMap((each) =>
      'custom_id' in each && typeof each.custom_id === 'string' ? [each.custom_id] : [],
    ),
  );
