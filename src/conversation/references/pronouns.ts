import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { Context } from '../context.ts';
import { ownedBy, pluralOf } from '../edit.ts';
import { wordsOf, type TurnText } from '../turn-text.ts';
import { groupFit, kindFit, nameFit, personFit, pluralFit, pointedFit, thingFit } from './fits.ts';
import { bestOf, type Reference } from './reference.ts';

const PERSON = /^(?:he|she|him)$/;
const PERSONS = /^(?:his|her|hers)$/;
const THING = /^it$/;
const THINGS = /^its$/;
const PLURAL = /^(?:they|them|those|these)$/;
const PERSONAL = /^(?:they|them)$/;
const PLURALS = /^(?:their|theirs)$/;
const POINTS = /^(?:that|this)$/;

/** What changes by a figure: after such a verb "it" is a figure. */
const CHANGE =
  /^(?:rise|rose|risen|rising|grow|grew|grown|growing|increase[ds]?|increasing|fall|fell|fallen|falling|drop(?:ped|s)?|decline[ds]?|decrease[ds]?|up|down|change[ds]?|double[ds]?|shrink|shrank|shrunk|higher|lower|amount|total|worth)$/;

/** "It", "she", "them", "those" … and their owners' forms. */
export function findPronouns(turn: TurnText, context: Context): readonly Reference[] {
  return turn.lower.flatMap((_, at): readonly Reference[] => {
    const meant = isInside(turn, at) ? undefined : meantBy(turn, at, context);
    return meant === undefined ? [] : [placed(turn, at, meant)];
  });
}

/** What a pronoun may mean, with the group that it belongs to; `undefined` where the word is none. */
type Meant = Pick<Reference, 'group' | 'options'>;

function meantBy(turn: TurnText, at: number, context: Context): Meant | undefined {
  const { lower, classes } = turn;
  const word = lower[at] ?? '';
  if (PERSON.test(word) || PERSONS.test(word)) {
    const persons = bestOf(context, personFit, true);
    // A ship is "she".
    const isThing = persons.length === 0 && /^(?:she|her|hers)$/.test(word);
    return { group: 'person', options: isThing ? bestOf(context, nameFit, false) : persons };
  }
  if ((THING.test(word) && !isEmpty(lower, at)) || THINGS.test(word)) {
    const isFigure = lower.some((one) => CHANGE.test(one));
    return { group: 'thing', options: bestOf(context, thingFit(context.words, isFigure), false) };
  }
  const isAlone = !opensPhrase(turn, at);
  const isPointed = isAlone && (at === lower.length - 1 || classes[at - 1] === tokenClass.auxiliary);
  if (POINTS.test(word))
    return isPointed ? { group: 'pointed', options: bestOf(context, pointedFit, false) } : undefined;
  if ((PLURAL.test(word) && (isAlone || PERSONAL.test(word))) || PLURALS.test(word)) {
    const several = bestOf(context, pluralFit, false);
    const isGroup = several.length === 0 && !/^(?:those|these)$/.test(word) && lower[at - 1] !== 'of';
    if (several.length > 0) return { group: 'plural', options: several };
    // "What robot did they buy?" – "how many cows does one of them serve?"
    const kind = bestOf(context, kindFit, false).map(pluralOf);
    return { group: 'plural', options: isGroup ? bestOf(context, groupFit, false) : kind };
  }
  return undefined;
}

/** The pronoun's place; of an owner's form with the noun phrase that it opens. */
function placed(turn: TurnText, at: number, { group, options }: Meant): Reference {
  const { tokens, lower, phrases } = turn;
  const start = tokens[at]?.start ?? 0;
  const end = tokens[at]?.end ?? start;
  const word = lower[at] ?? '';
  const isOwner = (PERSONS.test(word) || THINGS.test(word) || PLURALS.test(word)) && opensPhrase(turn, at);
  const phrase = phrases.find(({ first, last }) => first <= at && last > at);
  if (!isOwner || phrase === undefined) return { start, end, group, options };
  const thing = wordsOf(turn, { first: at + 1, last: phrase.last });
  return {
    start,
    end: tokens[phrase.last]?.end ?? end,
    group,
    options: options.map((owner) => ownedBy(owner, thing)),
  };
}

function opensPhrase({ classes }: TurnText, at: number): boolean {
  const next = classes[at + 1];
  return (
    next === tokenClass.noun ||
    next === tokenClass.name ||
    next === tokenClass.adjective ||
    next === tokenClass.number
  );
}

/** Whether a pronoun has what it means in its own turn: a name before it, or as its subject ("what share of its bottles does Velland recycle"). */
function isInside({ names, tokens, lower, classes }: TurnText, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  if (names.some(({ end }) => end < start)) return true;
  const helping = classes.findIndex((kind, place) => place > at && kind === tokenClass.auxiliary);
  const subject = lower[helping + 1] === 'the' ? helping + 2 : helping + 1;
  return helping >= 0 && OWN.test(lower[at] ?? '') && classes[subject] === tokenClass.name;
}

const OWN = /^(?:its|his|her|their)$/;

/** "It is said that", "is it true that", "how long does it take to": an "it" that stands for nothing. */
function isEmpty(lower: readonly string[], at: number): boolean {
  const next = lower[at + 1] ?? '';
  const following = new Set(lower.slice(at + 2, at + 7));
  if (/^(?:is|was|seems)$/.test(next)) return following.has('that');
  if (/^takes?$/.test(next)) return following.has('to');
  return (
    /^(?:is|was)$/.test(lower[at - 1] ?? '') &&
    /^(?:true|possible|likely|correct|known|said|clear|right)$/.test(next)
  );
}
