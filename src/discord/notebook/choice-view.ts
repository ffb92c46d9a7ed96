import type { Finding } from '../../store/finding-store.ts';
import { container, section, textDisplay } from '../components.ts';
import { clip, escapeLine } from '../markdown.ts';
import type { Reply } from '../reply.ts';
import { showFindingButton } from './finding-ids.ts';
import { quoted } from './finding-notices.ts';
import { keptSourceLine } from './finding-source.ts';

/** Characters of a question, a short answer and a place: five findings stay within a message even where each character is escaped. */
const WORDS_LENGTH = 100;

/** Asks which of some findings is meant. @param total how many there are */
export const renderChoice = (wanted: string, findings: readonly Finding[], total: number): Reply => ({
  components: [
    container([
      textDisplay(
        `${total} findings have the words ${quoted(wanted)}. Which one do you mean?${total > findings.length ? ' Here are the latest; more words leave fewer.' : ''}`,
      ),
      ...findings.map(({ id, question, answer, quote }) =>
        section(
          [
            `**${escapeLine(clip(question, WORDS_LENGTH)) || id}**`,
            ...(answer.trim() === '' ? [] : [escapeLine(clip(answer, WORDS_LENGTH))]),
            `-# ${escapeLine(clip(keptSourceLine(quote), WORDS_LENGTH))}`,
          ].join('\n'),
          showFindingButton('Show', id),
        ),
      ),
    ]),
  ],
  files: [],
  outcome: 'problem',
});
