import { tokenClass } from '../../answering/syntax/token-class.ts';
import { type Context, turnsOnTopic } from '../context.ts';
import { bestOf, type Reference, type ReferenceFinder } from './reference.ts';

/** Places in a list; negative ones count from its end. */
const PLACES: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['1st', 0],
  ['former', 0],
  ['second', 1],
  ['2nd', 1],
  ['third', 2],
  ['3rd', 2],
  ['fourth', 3],
  ['fifth', 4],
  ['last', -1],
  ['latter', -1],
]);

/** "The second one", "the latter": an item of the list that was answered, or of the names that were asked about. */
export const findOrdinals: ReferenceFinder = ({ lower, tokens, classes }, context) =>
  lower.flatMap((word, at): readonly Reference[] => {
    const place = PLACES.get(word);
    if (place === undefined || !/^(?:the|that|their)$/.test(lower[at - 1] ?? '')) return [];
    const last = /^ones?$/.test(lower[at + 1] ?? '') ? at + 1 : at;
    if (last === at && opensPhrase(classes, at + 1)) return [];
    const items = listBefore(context);
    const item = items.length < 2 ? ofSeveral(context, word) : items.at(place);
    const [start, end] = [tokens[at - 1]?.start ?? 0, tokens[last]?.end ?? 0];
    return [{ start, end, group: `item ${place}`, options: item === undefined ? [] : [item] }];
  });

/** "The first of the ferries", where several were spoken of but not named. */
const ofSeveral = (context: Context, word: string): string | undefined => {
  const [several] = bestOf(
    context,
    ({ isPlural, text }) => (isPlural && text.startsWith('the ') ? 1 : undefined),
    false,
  );
  return several === undefined ? undefined : `the ${word} of ${several}`;
};

/** Whether a noun follows that the ordinal belongs to; "due" in "when is the first due" has none. */
function opensPhrase(classes: Uint8Array, at: number): boolean {
  let next = at;
  while (classes[next] === tokenClass.adjective || classes[next] === tokenClass.hyphen) next++;
  const kind = classes[next];
  return kind === tokenClass.noun || kind === tokenClass.name || kind === tokenClass.number;
}

/** The list spoken of last: an answer of several items, or several names in a question. */
function listBefore(context: Context): readonly string[] {
  for (const { items, question } of turnsOnTopic(context)) {
    if (items.length > 1) return items;
    const names = question.names.map(({ start, end }) => question.text.slice(start, end));
    if (names.length > 1) return names;
  }
  return [];
}

/** "The other one": what was spoken of in a turn before and isn't in the last one. */
export const findOther: ReferenceFinder = ({ lower, tokens, classes }, context) =>
  lower.flatMap((word, at): readonly Reference[] => {
    if (word !== 'other' || lower[at - 1] !== 'the') return [];
    const last = lower[at + 1] === 'one' ? at + 1 : at;
    if (last === at && opensPhrase(classes, at + 1)) return [];
    const { items, question } = context.last;
    const now = question.text.toLowerCase();
    const names = turnsOnTopic(context)
      .slice(1)
      .flatMap((turn) =>
        turn.referents.filter(
          ({ text, isName, from }) => isName && from === 'question' && !now.includes(text.toLowerCase()),
        ),
      );
    const options =
      names.length === 0 && items.length === 2 ? items.slice(1) : names.slice(0, 1).map(({ text }) => text);
    return [{ start: tokens[at - 1]?.start ?? 0, end: tokens[last]?.end ?? 0, group: 'other', options }];
  });
