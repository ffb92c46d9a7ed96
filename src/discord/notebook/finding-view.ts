import { isDisputed, sourceSentence } from '../../notebook/export/exported-finding.ts';
import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { Finding } from '../../store/finding-store.ts';
import { container, fileDisplay, row, textDisplay } from '../components.ts';
import { MESSAGE_TEXT_LIMIT } from '../limits.ts';
import { clip, escapeLine } from '../markdown.ts';
import { ANSWER_ACCENT } from '../outcome-sign.ts';
import { QUESTION_HEAD } from '../question-lines.ts';
import type { Reply } from '../reply.ts';
import { findingButtons, type ButtonSurroundings } from './finding-buttons.ts';
import { answerText, disputePart, factsText, notePart, quotePart, type LongPart } from './finding-parts.ts';

/** Characters kept free for the line that says what is attached. */
const RESERVE = 200;

const FINDING_FILE = 'finding.txt';

/** What is shown with a finding and is not in it. */
type FindingSurroundings = ButtonSurroundings & {
  /** Name of its notebook; `undefined` when that has gone. */
  readonly notebook: string | undefined;
  /** A line of Markdown above it, such as what was just done with it; at most a hundred characters or two. */
  readonly lead?: string | undefined;
};

/** Those that fit into so many characters, each of them whole; the first ones count most. */
const fitting = (parts: readonly LongPart[], room: number): ReadonlySet<LongPart> => {
  const chosen = new Set<LongPart>();
  let left = room;
  for (const part of parts) {
    if (part.markdown.length > left) continue;
    chosen.add(part);
    left -= part.markdown.length;
  }
  return chosen;
};

/** Those with words, as texts of a message. */
const textDisplays = (texts: readonly string[]) => texts.filter((text) => text !== '').map(textDisplay);

/** A finding whole: what is too long for a message is attached, never cut. */
export const renderFinding = (finding: Finding, around: FindingSurroundings): Reply => {
  const { question, answer, note, disputes } = finding;
  const last = disputes.at(-1);
  const quote = quotePart(finding);
  const dispute = last === undefined ? undefined : disputePart(last);
  const noted = note.trim() === '' ? undefined : notePart(finding);
  const head = [
    around.lead ?? '',
    `${QUESTION_HEAD}${escapeLine(clip(question, WORD_LIMITS.question))}`,
    answer.trim() === '' ? '' : answerText(answer),
  ];
  const state = sourceSentence(around.source);
  const stateLine = state === '' ? '' : `-# ${state}`;
  const facts = factsText(finding, around.notebook);
  const taken = [...head, stateLine, facts].reduce((sum, text) => sum + text.length, 0);
  const long = [quote, dispute, noted].filter((part) => part !== undefined);
  const shown = fitting(long, MESSAGE_TEXT_LIMIT - RESERVE - taken);
  const attached = long.filter((part) => !shown.has(part));
  const words = (part: LongPart | undefined): string =>
    part !== undefined && shown.has(part) ? part.markdown : '';
  const names = attached.map(({ name }) => name).join(', ');
  const { first, below } = findingButtons(finding, around);
  return {
    components: [
      container(
        [
          ...textDisplays([...head, words(quote), stateLine, words(noted), words(dispute), facts]),
          ...(attached.length === 0
            ? []
            : [
                textDisplay(`-# Too long to stand here, and attached whole: ${names}.`),
                fileDisplay(FINDING_FILE),
              ]),
          row(first),
          row(below),
        ],
        ANSWER_ACCENT[isDisputed(finding) ? 'unsure' : 'answered'],
      ),
    ],
    files:
      attached.length === 0
        ? []
        : [{ name: FINDING_FILE, text: attached.map(({ plain }) => plain).join('\n\n') }],
  };
};
