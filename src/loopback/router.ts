import { ApiError, refusals } from './api-error.ts';
import type { Upload } from './forms/message.ts';
import type { Reply, Route } from './routes/route.ts';

/** A request as it came, its body read. */
export type Call = {
  readonly method: string;
  /** Path without the API's base and version, still encoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
  readonly files: readonly Upload[];
};

/** Answers a call; never throws for a refusal. */
export type Handler = (call: Call) => Reply;

/** A part of a path without its percent signs, or as it is when they mean nothing. */
export const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

const namedParts = (pattern: string, path: string): ReadonlyMap<string, string> | undefined => {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  if (wanted.length !== given.length) return undefined;
  const named = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = decoded(given[index] ?? '');
    if (part.startsWith(':')) named.set(part.slice(1), value);
    else if (part !== value) return undefined;
  }
  return named;
};

/**
 * Finds the route of a call: the first whose pattern fits.
 * @param unexpected told of every call that no route takes.
 */
export const createRouter =
  (routes: readonly Route[], token: string, unexpected: (call: Call) => void): Handler =>
  (call) => {
    try {
      const fitting = routes.flatMap((route) => {
        const named = namedParts(route.pattern, call.path);
        return named ? [{ route, named }] : [];
      });
      const match = fitting.find(({ route }) => route.method === call.method);
      if (!match?.route.open && call.authorization !== `Bot ${token}`) throw refusals.unauthorised();
      if (!match) {
        unexpected(call);
        throw fitting.length > 0 ? refusals.methodNotAllowed() : refusals.notFound();
      }
      const { route, named } = match;
      return route.handle({
        param(name) {
          const value = named.get(name);
          if (value === undefined) throw new Error(`The pattern ${route.pattern} has no part :${name}.`);
          return value;
        },
        query: call.query,
        body: call.body,
        files: call.files,
      });
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, body: error.body };
      throw error;
    }
  };
