/** The places of the `most` best scores, in their order; of those that are equal to the last of them, the first ones. */
export function placesOfBest(scores: Float64Array, most: number): readonly number[] {
  const places = Array.from(scores.keys());
  if (scores.length <= most) return places;
  const least = scores.toSorted()[scores.length - most] ?? 0;
  let room = most - places.reduce((count, place) => count + Number((scores[place] ?? 0) > least), 0);
  return places.filter((place) => (scores[place] ?? 0) > least || (scores[place] === least && room-- > 0));
}
