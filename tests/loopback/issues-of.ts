import type { ApiError } from '../../src/loopback/api-error.ts';

const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === 'ApiError';

const flatten = (tree: object, path: readonly string[] = []): readonly string[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    if (key === '_errors' && Array.isArray(value))
      return value.map((issue: { code: string }) => `${path.join('.')} ${issue.code}`);
    return typeof value === 'object' && value !== null ? flatten(value, [...path, key]) : [];
  });

/** What a check refuses, as "path CODE" for each issue of a form, or as the error's number; empty when it refuses nothing. */
export const issuesOf = (check: () => unknown): readonly string[] => {
  try {
    check();
    return [];
  } catch (error) {
    // By its name: a test may have loaded the loopback a second time.
    if (!isApiError(error)) throw error;
    const { errors, code } = error.body;
    return typeof errors === 'object' && errors !== null ? flatten(errors) : [String(code)];
  }
};
