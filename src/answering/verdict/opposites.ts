const groups = (pairs: string): readonly (readonly [readonly string[], readonly string[]])[] =>
  pairs.split(';').map((pair) => {
    const [one = '', other = ''] = pair.split('/');
    return [one.trim().split(' '), other.trim().split(' ')];
  });

/** Opposites that WordNet does not join, or only through rare senses; lower case, in the forms that reports use. */
const OPPOSITES = groups(
  'free / pay pays paid charge charged fee cost costs; allowed allow allows permitted may / forbidden banned barred prohibited; ' +
    'open opened opens / closed close closes shut; rise rose risen rises increase increased grow grew grown up climbed raise raised raises / fall fell fallen falls decrease decreased decline declined drop dropped shrank shrink down reduce reduced reduces cut lowered; ' +
    'win won wins / lose lost loses; succeed succeeded / fail failed; accept accepted approve approved / reject rejected refuse refused; ' +
    'alive survived recovered / died dead killed; profit / loss; start started begin began begun / end ended stop stopped; ' +
    'more higher larger bigger / less lower smaller fewer; keep kept remain remained / leave left; full / empty; ' +
    'public / private; domestic / foreign; before / after; repair repaired / replace replaced; safe / dangerous; same / different; all / none; hired / fired sacked',
);

const SIDES: ReadonlyMap<string, readonly number[]> = sidesByWord();

function sidesByWord(): ReadonlyMap<string, readonly number[]> {
  const sides = new Map<string, number[]>();
  for (const [place, pair] of OPPOSITES.entries()) {
    for (const [side, words] of pair.entries()) {
      for (const word of words)
        sides.set(word, [...(sides.get(word) ?? []), (place + 1) * (side === 0 ? 1 : -1)]);
    }
  }
  return sides;
}

/** Whether a lower-case word has a known opposite. */
export const hasKnownOpposite = (word: string): boolean => SIDES.has(word);

/** Whether two lower-case words are known as opposites. */
export function areOpposite(one: string, other: string): boolean {
  const sides = SIDES.get(one);
  const others = SIDES.get(other);
  return sides !== undefined && others !== undefined && sides.some((side) => others.includes(-side));
}

/** Whether two lower-case words stand on one side of a pair of opposites. */
export function areAlike(one: string, other: string): boolean {
  const sides = SIDES.get(one);
  const others = SIDES.get(other);
  return sides !== undefined && others !== undefined && sides.some((side) => others.includes(side));
}
