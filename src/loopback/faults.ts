import type { ApiError } from './api-error.ts';

/** What goes wrong with one request. */
export type Fault =
  /** No answer ever; `carriedOut`: though the request takes effect. */
  | { readonly kind: 'hang'; readonly carriedOut?: boolean }
  /** The connection breaks before the request takes effect. */
  | { readonly kind: 'reset' }
  /** The request takes effect, then the connection breaks before the answer is there. */
  | { readonly kind: 'lost' }
  /** Discord has a fault of its own. */
  | { readonly kind: 'failure'; readonly status: 500 | 502 | 503 | 504 }
  /** Too many requests; seconds to wait. */
  | { readonly kind: 'rate-limit'; readonly retryAfter: number; readonly global?: boolean }
  /** A refusal whatever the state is: `refusals` has them. */
  | { readonly kind: 'refusal'; readonly error: ApiError };

/** A request, as far as a rule looks at it. The path is below the version: `/channels/1/messages`. */
type Struck = { readonly method: string; readonly path: string };

type FaultRule = {
  readonly fault: Fault;
  /** Part of the path. */
  readonly path?: string;
  readonly method?: string;
  readonly when?: (request: Struck) => boolean;
  /** Fitting requests that pass before the first one that is struck; 0 unless given. */
  readonly after?: number;
  /** Requests that are struck; 1 unless given. */
  readonly times?: number;
};

export interface Faults {
  /** Lets requests go wrong from now on. @returns what calls it off */
  add(rule: FaultRule): () => void;
  /** Calls all off. */
  clear(): void;
  /** What went wrong so far, in order. */
  readonly struck: readonly (Struck & { readonly fault: Fault })[];
}

/** Faults with the server's side: what goes wrong with the request that comes now, if anything. */
export const createFaults = (): Faults & { readonly next: (request: Struck) => Fault | undefined } => {
  const rules = new Map<FaultRule, number>();
  const struck: (Struck & { readonly fault: Fault })[] = [];
  return {
    struck,
    add(rule) {
      const own = { ...rule };
      rules.set(own, 0);
      return () => void rules.delete(own);
    },
    clear: () => rules.clear(),
    next({ method, path }) {
      for (const [rule, count] of rules) {
        const fits =
          (rule.method ?? method) === method &&
          path.includes(rule.path ?? '') &&
          rule.when?.({ method, path }) !== false;
        if (!fits) continue;
        const { after = 0, times = 1 } = rule;
        if (count + 1 >= after + times) rules.delete(rule);
        else rules.set(rule, count + 1);
        if (count < after) continue;
        struck.push({ method, path, fault: rule.fault });
        return rule.fault;
      }
      return undefined;
    },
  };
};
