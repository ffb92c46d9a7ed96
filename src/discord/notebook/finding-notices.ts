import { clip, escapeLine } from '../markdown.ts';
import { notice } from '../notice.ts';
import type { Reply } from '../reply.ts';

/** What is said about findings and notebooks, where nothing is shown. */

/** Characters of what somebody typed, and of a question, that are said back. */
const NAME_LENGTH = 120;

/** Words of somebody's in quotation marks, as Markdown. */
export const quoted = (text: string): string => `“${escapeLine(clip(text, NAME_LENGTH))}”`;

export const findingGoneNotice = (): Reply =>
  notice(
    "This server's notebooks have no such finding any more; somebody has removed it. See /notebook list.",
  );

export const nothingSavedNotice = (): Reply =>
  notice(
    'Nothing is saved here yet. Press “Save” under an answer, or use /notebook save, and it stands in the notebook with its quote.',
    'shown',
  );

export const unknownFindingNotice = (wanted: string): Reply =>
  notice(
    `No finding has the words ${quoted(wanted)}. Pick one from the list that appears as you type, or see /notebook list.`,
  );

export const unknownNotebookNotice = (wanted: string): Reply =>
  notice(
    `This server has no notebook ${quoted(wanted)}. Pick one from the list that appears as you type, or see /notebook list.`,
  );

/** What others than its owner are told. @param doing what was wanted: "change" or "remove" */
export const notYourFinding = (doing: string): string =>
  `Only whoever saved this finding, or somebody with the permission “Manage Messages”, may ${doing} it. If you doubt it, dispute it: /notebook dispute, or the button under it.`;
