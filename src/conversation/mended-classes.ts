import { isVerbal, tokenClass } from '../answering/syntax/token-class.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { isQuantity, QUESTION_WORDS } from './word-lists.ts';

/** Classes of words that may follow an adjective in its phrase. */
const IN_PHRASE: ReadonlySet<number> = new Set([
  tokenClass.noun,
  tokenClass.name,
  tokenClass.adjective,
  tokenClass.number,
  tokenClass.hyphen,
  tokenClass.conjunction,
  tokenClass.verb,
]);

const HELPS = /^(?:do|does|did|will|would|can|could|should)$/;

/** Least share of a word's uses as a verb for it to be the verb of a question in which none was found. */
const LEAST_VERB = 0.3;

/** "Did that person work": the verb that the tagger took for a second noun; −1 where there is one already. */
function findLostVerb(classes: Uint8Array, lower: readonly string[], words: WordTable): number {
  const helping = lower.findIndex((word) => HELPS.test(word));
  if (!classes.some((kind) => isVerbal(kind)) && lower.some((word) => QUESTION_WORDS.has(word)))
    // "How many people work at the mill".
    return classes.findIndex(
      (kind, at) =>
        kind === tokenClass.noun &&
        classes[at - 1] === tokenClass.noun &&
        (words.partsOfSpeech(lower[at] ?? '')?.verb ?? 0) >= LEAST_VERB,
    );
  if (helping < 0 || classes.some((kind, at) => at > helping && isVerbal(kind))) return -1;
  return classes.findIndex(
    (kind, at) =>
      at > helping + 1 &&
      kind === tokenClass.noun &&
      classes[at - 1] !== tokenClass.determiner &&
      (words.partsOfSpeech(lower[at] ?? '')?.verb ?? 0) >= LEAST_NOUN,
  );
}

/** Least share of a word's uses as a noun for it to be one after a determiner. */
const LEAST_NOUN = 0.15;

const isModifier = (kind: number | undefined, word: string | undefined): boolean =>
  kind === tokenClass.adjective || (kind === tokenClass.adverb && /(?:er|est)$/.test(word ?? ''));

/** The classes with what a tagger of statements gets wrong in a turn: names in lower case, and participles that stand before their noun ("added value"). */
export function mended(
  classes: Uint8Array,
  lower: readonly string[],
  isName: readonly boolean[],
  words: WordTable,
): Uint8Array {
  const lostVerb = findLostVerb(classes, lower, words);
  const asks = classes[0] === tokenClass.auxiliary || lower.some((word) => QUESTION_WORDS.has(word));
  return classes.map((kind, at) => {
    if (isName[at] === true) return tokenClass.name;
    const word = lower[at] ?? '';
    const [before, next] = [classes[at - 1], classes[at + 1]];
    const isCommon = words.partsOfSpeech(word) !== undefined || isQuantity(word);
    if (kind === tokenClass.name && isCommon) return tokenClass.noun;
    const isPrenominal =
      (kind === tokenClass.verb && /(?:ed|ing|en)$/.test(word)) ||
      (kind === tokenClass.adverb &&
        /^(?:earlier|later|first|second|last|next|other|latest|early)$/.test(word));
    const follows =
      before === tokenClass.name ||
      before === tokenClass.adjective ||
      before === tokenClass.determiner ||
      before === tokenClass.hyphen;
    if (isPrenominal && follows && (next === tokenClass.noun || next === tokenClass.verb))
      return tokenClass.adjective;
    // "The earlier projects": no verb follows a determiner and an adjective.
    const shares = words.partsOfSpeech(word);
    const isNominal =
      (kind === tokenClass.verb || kind === tokenClass.auxiliary) && (shares?.noun ?? 0) >= LEAST_NOUN;
    // "Who was chairman": a noun that the tagger took for a participle.
    const isPost =
      kind === tokenClass.verb &&
      before === tokenClass.auxiliary &&
      (shares?.noun ?? 0) > (shares?.verb ?? 0);
    if (isPost && !/(?:ed|en|ing)$/.test(word)) return tokenClass.noun;
    if (at === lostVerb) return tokenClass.verb;
    // "And fin whales?": what asks nothing has no verb.
    const isFragment = !asks && isNominal && before !== tokenClass.auxiliary;
    // "What is a moot?": a determiner's phrase ends with its noun.
    const endsPhrase =
      kind === tokenClass.adjective && before === tokenClass.determiner && !IN_PHRASE.has(next ?? -1);
    if (isFragment || endsPhrase) return tokenClass.noun;
    const opened =
      before === tokenClass.determiner ||
      (classes[at - 2] === tokenClass.determiner && isModifier(before, lower[at - 1]));
    return isNominal && opened ? tokenClass.noun : kind;
  });
}
