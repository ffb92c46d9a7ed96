import {
  type APIButtonComponent,
  type APISectionComponent,
  type APISelectMenuComponent,
  type APIComponentInContainer,
  type APITextDisplayComponent,
} from 'discord.js';
import { quoteText } from '../corpus/citation.ts';
import type { Span } from '../text/span.ts';
import { contextButtonId } from './button-ids.ts';
import { button, container, fileDisplay, row, section, textDisplay } from './components.ts';
import type { FoundQuote } from './found-quote.ts';
import { MESSAGE_COMPONENTS_LIMIT, MESSAGE_TEXT_LIMIT, ROW_BUTTONS_LIMIT } from './limits.ts';
import { blockQuote, escapeLine } from './markdown.ts';
import type { Reply, TextFile } from './reply.ts';
import { sourceLine } from './source.ts';

/**
 * A message in the making. What would not fit into it whole is not shown in part: a quote goes into an attached file, and the message
 * says so; anything else is refused, and the caller says what it left out.
 */
export interface Sheet {
  /** Whether there was room. */
  add(...components: readonly APIComponentInContainer[]): boolean;
  /** Text of our own or escaped by the caller. */
  addText(markdown: string): boolean;
  /** The quote, `bold` (offsets in the article) marked in it, with its source; in the attached file when there is no room. */
  addQuote(found: FoundQuote, options?: QuoteOptions): void;
  /** The quote with its source, if there is room for all of it. */
  addQuoteIfRoom(found: FoundQuote, options?: QuoteOptions): boolean;
  /** The message, with `buttons` in the last rows; `whole` says in a file what did not fit, and a line says so. */
  finish(buttons: Buttons, accent?: number, whole?: WholeText): Reply;
}

/** Buttons at the end of a message: in one row, or those that are used most and, in a row below, the others. */
type Buttons =
  | readonly APIButtonComponent[]
  | { readonly first: readonly APIButtonComponent[]; readonly below: readonly APIButtonComponent[] };

/** A text that goes with a message because the message has no room for all of it. */
type WholeText = TextFile & {
  /** A line of Markdown that says what is in the file. */
  readonly note: string;
};

type QuoteOptions = {
  /** A line of Markdown above the quote. */
  readonly lead?: string | undefined;
  readonly bold?: readonly Span[];
  /** Puts a button beside the quote that shows its surroundings; the default is true. */
  readonly contextButton?: boolean;
};

/** Before the source of a quote that has no room on its card. */
export const TOO_LONG = '-# Too long to stand here: ';

const QUOTES_FILE = 'quotes.txt';

/**
 * Characters kept free for the notes on attached texts, for what a caller says it left out, for who shared the message, in which notebook it was saved, and for
 * the line below it on articles that are being read in.
 */
const TEXT_RESERVE = 600;

/** Components kept free: the container, two notes with their files, two rows with up to eight buttons, and five lines above and below it. */
const COMPONENTS_RESERVE = 20;

type Size = { readonly text: number; readonly components: number };

type Part =
  | APIComponentInContainer
  | APISectionComponent['accessory']
  | APIButtonComponent
  | APISelectMenuComponent;

const partsOf = (component: Part): readonly Part[] => [
  ...('components' in component ? component.components : []),
  ...('accessory' in component ? [component.accessory] : []),
];

/** Size of a component with all it holds, as Discord counts it. */
const sizeOf = (component: Part): Size => {
  const parts = partsOf(component).map(sizeOf);
  return {
    text: parts.reduce((sum, part) => sum + part.text, 'content' in component ? component.content.length : 0),
    components: parts.reduce((sum, part) => sum + part.components, 1),
  };
};

const attachedNote = (count: number): APITextDisplayComponent =>
  textDisplay(
    count === 1
      ? '-# One quote is too long for a card; it is attached whole.'
      : `-# ${count} quotes are too long for a card; they are attached whole.`,
  );

const rowsOf = (buttons: readonly APIButtonComponent[]) =>
  Array.from({ length: Math.ceil(buttons.length / ROW_BUTTONS_LIMIT) }, (_, index) =>
    row(buttons.slice(index * ROW_BUTTONS_LIMIT, (index + 1) * ROW_BUTTONS_LIMIT)),
  );

/** Two rows; where the first one's buttons are too many for it, the last of them begin the second. */
const placed = (first: readonly APIButtonComponent[], below: readonly APIButtonComponent[]) =>
  first.length > ROW_BUTTONS_LIMIT ? rowsOf([...first, ...below]) : [...rowsOf(first), ...rowsOf(below)];

export const createSheet = (): Sheet => {
  const components: APIComponentInContainer[] = [];
  const attached: string[] = [];
  const contextIds = new Set<string>();
  let text = MESSAGE_TEXT_LIMIT - TEXT_RESERVE;
  let room = MESSAGE_COMPONENTS_LIMIT - COMPONENTS_RESERVE;

  const add = (...added: readonly APIComponentInContainer[]): boolean => {
    const sizes = added.map((component) => sizeOf(component));
    const needed = sizes.reduce((sum, size) => sum + size.text, 0);
    const count = sizes.reduce((sum, size) => sum + size.components, 0);
    if (needed > text || count > room) return false;
    text -= needed;
    room -= count;
    components.push(...added);
    return true;
  };

  const addQuoteIfRoom: Sheet['addQuoteIfRoom'] = (
    { article, quote },
    { lead, bold = [], contextButton = true } = {},
  ) => {
    const inside = bold.map((span) => ({ start: span.start - quote.start, end: span.end - quote.start }));
    const words = blockQuote(quoteText(article, quote), inside);
    const source = `-# ${escapeLine(sourceLine(article, quote))}`;
    const markdown = [lead, words, source].filter((line) => line !== undefined).join('\n');
    const contextId = contextButtonId({ article, quote });
    // Two buttons of one message must not have the same custom_id.
    const withButton = contextButton && !contextIds.has(contextId);
    if (!add(withButton ? section(markdown, button('Context', contextId)) : textDisplay(markdown)))
      return false;
    if (withButton) contextIds.add(contextId);
    return true;
  };

  return {
    add,
    addText: (markdown) => add(textDisplay(markdown)),
    addQuoteIfRoom,
    addQuote: (found, options = {}) => {
      if (addQuoteIfRoom(found, options)) return;
      const source = sourceLine(found.article, found.quote);
      attached.push(`${quoteText(found.article, found.quote)}\n\n— ${source}\n`);
      const place = TOO_LONG + escapeLine(source);
      add(textDisplay(options.lead === undefined ? place : `${options.lead}\n${place}`));
    },
    finish: (buttons, accent, whole) => {
      const { first, below } = 'first' in buttons ? buttons : { first: buttons, below: [] };
      const fresh = first.filter((item) => !('custom_id' in item && contextIds.has(item.custom_id)));
      const end: APIComponentInContainer[] = [
        ...(whole === undefined ? [] : [textDisplay(whole.note), fileDisplay(whole.name)]),
        ...(attached.length > 0 ? [attachedNote(attached.length), fileDisplay(QUOTES_FILE)] : []),
        ...placed(fresh, below),
      ];
      return {
        components: [container([...components, ...end], accent)],
        files: [
          ...(whole === undefined ? [] : [{ name: whole.name, text: whole.text }]),
          ...(attached.length > 0 ? [{ name: QUOTES_FILE, text: attached.join('\n\n') }] : []),
        ],
      };
    },
  };
};
