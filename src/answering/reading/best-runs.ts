/** The places of the `most` best scores, in their order; of those that are equal to the last of them, the first ones. */
export function placesOfBest(scores: Float64Array, most: number): readonly number[] {
  const sorted = scores.toSorted();
  const cut = Math.max(0, scores.length - most);
  const least = sorted[cut] ?? 0;
  /** Of those that are equal to the least, how many there is room for. */
  let room = sorted.findLastIndex((score) => score === least) + 1 - cut;
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score > least || (score === least && room-- > 0)) places.push(place);
  }
  return places;
}
