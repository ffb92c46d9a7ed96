import type { Finding } from '../../store/finding-store.ts';
import type { SourceState } from '../source-state.ts';

/** A finding with what its place in the export depends on. */
export type ExportedFinding = {
  readonly finding: Finding;
  /** Name of its notebook. */
  readonly notebook: string;
  /** Who saved it, in words; left out where that isn't known. */
  readonly savedBy?: string;
  readonly source: SourceState;
};

const SENTENCES: Readonly<Record<'gone' | 'changed' | 'moved', string>> = {
  gone: 'The article has been removed since; the quote is as it was.',
  changed: 'The article has been changed since, and no longer says this; the quote is as it was.',
  moved: 'The article has been changed since; it still says this.',
};

/** What is said beside a quote whose article is no longer as it was; empty for one that is. */
export const sourceSentence = (source: SourceState): string => {
  switch (source.kind) {
    case 'unchanged':
      return '';
    case 'changed':
      return SENTENCES[source.isStillSaid ? 'moved' : 'changed'];
    case 'removed':
      return SENTENCES.gone;
    default:
      return source satisfies never;
  }
};

/** A time as ISO 8601 writes it, in UTC, to the second. */
export const isoTime = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d+Z/u, 'Z');

/** Whether somebody disputes it now. */
export const isDisputed = ({ disputes }: Finding): boolean =>
  disputes.some(({ resolved }) => resolved === undefined);
