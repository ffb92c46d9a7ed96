import { isoTime } from '../../notebook/export/exported-finding.ts';
import type { Dispute, Finding } from '../../store/finding-store.ts';
import { createSheet } from '../sheet.ts';
import type { Reply } from '../reply.ts';
import { quoted } from './finding-notices.ts';
import { disputeLines } from './finding-parts.ts';

const HISTORY_FILE = 'disputes.txt';

const plainText = ({ at, reason, resolved }: Dispute): string =>
  [
    `${isoTime(at)} disputed: ${reason}`,
    ...(resolved === undefined ? [] : [`${isoTime(resolved.at)} resolved: ${resolved.reason}`]),
  ].join('\n');

/** All disputes about a finding, the latest first; in a file as well where a message has no room for all. */
export const renderHistory = ({ question, disputes }: Finding): Reply => {
  const sheet = createSheet();
  sheet.addText(`**Disputes about** ${quoted(question)}`);
  const latestFirst = disputes.toReversed();
  const isWhole = latestFirst.every((dispute) => sheet.addText(disputeLines(dispute)));
  const whole = {
    name: HISTORY_FILE,
    text: `${disputes.map(plainText).join('\n\n')}\n`,
    note: '-# There is no room for all of them here; they are attached.',
  };
  return sheet.finish([], undefined, isWhole ? undefined : whole);
};
