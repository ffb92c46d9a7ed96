import type { Answer } from '../../answering/answer.ts';
import { encodePlace, readPlaceButton } from '../button-ids.ts';
import { button } from '../components.ts';
import type { FoundQuote } from '../found-quote.ts';
import type { Library } from '../library.ts';

/** Both `PREFIX:STATUS:PLACE`, without a place where nothing was found. The question and the short answer stand on the card. */
export const HELPFUL_PREFIX = 'helpful';
export const NOT_HELPFUL_PREFIX = 'not-helpful';

type Status = Answer['status'];

/** What a card says, as its buttons name it; `found` is `undefined` where nothing was, or its article has changed since. */
export type Judged = { readonly status: Status; readonly found: FoundQuote | undefined };

const STATUSES: readonly Status[] = ['answered', 'unsure', 'not_found'];

const judgedOf = ({ status, found }: Judged): string =>
  found === undefined ? status : `${status}:${encodePlace(found)}`;

export const notHelpfulId = (judged: Judged): string => `${NOT_HELPFUL_PREFIX}:${judgedOf(judged)}`;

/** The buttons with which whoever sees a card says whether it helped. */
export const feedbackButtons = (judged: Judged) => [
  button('Helpful', `${HELPFUL_PREFIX}:${judgedOf(judged)}`),
  button('Not helpful', notHelpfulId(judged)),
];

/** What a button says (what follows the prefix); `undefined` for one of another form. */
export const readJudged = (rest: string, library: Library): Judged | undefined => {
  const [named, place = ''] = rest.split(':');
  const status = STATUSES.find((each) => each === named);
  if (status === undefined) return undefined;
  return { status, found: status === 'not_found' ? undefined : readPlaceButton(place, library) };
};
