import { typeOfNoun } from '../../answering/english/head-nouns.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Span } from '../../text/span.ts';
import type { Context } from '../context.ts';
import { edited, ownedBy } from '../edit.ts';
import { type NounPhrase, nounPhrasesOf, periodPhrase } from '../phrases.ts';
import { isQuantity } from '../word-lists.ts';
import { bestOf } from '../references/reference.ts';
import { type TurnText, wordsOf } from '../turn-text.ts';
import type { FragmentReader, Reading } from './fragment.ts';
import { targetOf } from './name.ts';
import { type Slot, slotFor, slotsOf } from './slots.ts';

/** "And its turnover?", "the population?", "total investment of those?": the same asked of another thing, or what that thing is. */
export const readNounPhrase: FragmentReader = (fragment, context) => {
  const [phrase] = nounPhrasesOf(fragment);
  if (phrase === undefined || phrase.isName || phrase.first > LATEST_START) return [];
  const { question } = context.last;
  const stands = standsForName(fragment, phrase, context);
  if (stands !== undefined) return [stands];
  const slots = slotsOf(question);
  const hasName = fragment.names.length > 0;
  const found = slotFor(phrase.noun, hasName, slots, context.words);
  const isOwned = hasName || phrase.last > phrase.head;
  const owner = isOwned ? undefined : ownerIn(question, found?.slot);
  const thing = thingText(fragment, phrase, owner, found?.slot.hasArticle !== false);
  const owned = thingText(fragment, phrase, isOwned ? undefined : (owner ?? ownerBefore(context)), true);
  const asked: Reading = { text: askedAnew(owned, phrase, context), prior: 1 };
  if (found === undefined) return [asked];
  const counted = readCounted(fragment, phrase, found.slot, thing, context);
  if (counted !== undefined) return counted;
  const swapped: Reading = { text: edited(question.text, [{ ...found.slot, text: thing }]), prior: 1 };
  const isAlike =
    !isAskedSlot(found.slot, context) &&
    (found.likeness >= ALIKE || isOfOther(fragment, phrase, found.slot, question));
  const isSubjectAsked = context.last.parts.helping < 0;
  if (isAlike) return [swapped, { ...asked, prior: 0.9 }];
  return isSubjectAsked ? [swapped, asked] : [asked, { ...swapped, prior: 0.8 }];
};

/** A noun phrase may have a preposition before it: "for exports". */
const LATEST_START = 1;
/** Likeness from which on one thing takes the place of another. */
const ALIKE = 2;

/** "The paper mill of Ardle" after "the harbour of Brackwater": things that differ in their names too. */
const isOfOther = (fragment: TurnText, { noun }: NounPhrase, slot: Slot, question: TurnText): boolean => {
  const [own, before] = [fragment.names[0], slot.names[0]];
  if (
    own === undefined ||
    before === undefined ||
    isQuantity(noun) ||
    (before.start === slot.start && before.end === slot.end)
  )
    return false;
  return !isQuantity(slot.noun) && nameOf(fragment, own) !== nameOf(question, before) && slot.hasArticle;
};

const nameOf = ({ text }: TurnText, { start, end }: Span): string => text.slice(start, end).toLowerCase();

const isAskedSlot = ({ first }: Slot, { last: { parts } }: Context): boolean =>
  parts.asking !== undefined && first >= parts.asking.first && first <= parts.asking.last;

/** "The country as a whole" after a question about a town: a description in the place of a name. */
function standsForName(fragment: TurnText, phrase: NounPhrase, context: Context): Reading | undefined {
  const type = typeOfNoun(phrase.noun);
  if (fragment.names.length > 0 || (type !== 'place' && type !== 'organisation')) return undefined;
  const { question } = context.last;
  const isOfType = (name: string): boolean => {
    const kind = context.sources.kindOf(name).class;
    return kind === type || kind === 'unknown';
  };
  const target = question.names.find(({ start, end }) => isOfType(question.text.slice(start, end)));
  if (target === undefined) return undefined;
  const text = withArticle(lowerStart(wordsOf(fragment, phrase)));
  return { text: edited(question.text, [{ ...target, text }]), prior: 1 };
}

/** "How many projects …" asked of "projects" or of a list of them. */
function readCounted(
  fragment: TurnText,
  phrase: NounPhrase,
  slot: Slot,
  thing: string,
  context: Context,
): readonly Reading[] | undefined {
  const { question } = context.last;
  if (!isAskedSlot(slot, context) || isQuantity(phrase.noun)) return undefined;
  const isCount = question.lower.includes('how');
  if (!isCount) return undefined;
  const target = fragment.names[0];
  const name = target === undefined ? undefined : fragment.text.slice(target.start, target.end);
  const place = name === undefined ? undefined : targetOf(name, context);
  if (name === undefined || place === undefined) {
    if (!phrase.isPlural) return undefined;
    return [{ text: edited(question.text, [{ ...slot, text: bare(fragment.text) }]), prior: 1 }];
  }
  const noun = question.text.slice(slot.start, slot.end);
  return [
    { text: `How many ${noun} ${context.last.parts.isPast ? 'were' : 'are'} in ${thing}`, prior: 1 },
    { text: edited(question.text, [{ ...place, text: name }]), prior: 0.9 },
  ];
}

const bare = (text: string): string => text.replace(/^(?:the|of|for)\s+/i, '');

/** What a phrase is called as the thing asked about, with whose it is. */
function thingText(
  fragment: TurnText,
  phrase: NounPhrase,
  owner: string | undefined,
  isDefinite: boolean,
): string {
  const words = fragment.text
    .slice(fragment.tokens[phrase.first]?.start ?? 0)
    .replace(/\s*,\s*(?=in |at |of |for )/i, ' ');
  const rest = words.replace(/^(?:the|a|an|its|their|his|her)\s+/i, '');
  const opensWithName = fragment.classes[phrase.first] === tokenClass.name;
  const [plain, alone] = opensWithName ? [words, rest] : [lowerStart(words), lowerStart(rest)];
  if (owner === undefined) return isDefinite ? withArticle(plain) : plain;
  return ownedBy(owner, alone);
}

const withArticle = (words: string): string => {
  const [first = ''] = words.split(/\s+(?:of|in|at|for|on|from|by|about)\s+/);
  const isOwned = /['’]s?\s/.test(first);
  return isOwned || /^(?:the|a|an|its|their|his|her|this|that|these|those|\d)\b/i.test(words)
    ? words
    : `the ${words}`;
};

/** Without the capital of a sentence's first word; abbreviations keep theirs. */
const lowerStart = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

/** Whose the thing was that was asked about: "X's turnover", "the mayor of X". */
function ownerIn({ text }: TurnText, slot: Slot | undefined): string | undefined {
  const [first] = slot?.names ?? [];
  if (slot === undefined || first === undefined) return undefined;
  const isOwner = /^['’]s?\s/.test(text.slice(first.end));
  const isHung = /\bof\s+(?:the\s+)?$/i.test(text.slice(slot.start, first.start));
  return isOwner || isHung ? text.slice(first.start, first.end) : undefined;
}

const ownerBefore = (context: Context): string | undefined =>
  bestOf(
    context,
    ({ class: kind, isName, from, isPlural }) => {
      if (kind === 'person' || isPlural || !isName) return undefined;
      return from === 'answer' ? 3.5 : 4;
    },
    false,
  )[0];

/** "What was Zhili's fiscal revenue in 2019": what fits the thing is asked of it, at the time asked about. */
function askedAnew(thing: string, phrase: NounPhrase, { last: { question, parts } }: Context): string {
  const be = parts.isPast ? (phrase.isPlural ? 'were' : 'was') : phrase.isPlural ? 'are' : 'is';
  const time = isQuantity(phrase.noun) ? periodPhrase(question) : '';
  return `${askingFor(phrase.noun, question)} ${be} ${thing} ${time}`;
}

/** The question word for a noun: its own, or that of the question before where that asks for a circumstance. */
function askingFor(noun: string, { lower }: TurnText): string {
  const type = typeOfNoun(noun);
  if (type === 'person') return 'Who';
  if (type !== undefined) return 'What';
  const before = lower.find((word) => /^(?:when|where|who|why)$/.test(word));
  return before === undefined || before === 'why' ? 'What' : before;
}
