import { denialsIn } from '../../answering/verdict/negation.ts';
import { isOver, isPartOnly } from '../../answering/verdict/scope.ts';
import { verbGroups } from '../../answering/syntax/verb-groups.ts';
import type { Finding, Outcome } from '../finding.ts';
import type { Matching } from '../matching.ts';
import type { Comparer } from './comparer.ts';

/** What only a sentence settles that says so itself: claimed, and written. */
const STRICT: readonly (readonly [claimed: RegExp, written: RegExp])[] = [
  [/^(?:always|never)$/, /^(?:always|ever|never|not|no)$/],
  [/^(?:only|solely|exclusively)$/, /^(?:only|solely|alone|nowhere|exclusively|sole|single|just)$/],
];
const WHOLE = /^(?:all|every|each|entire|entirely|completely|whole|fully|everyone|everybody|everything)$/;

const WHOLLY = /^(?:totally|altogether|utterly|thoroughly|both)$/;

/** Most of a thing is claimed, few of it are written. */
const MOST = /^(?:most|majority|many)$/;
const FEW = /\b(?:only (?:\w+|\d+)|few|a minority of|hardly any) (?!in\b)/;

const finding = (at: number, outcome: Outcome): Finding => ({
  aspect: 'wording',
  outcome,
  claimed: [Math.max(0, at), Math.max(0, at)],
  written: undefined,
  ...(outcome === 'differs' ? { isSure: true } : {}),
});

/** How much of a thing is meant ("all", "only", "never"), and whether it has happened or is to come. */
export const compareExtent: Comparer = (matching) => {
  const { claim, sentence, reader } = matching;
  const { lower } = claim.read;
  const { article, index } = sentence;
  const strict = STRICT.flatMap(([claimed, written]) => {
    const at = lower.findIndex((word) => claimed.test(word));
    return at < 0 || sentence.lower.some((word) => written.test(word)) ? [] : [finding(at, 'open')];
  });
  const following = index + 1 < article.sentences.length ? reader.read(article, index + 1).lower : [];
  const whole = lower.findIndex((word) => WHOLE.test(word));
  const isPart =
    whole >= 0 &&
    !sentence.lower.some((word) => WHOLLY.test(word)) &&
    isPartOnly(lower.join(' '), sentence.lower, following);
  const still = lower.indexOf('still');
  const most = lower.findIndex((word, at) => MOST.test(word) && lower[at + 1] === 'of');
  const isFew =
    most >= 0 && !sentence.lower.some((word) => MOST.test(word)) && FEW.test(sentence.lower.join(' '));
  return [
    ...strict,
    ...(isFew ? [finding(most, 'differs')] : []),
    ...(still >= 0 && isOver(`is still ${lower.join(' ')}`, sentence.lower)
      ? [finding(still, 'differs')]
      : []),
    ...(isPart ? [finding(whole, 'differs')] : []),
    ...(isPlanned(matching) ? [finding(claim.read.terms.indexOf(claim.question.verbTerm), 'open')] : []),
  ];
};

/** Whether the claim says that something has happened which the sentence only plans: by the words before the same verb. */
function isPlanned({ claim: { read }, sentence, placesOf }: Matching): boolean {
  const [verb] = verbGroups(read.classes, read.lower);
  if (verb === undefined || denialsIn(read).length > 0) return false;
  const isPast =
    verb.head > verb.first
      ? PERFECT.test(read.lower[verb.first] ?? '')
      : (read.lower[verb.head] ?? '').endsWith('ed');
  const places = placesOf(verb.head);
  return isPast && places.length > 0 && places.every((place) => isToCome(sentence.lower, place));
}
const PERFECT = /^(?:did|was|were|has|have|had)$/;
const MODAL = /^(?:will|shall|would)$/;
const INTENT =
  /^(?:plans?|planned|planning|expects?|expected|scheduled|intends?|aims?|hopes?|due|set|going)$/;
/** Tokens before a verb in which a word puts it into the future. */
const TO_COME_REACH = 5;

/** Whether a verb at a place is said of what is to come: "will open", "is expected to open". */
const isToCome = (lower: readonly string[], place: number): boolean =>
  lower.some(
    (word, at) =>
      at < place &&
      at >= place - TO_COME_REACH &&
      (MODAL.test(word) || (INTENT.test(word) && lower[at + 1] === 'to')),
  );
