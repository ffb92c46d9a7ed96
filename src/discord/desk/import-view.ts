import type { APIComponentInContainer } from 'discord.js';
import type { ImportOutcome, ImportProgress } from '../../articles/importing/import-outcome.ts';
import { container, row, textDisplay } from '../components.ts';
import { loadingLine } from '../loading-line.ts';
import type { Loading } from '../engine.ts';
import { MESSAGE_TEXT_LIMIT } from '../limits.ts';
import { clip, escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';
import { leaveInButton, takeOutButton } from './desk-ids.ts';
import { sizeInWords } from './size-in-words.ts';
import { titleInWords } from './desk-notices.ts';

/** Characters of a file's name, and of all that is said of one upload. */
const NAME_LENGTH = 80;
const LINE_LENGTH = 600;

/** Characters of a title in an offer; there are two in each. */
const OFFERED_TITLE = 60;

/** Characters kept free for how many more there are, and how many are being read in. */
const RESERVE = 350;

/** Offers to replace an article that stand in one message: three buttons and a text each, of 40 components. */
const OFFERS = 5;

const nameOf = (name: string): string => escapeLine(clip(name, NAME_LENGTH));

const OVER_LIMIT = {
  articles: (limit: number) =>
    `this server has as many articles as it may keep, ${limit.toLocaleString('en')}`,
  bytes: (limit: number) => `with it this server would keep more text than it may, ${sizeInWords(limit)}`,
} as const;

/** What became of one upload, as a line of Markdown. */
const lineOf = (outcome: ImportOutcome): string => {
  const name = `**${nameOf(outcome.name)}**`;
  switch (outcome.kind) {
    case 'added': {
      const notes = outcome.notes.map((note) => ` ${escapeLine(note)}`).join('');
      return clip(`- ✓ ${name}: added as ${titleInWords(outcome.article.title)}.${notes}`, LINE_LENGTH);
    }
    case 'same':
      return `- = ${name}: this server has it already, as ${titleInWords(outcome.article.title)}. Nothing was added.`;
    case 'full':
      return `- ✗ ${name}: not added, since ${OVER_LIMIT[outcome.of](outcome.limit)}. Take an article out first, with /articles remove.`;
    case 'refused':
      return clip(`- ✗ ${name}: not added. ${escapeLine(outcome.sentence)}`, LINE_LENGTH);
    default:
      return outcome satisfies never;
  }
};

/** Lines as far as they fit into so many characters, and how many more there are. */
const fitting = (lines: readonly string[], room: number): string => {
  const shown: string[] = [];
  let left = room;
  for (const line of lines) {
    if (line.length + 1 > left) break;
    shown.push(line);
    left -= line.length + 1;
  }
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`- … and ${more} more; see /articles list.`] : [])].join('\n');
};

/** An offer to replace the older of two articles that are nearly the same. */
const offerOf = (outcome: ImportOutcome): readonly APIComponentInContainer[] => {
  if (outcome.kind !== 'added' || outcome.near === undefined) return [];
  const { article, near } = outcome;
  const percent = Math.floor(near.likeness * 100);
  return [
    textDisplay(
      `${titleInWords(article.title, OFFERED_TITLE)} is nearly the same as ${titleInWords(near.title, OFFERED_TITLE)}, which was here before: about ${percent} % alike. Both are kept for now. Which is to stay?`,
    ),
    row([
      takeOutButton('Replace the older one', { id: near.id, instead: article.id }),
      leaveInButton('Keep both', article.id),
      takeOutButton('Take the new one out', { id: article.id, instead: near.id }),
    ]),
  ];
};

/** What became of everything that was handed in. */
export const renderImport = (outcomes: readonly ImportOutcome[], loading?: Loading): Reply => {
  const all = outcomes.map(offerOf).filter((offer) => offer.length > 0);
  const offers = all.slice(0, OFFERS);
  const offered = offers.flat().reduce((sum, part) => sum + ('content' in part ? part.content.length : 0), 0);
  const isAnyAdded = outcomes.some(({ kind }) => kind === 'added');
  const more = all.length - offers.length;
  return {
    components: [
      container([
        textDisplay(fitting(outcomes.map(lineOf), MESSAGE_TEXT_LIMIT - RESERVE - offered)),
        ...offers.flat(),
        ...(more > 0
          ? [textDisplay(`${more} more are nearly the same as articles that were here before.`)]
          : []),
        ...(loading === undefined ? [] : [textDisplay(loadingLine(loading))]),
      ]),
    ],
    files: [],
    outcome: isAnyAdded ? 'shown' : 'problem',
  };
};

/** How far an import is. */
export const renderProgress = ({ done, total, name }: ImportProgress): Reply =>
  notice(
    total === 1
      ? `Reading **${nameOf(name)}** …`
      : `${done.toLocaleString('en')} of ${total.toLocaleString('en')} read; now **${nameOf(name)}** …`,
    'shown',
  );
