import type { Upload } from '../forms/message.ts';

/** A request that found its route. */
export type Request = {
  /** The part of the path that stands at `:name` in the route's pattern. */
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly Upload[];
};

/** What goes back: 204 has no body. */
export type Reply = { readonly status: number; readonly body?: unknown };

export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path below the version, such as `/channels/:channel/messages`. */
  readonly pattern: string;
  /** Whether it is open to who knows the token in its path, without the bot's token. */
  readonly open?: boolean;
  /** @throws ApiError for a refusal. */
  readonly handle: (request: Request) => Reply;
};

export const ok = (body: unknown): Reply => ({ status: 200, body });
export const created = (body: unknown): Reply => ({ status: 201, body });
export const noContent: Reply = { status: 204 };
