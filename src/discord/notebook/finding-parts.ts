import { WORD_LIMITS } from '../../notebook/notebook-limits.ts';
import type { Dispute, Finding } from '../../store/finding-store.ts';
import { HEADING_LENGTH } from '../card-headline.ts';
import { blockQuote, clip, escapeLine, escapeMarkdown, visible } from '../markdown.ts';
import { keptSourceLine } from './finding-source.ts';
import { deedInWords } from './people-in-words.ts';

/** What stands on the message of a finding, part by part. */

/** A part of a finding that may be too long for a message, and then is attached. */
export type LongPart = { readonly name: string; readonly markdown: string; readonly plain: string };

/** The short answer in large letters, if it is short; what stands on further lines below it. */
export const answerText = (answer: string): string => {
  const [first = '', ...others] = visible(clip(answer.trim(), WORD_LIMITS.answer))
    .split('\n')
    .map(escapeLine)
    .filter((line) => line !== '');
  return [first.length > HEADING_LENGTH ? `**${first}**` : `## ${first}`, ...others].join('\n');
};

export const quotePart = (finding: Finding): LongPart => {
  const source = keptSourceLine(finding.quote);
  return {
    name: 'the quote',
    markdown: `${blockQuote(finding.quote.text)}\n-# ${escapeLine(source)}`,
    plain: `${finding.quote.text}\n\n— ${source}\n`,
  };
};

export const notePart = ({ note }: Finding): LongPart => ({
  name: 'the note',
  markdown: `**Note**\n${escapeMarkdown(note)}`,
  plain: `Note\n\n${note}\n`,
});

/** A dispute with how it was resolved, as Markdown. */
export const disputeLines = (dispute: Dispute): string => {
  const { reason, resolved } = dispute;
  const end =
    resolved === undefined
      ? []
      : [`**Resolved** ${deedInWords(resolved)}: ${escapeLine(clip(resolved.reason, WORD_LIMITS.reason))}`];
  return [
    `**Disputed** ${deedInWords(dispute)}: ${escapeLine(clip(reason, WORD_LIMITS.reason))}`,
    ...end,
  ].join('\n');
};

export const disputePart = (dispute: Dispute): LongPart => ({
  name: 'the dispute',
  markdown: disputeLines(dispute),
  plain: `Disputed: ${dispute.reason}\n${dispute.resolved === undefined ? '' : `Resolved: ${dispute.resolved.reason}\n`}`,
});

/** Where it belongs, and who did what when: small print. */
export const factsText = (finding: Finding, notebook: string | undefined): string => {
  const { tags, edited, thread, savedBy, savedAt, disputes } = finding;
  const saved = deedInWords({ at: savedAt, ...(savedBy !== undefined && { by: savedBy }) });
  const earlier = disputes.length - 1;
  const lines = [
    [
      ...(notebook === undefined ? [] : [`Notebook ${escapeLine(notebook)}`]),
      ...(tags.length === 0
        ? []
        : [`${notebook === undefined ? 'Tags' : 'tags'}: ${escapeLine(tags.join(', '))}`]),
    ].join(' · '),
    [`Saved ${saved}`, ...(edited === undefined ? [] : [`changed ${deedInWords(edited)}`])].join(' · '),
    thread === undefined ? '' : `Discussed in <#${thread}>`,
    earlier > 0 ? `Disputed ${earlier} time${earlier === 1 ? '' : 's'} before` : '',
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => `-# ${line}`)
    .join('\n');
};
