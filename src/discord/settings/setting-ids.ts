/** Menus and buttons by which a server's settings are changed: `set:NAME` and `set:NAME.on`, `set:NAME.off`. What a button sets stands in it, so an old one does no harm. */
export const SET_PREFIX = 'set';

/** Settings that are lists of channels or roles. */
export const LISTS = ['channels', 'whoMayAsk', 'whoMayAdd', 'whoMaySave'] as const;
export type ListSetting = (typeof LISTS)[number];

/** Settings that are on or off. */
const SWITCHES = ['privateByDefault', 'shippedArticles'] as const;
export type SwitchSetting = (typeof SWITCHES)[number];

export const listId = (name: ListSetting): string => `${SET_PREFIX}:${name}`;

/** The setting whose list a menu sets (what follows the prefix). */
export const readListId = (rest: string): ListSetting | undefined => LISTS.find((name) => name === rest);

export const switchId = (name: SwitchSetting, on: boolean): string =>
  `${SET_PREFIX}:${name}.${on ? 'on' : 'off'}`;

/** What a button sets (what follows the prefix). */
export const readSwitchId = (
  rest: string,
): { readonly name: SwitchSetting; readonly on: boolean } | undefined => {
  const [typed, state] = rest.split('.');
  const name = SWITCHES.find((each) => each === typed);
  return name === undefined || (state !== 'on' && state !== 'off') ? undefined : { name, on: state === 'on' };
};

/** What follows the prefix of the button that takes channels and roles off the lists which are no longer there. */
export const TIDY = 'tidy';
export const TIDY_ID = `${SET_PREFIX}:${TIDY}`;
