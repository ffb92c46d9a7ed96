/** The items in an order drawn at random. Source: Knuth, The Art of Computer Programming, vol. 2, algorithm 3.4.2 P. */
export const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] => {
  const left = [...items];
  return Array.from(items).flatMap(() => left.splice(Math.floor(random() * left.length), 1));
};
