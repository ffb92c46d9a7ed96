/** Words that, with a capital after a full stop, show that a sentence begins: they are seldom part of a name. */
const STARTERS = new Set(
  (
    'a an the this that these those it its he she his her they their we our you your i there here now then thus so but and or yet ' +
    'if when while where what who why how which after before since until because although though as at by for from in into of on to ' +
    'with without within during among between under over through despite however moreover meanwhile therefore furthermore also ' +
    'according currently recently today yesterday tomorrow last later earlier once only even most many some all both each every ' +
    'another other several such no not one'
  ).split(' '),
);

/** Whether the text begins as a sentence would: with a capitalised function word. */
export const startsSentence = (text: string): boolean => {
  const word = /^["'“‘(]?(\p{Lu}[\p{L}'’]*)(?=[\s,])/u.exec(text)?.[1];
  return word !== undefined && STARTERS.has(word.toLowerCase());
};
