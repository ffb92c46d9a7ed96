import type { FileHint, RefusalReason, Refused } from './reading-outcome.ts';

const MEGABYTE = 1024 * 1024;
const SECOND = 1_000;

const megabytes = (bytes: number): string => (bytes / MEGABYTE).toFixed(bytes < MEGABYTE ? 2 : 1);
const whole = (count: number): string => count.toLocaleString('en-GB');

const KNOWN = 'What can be read: plain text, Markdown, HTML, PDF and Word (.docx)';

const sentenceOf = (reason: RefusalReason, name: string): string => {
  switch (reason.kind) {
    case 'empty':
      return `${name} is empty; put the article's text into it and add it again.`;
    case 'too-large':
      return `${name} has ${megabytes(reason.size)} MB, more than the ${megabytes(reason.limit)} MB a file may have; split it, or save it without its pictures.`;
    case 'unknown-kind':
      return `${name} is ${reason.found === undefined ? 'of a kind that is not known' : `a file of the kind ${reason.found}`} and holds no text that can be read. ${KNOWN}.`;
    case 'encoding':
      return `${name} looks like a text, but its encoding could not be told; save it again as UTF-8.`;
    case 'no-main-text':
      return `${name} has no main text: the page may be a menu, or show its text only with scripts; save the article's text itself and add that.`;
    case 'encrypted':
      return `${name} is protected with a password; save it without one and add it again.`;
    case 'scanned':
      return `${name} has ${whole(reason.pages)} ${reason.pages === 1 ? 'page' : 'pages'}, but no text: it was probably scanned; run text recognition over it and add it again.`;
    case 'too-many-pages':
      return `${name} has ${whole(reason.pages)} pages, more than the ${whole(reason.limit)} a file may have; split it and add the parts.`;
    case 'broken':
      return `${name} is a broken${reason.format === undefined ? '' : ` ${reason.format}`} file; open it, save it anew and add it again.`;
    case 'inflates':
      return `${name} inflates to more than ${megabytes(reason.limit)} MB, which no article needs; save it anew, or add its text alone.`;
    case 'too-much-text':
      return `${name} holds more than ${whole(reason.limit)} characters of text; split it and add the parts.`;
    case 'time':
      return `Reading ${name} took longer than ${whole(Math.round(reason.limit / SECOND))} seconds and was given up; split it, or add its text alone.`;
    case 'memory':
      return `Reading ${name} took more memory than a file may take and was given up; split it, or add its text alone.`;
    case 'stopped':
      break;
  }
  return `${name} was not read, because reading was stopped; nothing is wrong with the file, so add it again.`;
};

/** A refusal with its sentence, which calls the file by its name or address where one is known. */
export const refused = (reason: RefusalReason, { name, url }: FileHint = {}): Refused => ({
  kind: 'refused',
  reason,
  sentence: sentenceOf(reason, name ?? url ?? 'The file'),
});
