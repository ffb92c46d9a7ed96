import type { Gap } from '../../store/gap-store.ts';
import type { Paged } from '../../store/page.ts';
import { button, container, row, section, textDisplay } from '../components.ts';
import { clip, escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import { GAP_PREFIX, listId, type GapListing, type GapStatus } from './gap-ids.ts';
import { askedLine } from './gap-lines.ts';

/** Questions on a page: each takes three of the forty components of a message, and some 500 of its 4,000 characters at most. */
export const GAPS_ON_PAGE = 7;

/** Characters of a question, and of what became of it; the button beside it shows it whole. Escaping at most doubles them. */
const QUESTION_LENGTH = 100;
const STATE_LENGTH = 60;

const NOUNS: Readonly<Record<GapStatus, string>> = {
  open: 'open question',
  solved: 'solved question',
  dismissed: 'dismissed question',
};

const NONE: Readonly<Record<GapStatus, string>> = {
  open: 'No question is open. What nothing in the articles answers is kept here when it is asked in this server of all articles.',
  solved: 'No question has been solved yet. /gaps list shows the open ones.',
  dismissed: 'No question has been dismissed. /gaps list shows the open ones.',
};

const withWords = (words: string): string => (words === '' ? '' : ` with “${escapeLine(words)}”`);

const entryText = (gap: Gap): string => {
  const { state } = gap;
  const question = `**${escapeLine(clip(gap.question, QUESTION_LENGTH))}**`;
  const answer = state.status === 'solved' ? state.answer : undefined;
  const reason = state.status === 'dismissed' ? state.reason : answer;
  const short = reason === undefined ? [] : [escapeLine(clip(reason, STATE_LENGTH))];
  return [question, ...short, `-# ${askedLine(gap)}`].join('\n');
};

/** How many pages a list of so many questions has. */
const pagesOf = (total: number): number => Math.max(1, Math.ceil(total / GAPS_ON_PAGE));

const nothingFound = ({ status, words }: GapListing): Reply =>
  notice(
    words === ''
      ? NONE[status]
      : `There is no ${NOUNS[status]}${withWords(words)}. Leave the words out, or choose another status.`,
    'shown',
  );

/** A page of the questions that somebody may see. */
export const renderGapList = ({ total, entries }: Paged<Gap>, listing: GapListing): Reply => {
  const { page, status, words } = listing;
  if (total === 0) return nothingFound(listing);
  const pages = pagesOf(total);
  const order = total > 1 ? ', most asked first' : '';
  const head = `**${total} ${NOUNS[status]}${total === 1 ? '' : 's'}**${withWords(words)}${order}`;
  const turning = [
    ...(page > 0 ? [button('Previous page', listId({ ...listing, page: page - 1 }))] : []),
    ...(page + 1 < pages ? [button('Next page', listId({ ...listing, page: page + 1 }))] : []),
  ];
  return {
    components: [
      container([
        textDisplay(pages > 1 ? `${head}\n-# page ${page + 1} of ${pages}` : head),
        ...entries.map((gap) => section(entryText(gap), button('Show', `${GAP_PREFIX}:${gap.id}`))),
        ...(turning.length > 0 ? [row(turning)] : []),
      ]),
    ],
    files: [],
    outcome: 'shown',
  };
};
