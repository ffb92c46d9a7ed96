import { setImmediate } from 'node:timers/promises';
import type { ClaimChecker } from '../claims/claim-checker.ts';
import type { Conversations } from '../conversation/conversations.ts';
import type { Collection } from '../retrieval/collection.ts';

/**
 * Questions asked before anybody else asks one. The first one loads the tagger and tables, and the next have the code compiled: of the five
 * articles they took 290, 80 and 45 ms one after the other, and 140 ms more in a talk.
 */
const QUESTIONS = 4;

/** A talk of nobody's; it is forgotten like any other. */
const TALK = 'warm-up';

/**
 * Asks and checks something about the titles of some articles, so that hardly anybody has to wait for the first answer longer than for others. Whoever
 * asks meanwhile comes between. Rejects as the engine does.
 * @param signal ends it
 */
export const warmUp = async (
  articles: Pick<Collection, 'articleAt'>,
  {
    conversations,
    claims,
  }: { readonly conversations: Pick<Conversations, 'ask'>; readonly claims: Pick<ClaimChecker, 'check'> },
  signal: AbortSignal,
): Promise<void> => {
  for (let place = 0; place < QUESTIONS; place += 1) {
    await setImmediate();
    const title = articles.articleAt(place)?.title;
    if (title === undefined || signal.aborted) return;
    await conversations.ask(TALK, `Who said what about ${title}?`);
    await setImmediate();
    await claims.check(title);
  }
};
