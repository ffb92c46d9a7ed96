import { isoTime, sourceSentence, type ExportedFinding } from './exported-finding.ts';
import { jsonList } from './json-list.ts';

/** Grows when a member changes its meaning or goes. */
const VERSION = 1;

const entryOf = ({ finding, notebook, savedBy, source }: ExportedFinding) => ({
  id: finding.id,
  notebook,
  question: finding.question,
  answer: finding.answer,
  quote: finding.quote,
  source: source.kind,
  sourceNote: sourceSentence(source),
  note: finding.note,
  tags: finding.tags,
  votes: finding.votes,
  disputes: finding.disputes.map(({ reason, at, resolved }) => ({
    reason,
    at: isoTime(at),
    ...(resolved && { resolved: { reason: resolved.reason, at: isoTime(resolved.at) } }),
  })),
  ...(savedBy !== undefined && { savedBy }),
  savedAt: isoTime(finding.savedAt),
  ...(finding.message !== undefined && { message: finding.message }),
});

/** All of the findings, for other programs. Offsets are in UTF-16 units of the article's text. */
export const toJson = async (title: string, findings: readonly ExportedFinding[]): Promise<string> => {
  const head = JSON.stringify({ format: 'footnote-notebook', version: VERSION, title }, null, 2);
  const entries = await jsonList(findings, entryOf, '  ');
  return `${head.slice(0, -'\n}'.length)},\n  "findings": ${entries}\n}\n`;
};
