import { typeOfNoun } from '../../answering/english/head-nouns.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Context } from '../context.ts';
import { edited, ownerOf } from '../edit.ts';
import { type NounPhrase, nounPhrasesOf, questionParts } from '../phrases.ts';
import { isQuantity } from '../word-lists.ts';
import type { Referent } from '../referents.ts';
import { thingFit } from '../references/fits.ts';
import { bestReferents, type Fit } from '../references/reference.ts';
import type { TurnText } from '../turn-text.ts';

/** A question without a name, with whose or of what it may be put in. */
export type Owned = {
  readonly texts: readonly string[];
  /** Whether it asks for what something has, a figure or a post: it can hardly be meant alone. */
  readonly isNeeded: boolean;
};

/** "What's the total investment?", "who is the mayor?": whose it is comes from what was spoken of. */
export function withOwner(turn: TurnText, context: Context): Owned {
  const phrases = nounPhrasesOf(turn);
  const parts = questionParts(turn, phrases);
  const open = phrases.filter((phrase) => isOpen(turn, phrase));
  const isAsked = (phrase: NounPhrase): boolean =>
    parts.asking !== undefined && phrase.first <= parts.asking.last;
  const owned = open.find((phrase) => isPartOf(phrase) && !isAsked(phrase));
  const owners = bestReferents(context, ownerFit(context), false).slice(0, 2);
  const isShort = turn.tokens.length <= SHORT;
  const isNeeded = owned !== undefined || isShort;
  const texts = owners.map((owner) =>
    owned === undefined ? `${turn.text} ${placed(owner)}` : put(turn, owned, owner.text),
  );
  return { texts, isNeeded };
}

/** Whose something may be: a thing with a name, or a certain one. */
const ownerFit = (context: Context): Fit => {
  const fit = thingFit(context.words, false);
  return (referent) => (referent.isName || /\p{Lu}/u.test(referent.text) ? fit(referent) : undefined);
};

/** Words with which a question is too short to be about something new. */
const SHORT = 5;

const isPartOf = ({ noun }: Pick<NounPhrase, 'noun'>): boolean =>
  isQuantity(noun) || typeOfNoun(noun) === 'person' || noun === 'gdp';

/** "The tavolin study": the first noun says which one. */
const isCompound = (classes: Uint8Array, first: number, head: number): boolean =>
  classes.subarray(first, head).includes(tokenClass.noun);

/** Whether nothing in a phrase says whose it is. */
const isOpen = (
  { lower, classes }: TurnText,
  { first, head, last, noun, isName, isPlural }: NounPhrase,
): boolean =>
  !isName &&
  last === head &&
  (isPartOf({ noun }) || !isCompound(classes, first, head)) &&
  (lower[first] === 'the' ||
    (!isPlural &&
      classes.length > 0 &&
      !/^(?:an?|any|every|each|this|that|these|those|its|their|his|her|my|your|our)$/.test(
        lower[first] ?? '',
      ))) &&
  !(lower[head + 1] === 'of');

/** "When was the meeting" – at the mill, in the town. */
const placed = ({ class: kind, text }: Referent): string =>
  `${kind === 'organisation' ? 'at' : 'in'} ${text}`;

function put({ text, tokens, lower }: TurnText, { first, last }: NounPhrase, owner: string): string {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? 0;
  if (owner.includes(' of ') || /['’]s /.test(owner))
    return edited(text, [{ start: end, end, text: ` of ${owner}` }]);
  const from = lower[first] === 'the' ? (tokens[first + 1]?.start ?? start) : start;
  return edited(text, [{ start, end: from, text: `${ownerOf(owner)} ` }]);
}
