import type { Turn } from '../conversations.ts';
import type { RememberedTurn, Talk } from '../talk.ts';

/**
 * How a turn about the answer before is remembered: as a further answer to the same question, so that "and in 2018?" goes on from that. `undefined` for one
 * that gave nothing new, or of the article only its author or date: what is asked next is still about the answer before.
 */
export function rememberedAs(
  asked: string,
  { answer, readAs, remark }: Turn,
  talk: Talk,
  at: number,
): RememberedTurn | undefined {
  const question = talk.at(-1)?.question;
  const isNew = remark === undefined || remark.kind === 'more';
  if (question === undefined || !isNew || answer.status === 'not_found') return undefined;
  return { asked, readAs, question, answer, at };
}
