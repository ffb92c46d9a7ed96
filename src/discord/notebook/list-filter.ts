import type { ButtonInteraction, Message } from 'discord.js';
import type { FindingFilter } from '../../store/finding-store.ts';
import { escapeLine, unescapeMarkdown } from '../markdown.ts';
import { textOnCard } from '../read-card.ts';

/*
 * A list's filter lives in its message: ids in the custom_ids of its buttons and its menu, what somebody typed in lines of its text. So the list can be
 * turned after a restart.
 */

/** Turns a list to a page, counted from 0: `findings:PAGE.NOTEBOOK.PERSON.DISPUTED`, each part but the first empty where it is not asked for. */
export const FINDINGS_PREFIX = 'findings';

/** The menu of a list, which chooses a notebook: `findings-of:NOTEBOOK.PERSON.DISPUTED`. */
export const FINDINGS_OF_PREFIX = 'findings-of';

const TAG_HEAD = '-# Tag: ';
const WORDS_HEAD = '-# Words: ';

const DISPUTED = { yes: 'd', no: 'u', any: '' } as const;

const IDS = /^([0-9a-z]{16})?\.(\d{17,20})?\.([du])?$/;
const PAGE_IDS = /^(\d{1,6})\.(.*)$/;

/** The ids of a filter, as custom_ids write them. */
const encodeIds = ({ notebook = '', person = '', disputed }: FindingFilter): string => {
  const which = disputed === undefined ? 'any' : disputed ? 'yes' : 'no';
  return [notebook, person, DISPUTED[which]].join('.');
};

const decodeIds = (written: string): FindingFilter | undefined => {
  const matched = IDS.exec(written);
  if (matched === null) return undefined;
  const [, notebook, person, disputed] = matched;
  return {
    ...(notebook !== undefined && { notebook }),
    ...(person !== undefined && { person }),
    ...(disputed !== undefined && { disputed: disputed === DISPUTED.yes }),
  };
};

export const pageId = (filter: FindingFilter, page: number): string =>
  `${FINDINGS_PREFIX}:${page}.${encodeIds(filter)}`;

export const menuId = (filter: FindingFilter): string => `${FINDINGS_OF_PREFIX}:${encodeIds(filter)}`;

/** What of a filter was typed, each on a line of its own; none for what is not asked for. */
export const filterLines = ({ tag, words }: FindingFilter): readonly string[] => [
  ...(tag === undefined ? [] : [`${TAG_HEAD}${escapeLine(tag)}`]),
  ...(words === undefined ? [] : [`${WORDS_HEAD}${escapeLine(words)}`]),
];

const lineWith =
  (head: string) =>
  (markdown: string): string | undefined => {
    const line = markdown.split('\n').find((each) => each.startsWith(head));
    return line === undefined ? undefined : unescapeMarkdown(line.slice(head.length));
  };

/** The text of a message that begins a list, where its filter stands. */
export const LIST_HEAD = '### Findings';

const headOf = (markdown: string): string | undefined =>
  markdown.startsWith(LIST_HEAD) ? markdown : undefined;

/** What of a filter was typed, from the message of its list. */
const typedOn = (message: Pick<Message, 'components'>): FindingFilter => {
  const head = textOnCard(message, headOf) ?? '';
  const tag = lineWith(TAG_HEAD)(head);
  const words = lineWith(WORDS_HEAD)(head);
  return { ...(tag !== undefined && { tag }), ...(words !== undefined && { words }) };
};

/** The filter of a list, from its message and what follows the prefix of its menu. */
export const readMenu = (
  rest: string,
  message: Pick<ButtonInteraction['message'], 'components'>,
): FindingFilter | undefined => {
  const ids = decodeIds(rest);
  return ids === undefined ? undefined : { ...ids, ...typedOn(message) };
};

/** The filter of a list and the page that a button of it names. */
export const readPage = (
  rest: string,
  message: Pick<ButtonInteraction['message'], 'components'>,
): { readonly page: number; readonly filter: FindingFilter } | undefined => {
  const [, page, ids = ''] = PAGE_IDS.exec(rest) ?? [];
  const filter = readMenu(ids, message);
  return page === undefined || filter === undefined ? undefined : { page: Number(page), filter };
};
