const MEGABYTE = 1024 * 1024;
const SECOND = 1_000;

/** What one file may cost. */
export type ReadingLimits = {
  /** Bytes of a file as it comes. */
  readonly largestFile: number;
  /** Bytes of what a Word file holds, inflated. */
  readonly largestInflated: number;
  /** Pages of a PDF. */
  readonly mostPages: number;
  /** UTF-16 units of the text that is kept. */
  readonly longestText: number;
  /** Milliseconds that reading a file takes; a thread that starts first has as many for that. */
  readonly time: number;
  /** Megabytes of objects in a thread. */
  readonly heap: number;
  /** Bytes by which the whole process may grow while a file is read: buffers are not counted in the heap. */
  readonly growth: number;
  /** Files that are read at the same time. */
  readonly threads: number;
  /** Milliseconds without work after which a thread is ended, to give its memory back. */
  readonly idle: number;
};

export const READING_LIMITS: ReadingLimits = {
  // Discord takes 10 MB from everybody; servers with boosts more. A long report with pictures has 20.
  largestFile: 25 * MEGABYTE,
  // A book in Word has 5 MB of XML without its pictures, which are not inflated.
  largestInflated: 50 * MEGABYTE,
  mostPages: 1_000,
  // A book has 1 million.
  longestText: 3_000_000,
  // A book of 1,000 pages takes 8 s on an idle machine and twice that on a busy one.
  time: 30 * SECOND,
  heap: 384,
  growth: 512 * MEGABYTE,
  threads: 1,
  idle: 30 * SECOND,
};
