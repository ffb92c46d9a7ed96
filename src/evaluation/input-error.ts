import type { z } from 'zod';

/** A file that can't be read as it should; the message names the file, the place and what is wrong there. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** The first issue of a failed parse in one line: where in the value, and what is wrong. */
export const describeIssue = (error: z.ZodError): string => {
  const issue = error.issues[0];
  if (issue === undefined) return 'not of the expected form';
  const path = issue.path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('');
  return path === '' ? issue.message : `${path.replace(/^\./u, '')}: ${issue.message}`;
};
