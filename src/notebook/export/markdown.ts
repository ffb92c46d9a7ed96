import { formatDate } from '../../corpus/citation.ts';
import { isDisputed, isoTime, sourceSentence, type ExportedFinding } from './exported-finding.ts';
import { inSlices } from './in-slices.ts';
import { markdownLine, markdownText } from './markdown-text.ts';
import { webAddress } from './web-address.ts';

const DATE = 'YYYY-MM-DD'.length;

/** Where the quote comes from, for its footnote. */
const footnote = ({ finding: { quote }, source }: ExportedFinding): string => {
  const url = quote.url === undefined ? undefined : webAddress(quote.url);
  const parts = [
    `“${markdownLine(quote.title)}”`,
    ...[quote.author, quote.outlet, quote.published && formatDate(quote.published)]
      .filter((part) => part !== undefined && part !== '')
      .map((part) => markdownLine(part ?? '')),
    `paragraph ${quote.paragraph}`,
  ];
  const address = url === undefined ? '' : ` <${url}>`;
  return `${parts.join(', ')}.${address} ${sourceSentence(source)}`.trim();
};

/** Tags, and who saved it when, in one line. */
const savedLine = ({ finding, savedBy }: ExportedFinding): string => {
  const by = savedBy === undefined ? '' : ` by ${markdownLine(savedBy)}`;
  const tags = finding.tags.length === 0 ? '' : ` Tags: ${finding.tags.map(markdownLine).join(', ')}.`;
  return `Saved${by} on ${isoTime(finding.savedAt).slice(0, DATE)}.${tags}`;
};

const section = (exported: ExportedFinding, number: number): string => {
  const { finding } = exported;
  const dispute = isDisputed(finding) ? finding.disputes.at(-1)?.reason : undefined;
  return [
    `## ${markdownLine(finding.question)}`,
    finding.answer === '' ? undefined : `**Answer:** ${markdownLine(finding.answer)}`,
    `> ${markdownText(finding.quote.text, '> ')}[^${number}]`,
    finding.note === '' ? undefined : `Note: ${markdownText(finding.note)}`,
    dispute === undefined ? undefined : `Disputed: ${markdownText(dispute)}`,
    savedLine(exported),
  ]
    .filter((block) => block !== undefined)
    .join('\n\n');
};

/** A document with a section for each finding: its question, answer and quote, whose source is in a footnote. */
export const toMarkdown = async (title: string, findings: readonly ExportedFinding[]): Promise<string> => {
  const written = await inSlices(findings, (slice, before) =>
    slice.map((exported, index) => {
      const number = before + index + 1;
      return { section: section(exported, number), note: `[^${number}]: ${footnote(exported)}` };
    }),
  );
  const sections = written.map((each) => each.section);
  const notes = written.map(({ note }) => note);
  return `${[`# ${markdownLine(title)}`, ...sections, ...notes].join('\n\n')}\n`;
};
