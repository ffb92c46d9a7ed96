const MEGABYTE = 1024 * 1024;
const SECOND = 1_000;

/** What fetching a page may cost. Times in milliseconds. */
export type FetchingLimits = {
  /** Bytes of the answer, as they come and inflated. */
  readonly largest: number;
  /** From one address to the next. */
  readonly mostRedirects: number;
  /** Until a server takes the connection. */
  readonly connect: number;
  /** From the first look-up of a name to the last byte. */
  readonly total: number;
};

export const FETCHING_LIMITS: FetchingLimits = {
  // As large as a file that is brought; pages themselves have 1 to 5 MB.
  largest: 25 * MEGABYTE,
  // Shorteners, http to https, www, consent: four are common.
  mostRedirects: 5,
  connect: 5 * SECOND,
  total: 20 * SECOND,
};
