import { anaphorsIn } from '../../answering/discourse/anaphors.ts';
import { headAt } from '../../answering/discourse/name-class.ts';
import { typeOfNoun } from '../../answering/english/head-nouns.ts';
import { tokenClass } from '../../answering/syntax/token-class.ts';
import type { WordTable } from '../../answering/words/word-table.ts';
import { ownerOf } from '../edit.ts';
import type { TurnText } from '../turn-text.ts';
import { bestOf, type Fit, type Reference, type ReferenceFinder } from './reference.ts';

/** "The company", "that person", "this project": a noun alone with its article that says what kind of thing is meant. */
export const findDescriptions: ReferenceFinder = (turn, context) => {
  const { tokens, lower, classes } = turn;
  return anaphorsIn(turn).flatMap((anaphor): readonly Reference[] => {
    if (anaphor.form !== 'kind') return [];
    const head = headAt(classes, anaphor.at + 1);
    const [first, last] = [tokens[anaphor.at], tokens[head ?? -1]];
    // An adjective says which of several is meant: "the old harbour" may be another one.
    if (first === undefined || last === undefined || head !== anaphor.at + 1) return [];
    if (isPlaced(turn, head)) return [];
    const isOwner = /['’]s?$/.test(last.text);
    const noun = (lower[head] ?? '').replace(/['’]s?$/, '');
    const isSeveral = noun !== anaphor.noun;
    const options = bestOf(context, descriptionFit(anaphor.noun, isSeveral, context.words), true);
    const isSame = (option: string): boolean => option.toLowerCase() === `the ${noun}`;
    return [
      {
        start: first.start,
        end: last.end,
        group: `the ${anaphor.noun}`,
        options: options
          .filter((option) => !isSame(option))
          .map((option) => (isOwner ? ownerOf(option) : option)),
      },
    ];
  });
};

/** Whether a name right behind a noun says which one is meant: "the mill at Quernbridge". */
const isPlaced = ({ lower, classes }: TurnText, head: number): boolean =>
  /^(?:at|in|of|on|from|near|by|beside|outside)$/.test(lower[head + 1] ?? '') &&
  classes[lower[head + 2] === 'the' ? head + 3 : head + 2] === tokenClass.name;

/** Nouns that say no more of a name than of what class it is. */
const GENERIC =
  /^(?:person|man|woman|guy|lady|official|leader|author|speaker|place|town|city|village|country|county|district|province|region|state|area|municipality|company|firm|enterprise|business|corporation|organi[sz]ation|group|institution|outfit|agency)$/;

/** Fits are set by hand; only their order counts. */
function descriptionFit(noun: string, isSeveral: boolean, words: WordTable): Fit {
  const type = typeOfNoun(noun);
  const isNamed = GENERIC.test(noun) && (type === 'person' || type === 'place' || type === 'organisation');
  return ({ class: kind, kinds, isName, isPlural, from }) => {
    if (isPlural !== isSeveral) return undefined;
    if (kinds.includes(noun)) return isName ? 5.5 : 5;
    if (isNamed && kind === type) return from === 'answer' ? 5.2 : isName ? 5 : 4;
    if (isNamed && isName && kind === 'unknown' && type !== 'person' && from !== 'quote') return 3;
    return kinds.some((own) => words.isKindOf(own, noun)) ? 4.5 : undefined;
  };
}
