import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Conversations, Turn } from '../conversation/conversations.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { MAX_QUESTION_LENGTH } from './request.ts';
import { createSink } from './sink.ts';
import { plainStyle, terminalStyle } from './style.ts';
import { turnCardText } from './turn-card.ts';

const PROMPT = 'Ask: ';
/** Ends the channel, as the end of the input does. */
const EXIT = 'exit';
/** The one talk that is led at a terminal. */
const TALK = 'terminal';

export type TerminalChannel = {
  readonly conversations: Conversations;
  /** Looks up the articles that answers quote. */
  readonly article: ArticleLookup;
  readonly input: Readable;
  readonly output: Writable;
  /** Columns of the terminal; `undefined` when the output isn't one: then there is no prompt and nothing is wrapped. */
  readonly columns: () => number | undefined;
  /** Whether bold and dim are welcome. */
  readonly colours: boolean;
};

const WELCOME = [
  'Footnote answers questions from a folder of articles, each with the sentence it stands on.',
  `Ask a question; "${EXIT}" or Ctrl-D ends.`,
  '',
].join('\n');

const reply = async (channel: TerminalChannel, question: string): Promise<string> => {
  if (question.length > MAX_QUESTION_LENGTH) {
    return `That is longer than ${MAX_QUESTION_LENGTH} characters. Please ask a shorter question.\n`;
  }
  let turn: Turn;
  try {
    turn = await channel.conversations.ask(TALK, question);
  } catch (error) {
    return `That question could not be answered: ${error instanceof Error ? error.message : String(error)}\n`;
  }
  const columns = channel.columns();
  const style = columns !== undefined && channel.colours ? terminalStyle : plainStyle;
  return turnCardText(turn, channel.article, { columns, style });
};

/** Leads a talk at a terminal: each line is a question. Resolves when the input ends, at "exit", or when nobody reads any more. */
export const runTerminal = async (channel: TerminalChannel): Promise<void> => {
  const { input } = channel;
  const output = createSink(channel.output);
  const atTerminal = channel.columns() !== undefined;
  await output.write(WELCOME);
  // From here to the loop nothing may be awaited: a line that comes before anybody listens is lost.
  const lines = createInterface({ input, output: channel.output, terminal: atTerminal, prompt: PROMPT });
  const prompt = (): void => {
    if (atTerminal) lines.prompt();
  };
  lines.on('SIGINT', () => {
    lines.close();
  });
  prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question.toLowerCase() === EXIT) break;
    if (question !== '' && !(await output.write(`\n${await reply(channel, question)}\n`))) break;
    prompt();
  }
  lines.close();
  if (atTerminal) await output.write('\n');
};
