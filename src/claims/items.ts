import type { ReadSentence } from '../answering/read-sentence.ts';

/** The number of the item by token: a list's items are parted by commas, semicolons and "and". A comma inside a figure parts nothing. */
export const itemsOf = ({ lower, figures, tokens }: ReadSentence): readonly number[] => {
  let item = 0;
  return lower.map((word, at) => {
    const token = tokens[at];
    const isInside =
      token !== undefined && figures.some(({ start, end }) => start < token.start && token.start < end);
    if (!isInside && /^(?:[,;]|and|while|but|against)$/.test(word)) item++;
    return item;
  });
};

/** The number of the clause by token, as far as semicolons part them. */
export const clausesOf = ({ lower }: ReadSentence): readonly number[] => {
  let clause = 0;
  return lower.map((word) => {
    if (word === ';') clause++;
    return clause;
  });
};
