/** Plurals that reports write for one another when they count, each group the words of one thing. */
const GROUPS: readonly (readonly string[])[] = [
  ['companies', 'firms', 'enterprises', 'businesses', 'corporations', 'manufacturers'],
  ['employees', 'workers', 'staff', 'people', 'jobs'],
  ['inhabitants', 'residents', 'people', 'citizens'],
  ['students', 'pupils', 'undergraduates'],
  ['visitors', 'tourists', 'guests', 'people'],
  ['passengers', 'travellers', 'people'],
  ['cars', 'vehicles'],
  ['houses', 'homes', 'dwellings'],
  ['ships', 'vessels', 'boats'],
];

/** A noun with those that are counted in its place. @param noun lower case, as written */
export const countedAs = (noun: string): readonly string[] =>
  Array.from(new Set([noun, ...GROUPS.filter((group) => group[0] === noun || group[1] === noun).flat()]));
