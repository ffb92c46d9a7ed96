const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

const number = (count: number): string => count.toLocaleString('en', { maximumFractionDigits: 1 });

/** A size in bytes as people say it: "12 kB", "100 MB"; what is there at all is at least 1 kB. */
export const sizeInWords = (bytes: number): string =>
  bytes < MEGABYTE ? `${number(Math.ceil(bytes / KILOBYTE))} kB` : `${number(bytes / MEGABYTE)} MB`;
