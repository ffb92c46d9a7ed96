import { createAnswerer } from '../../answering/create-answerer.ts';
import { createRememberingAnswerer } from '../../answering/remembering-answerer.ts';
import { createLikelyQuestions } from '../../answering/likely/create-likely-questions.ts';
import type { Models } from '../../answering/models.ts';
import { createClaimChecker } from '../../claims/create-claim-checker.ts';
import type { ClaimModel } from '../../claims/deciding/claim-model.ts';
import { createConversations } from '../../conversation/create-conversations.ts';
import { createTalkMemory } from '../../conversation/talk-memory.ts';
import type { EarlierQuestions } from '../../discord/earlier-questions.ts';
import type { Engine } from '../../discord/engine.ts';
import { createLibrary, joinLibraries, type Library } from '../../discord/library.ts';
import { createSpelling } from '../../discord/spelling.ts';
import { isTalkOf } from '../../discord/talk-keys.ts';
import { createWordCompletion } from '../../discord/word-completion.ts';
import type { Collection } from '../../retrieval/collection.ts';

/** What all engines share. */
export type EngineParts = {
  readonly models: Models;
  readonly claimModel: ClaimModel;
  /** Kept by person and server, so that one serves all. */
  readonly earlier: EarlierQuestions;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Ends the search for likely questions. */
  readonly signal: AbortSignal;
};

/** Of one place. What it shows and asks is in these and nowhere else. All in one language. */
export type EngineArticles = Pick<Engine, 'loading'> & {
  /** The articles that come with the bot, with their library, which is one for all engines; `undefined` where they are not asked. */
  readonly shipped: { readonly collection: Collection; readonly library: Library } | undefined;
  /** What the place itself added; `undefined` where nothing is kept for it. One of the two is there. */
  readonly own: Collection | undefined;
};

/** An engine that can forget what people said to it. */
export type ForgetfulEngine = Engine & {
  /** Forgets the talks of this person; those of threads belong to all who take part and end by themselves. */
  readonly forgetTalks: (userId: string) => void;
};

/** An engine over some collections, which may change between questions. */
export const createEngine = (
  { shipped, own, loading }: EngineArticles,
  { models, claimModel, earlier, now, signal }: EngineParts,
): ForgetfulEngine => {
  // One's own come first where nothing else decides.
  const collections = [own, shipped?.collection].filter((collection) => collection !== undefined);
  const ownLibrary = own === undefined ? joinLibraries([]) : createLibrary(own);
  const answerer = createRememberingAnswerer(createAnswerer(collections, models), collections);
  const memory = createTalkMemory(now);
  return {
    answerer,
    claims: createClaimChecker({ collections, models, model: claimModel }),
    conversations: createConversations({ answerer, collections, words: models.words, now, memory }),
    library: shipped === undefined ? ownLibrary : joinLibraries([ownLibrary, shipped.library]),
    spelling: createSpelling(collections),
    suggestions: {
      earlier,
      likely: createLikelyQuestions({ collections, answerer, signal }),
      completeWord: createWordCompletion(collections),
    },
    own: ownLibrary,
    loading,
    forgetTalks: (userId) => memory.forget(isTalkOf(userId)),
  };
};
