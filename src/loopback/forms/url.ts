import { z } from 'zod';

import { type Limit } from '../limits.ts';
import { rule } from './form.ts';

/** The scheme of a URL, or `undefined` when it isn't one. */
const schemeOf = (url: string): string | undefined => {
  const scheme = /^([a-z][a-z\d+.-]*):\/\/[^\s]+$/iu.exec(url)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https') return URL.canParse(url) ? scheme : undefined;
  return scheme ?? /^([a-z][a-z\d+.-]*):/iu.exec(url)?.[1]?.toLowerCase();
};

/** A URL whose scheme is one of `schemes`. */
export const url = (schemes: readonly string[], { min, max }: Limit) =>
  z
    .string()
    .refine((value) => value.length >= min, rule('BASE_TYPE_REQUIRED', 'This field is required'))
    .refine(
      (value) => value.length <= max,
      rule('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`),
    )
    .refine(
      (value) => value.length < min || schemeOf(value) !== undefined,
      rule('URL_TYPE_INVALID_URL', 'Not a well formed URL.'),
    )
    .refine(
      (value) => {
        const scheme = schemeOf(value);
        return scheme === undefined || schemes.includes(scheme);
      },
      rule(
        'URL_TYPE_INVALID_SCHEME',
        `Scheme is not supported. Scheme must be one of (${schemes.map((scheme) => `'${scheme}'`).join(', ')}).`,
      ),
    );
