import { container, textDisplay } from '../discord/components.ts';
import { exampleButtons } from '../discord/example-buttons.ts';
import { escapeLine } from '../discord/markdown.ts';
import type { Reply } from '../discord/reply.ts';
import { changeLines, type FolderChange } from './folder-change.ts';

/** Most characters of a text that Discord takes in a message. */
const TEXT_LIMIT = 4_000;

const WELCOME = [
  '## Welcome',
  'I answer questions from a folder of articles. Each answer carries the sentence it stands on, word for word, and the place where it stands. When the articles do not say it, I say so.',
  '- Type `/` for all that I can do; `/ask` takes a question, `/help` tells more.',
  '- Or mention me with a question, reply to one of my answers to ask on, or write to me directly.',
].join('\n');

const NO_DISCORD =
  '-# This channel runs on your machine alone. The same bot goes to Discord when it has a token; README says how.';

/** The first message of the channel in the browser: what the bot does, and questions that it answers, as buttons. */
export const welcomeMessage = (articles: number, questions: readonly string[]): Reply => ({
  components: [
    container([
      textDisplay(WELCOME),
      ...(questions.length === 0
        ? []
        : [
            textDisplay(
              `**Try one of these**, from the ${articles === 1 ? 'article' : `${articles} articles`} that I have:`,
            ),
            ...exampleButtons(questions),
          ]),
      textDisplay(NO_DISCORD),
    ]),
  ],
  files: [],
});

/** What has become of the articles, in a few small lines. */
export const newsMessage = (change: FolderChange): Reply => ({
  components: [
    textDisplay(
      changeLines(change, escapeLine)
        .map((line) => `-# ${line}`)
        .join('\n')
        .slice(0, TEXT_LIMIT),
    ),
  ],
  files: [],
});
