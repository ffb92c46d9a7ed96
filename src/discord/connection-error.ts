/** Codes of Node for a connection that is not made or breaks; undici's own all begin alike. */
const NO_CONNECTION =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_\w+)$/;

/** The codes of an error and of what caused it. */
const codes = (error: unknown): readonly unknown[] => {
  if (!(error instanceof Error)) return [];
  const inner = error instanceof AggregateError ? error.errors.flatMap(codes) : [];
  return ['code' in error ? error.code : undefined, ...inner, ...codes(error.cause)];
};

/** Whether the connection failed: it was not made, it broke, or it hung until it was given up. */
export const isConnectionError = (error: unknown): boolean =>
  codes(error).some((code) => typeof code === 'string' && NO_CONNECTION.test(code)) ||
  (error instanceof Error && error.name === 'AbortError');
