import { LRUCache } from 'lru-cache';
import type { SentenceReader } from '../answering/sentence-reader.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { createNameKindReader } from './name-kind.ts';
import { type NounPhrase, nounPhrasesOf, type QuestionParts, questionParts } from './phrases.ts';
import { articleText, itemsOf } from './answer-items.ts';
import { type Referent, type ReferentSources, referentsBeside, referentsOf } from './referents.ts';
import type { RememberedTurn, Talk } from './talk.ts';
import type { TurnSources, TurnText, TurnTextReader } from './turn-text.ts';

/** A turn back, with what it spoke of. */
export type SpokenTurn = {
  readonly turn: RememberedTurn;
  readonly question: TurnText;
  readonly phrases: readonly NounPhrase[];
  readonly parts: QuestionParts;
  readonly referents: readonly Referent[];
  /** The items of the answer, in its words; one for an answer that is no list. */
  readonly items: readonly string[];
};

/** What a turn is read with: the turns before it, the latest first. */
export type Context = {
  readonly last: SpokenTurn;
  readonly earlier: readonly SpokenTurn[];
  readonly words: WordTable;
  readonly sources: ReferentSources;
  /** Names that stand beside the answer in its sentence. Looked up when first asked for. */
  readonly beside: () => readonly Referent[];
  /** The sentence that was quoted last; empty without one. */
  readonly quoted: string;
};

/** The turns of the topic that is spoken of, the latest first. */
export function turnsOnTopic({ last, earlier }: Context): readonly SpokenTurn[] {
  const turns = [last, ...earlier];
  const opening = turns.findIndex(({ turn }) => turn.opensTopic === true);
  return opening < 0 ? turns : turns.slice(0, opening + 1);
}

/** Turns back that a pronoun or a description can reach. */
const REACH = 4;

/** Turns whose reading is remembered, some kilobytes each: the last ones of some hundred talks, which are read again with each turn that follows. */
const REMEMBERED = 1000;

/** Reads the turns of a talk; `undefined` of an empty one. */
export type ContextReader = (talk: Talk) => Context | undefined;

export function createContextReader({
  collections,
  words,
  reader,
  readText,
}: TurnSources & { readonly reader: SentenceReader; readonly readText: TurnTextReader }): ContextReader {
  const sources: ReferentSources = {
    collections,
    readText,
    kindOf: createNameKindReader(collections, reader),
  };
  const remembered = new LRUCache<RememberedTurn, SpokenTurn>({ max: REMEMBERED });
  let known = -1;

  const readAnew = (turn: RememberedTurn): SpokenTurn => {
    const question = sources.readText(turn.question);
    const phrases = nounPhrasesOf(question);
    return {
      turn,
      question,
      phrases,
      parts: questionParts(question, phrases),
      referents: referentsOf(turn, sources),
      items: itemsOf(turn, sources),
    };
  };
  /** What a name is, and what an answer stood on, may be another thing once articles have come or gone. */
  const spoken = (turn: RememberedTurn): SpokenTurn => {
    const now = collections.reduce((sum, { revision }) => sum + revision, 0);
    if (now !== known) remembered.clear();
    known = now;
    const read = remembered.get(turn) ?? readAnew(turn);
    remembered.set(turn, read);
    return read;
  };

  return (talk) => {
    const [last, ...earlier] = talk.slice(-REACH).toReversed().map(spoken);
    if (last === undefined) return undefined;
    let beside: readonly Referent[] | undefined;
    const { answer } = last.turn;
    const quote = answer.status === 'not_found' ? undefined : answer.reading.quote;
    return {
      last,
      earlier,
      words,
      sources,
      beside: () => (beside ??= referentsBeside(last.turn, sources)),
      quoted:
        quote === undefined
          ? ''
          : (articleText(collections, quote.article)?.slice(quote.start, quote.end) ?? ''),
    };
  };
}
