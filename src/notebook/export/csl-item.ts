import type { PartialDate } from '../../corpus/article.ts';
import { isDisputed, sourceSentence, type ExportedFinding } from './exported-finding.ts';
import { webAddress } from './web-address.ts';

/** Keys of bibliographies begin with a letter. With it an id has 18 characters; Citation.js cuts those of RIS off at 20. */
const ID_PREFIX = 'fn';

type CslDate = { readonly 'date-parts': readonly [readonly [number, ...number[]]] };

/** As much of CSL-JSON 1.0.2 as an article and a quote from it need. */
export type CslItem = {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'document';
  readonly title: string;
  readonly author?: readonly [{ readonly literal: string }];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly keyword?: string;
  /** The quote alone, character for character. */
  readonly note: string;
  /** What the team says about it. */
  readonly annote: string;
};

/** A month without its year is no date for a citation. */
const dateOf = ({ year, month, day }: PartialDate): CslDate | undefined => {
  if (year === undefined) return undefined;
  if (month === undefined) return { 'date-parts': [[year]] };
  return { 'date-parts': [day === undefined ? [year, month] : [year, month, day]] };
};

const dayOf = (milliseconds: number): CslDate => {
  const day = new Date(milliseconds);
  return { 'date-parts': [[day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()]] };
};

/** Question, answer and note, where the quote stands, and what is doubted, in sentences. */
const annotationOf = ({ finding, source }: ExportedFinding): string =>
  [
    `Question: ${finding.question}`,
    finding.answer === '' ? '' : `Answer: ${finding.answer}`,
    `Paragraph: ${finding.quote.paragraph}`,
    finding.note === '' ? '' : `Note: ${finding.note}`,
    isDisputed(finding) ? `Disputed: ${finding.disputes.at(-1)?.reason ?? ''}` : '',
    sourceSentence(source),
  ]
    .filter((line) => line !== '')
    .join('\n');

const typeOf = (outlet: string | undefined, url: string | undefined): CslItem['type'] => {
  if (outlet !== undefined) return 'article-newspaper';
  return url === undefined ? 'document' : 'webpage';
};

/** A finding as an item of a bibliography. */
export const cslItem = (exported: ExportedFinding): CslItem => {
  const { finding } = exported;
  const { title, author, outlet, published, url: given, text } = finding.quote;
  const url = given === undefined ? undefined : webAddress(given);
  const issued = published && dateOf(published);
  return {
    id: `${ID_PREFIX}${finding.id}`,
    type: typeOf(outlet, url),
    title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(outlet !== undefined && { 'container-title': outlet }),
    ...(issued && { issued }),
    ...(url !== undefined && { URL: url, accessed: dayOf(finding.savedAt) }),
    ...(finding.tags.length > 0 && { keyword: finding.tags.join(', ') }),
    note: text,
    annote: annotationOf(exported),
  };
};
