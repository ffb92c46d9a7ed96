import type { Remark, Turn } from '../conversation/conversations.ts';
import type { ArticleLookup } from '../corpus/quote.ts';
import { type AnswerRecord, answerRecord } from './answer-record.ts';

/** A turn of a talk for other programs, as plain JSON. */
export type TurnRecord = AnswerRecord & {
  /** The whole question it was completed to; left out where it was taken as it stands. */
  readonly readAs?: string;
  /** What it asks about the answer before; left out where it asks about the articles. */
  readonly remark?: Remark['kind'];
};

/** A turn as plain JSON. @param milliseconds how long it took @throws when a quoted article isn't there. */
export const turnRecord = (
  { answer, readAs, remark }: Turn,
  articles: ArticleLookup,
  milliseconds: number,
): TurnRecord => ({
  ...answerRecord(answer, articles, milliseconds),
  ...(readAs !== undefined && { readAs }),
  ...(remark !== undefined && { remark: remark.kind }),
});
