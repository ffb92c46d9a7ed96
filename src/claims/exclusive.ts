const sets = (lists: string): readonly ReadonlyMap<string, string>[] =>
  lists.split(';').map(
    (list) =>
      new Map(
        list
          .trim()
          .split(' ')
          .flatMap((names) => names.split('/').map((name, _, [first = name]) => [name, first] as const)),
      ),
  );

/** Closed sets of words that exclude one another where they stand in one place, names of the same thing joined by "/". Lower case. */
const EXCLUSIVE = sets(
  'north/northern/northwards south/southern/southwards east/eastern/eastwards west/western/westwards north-east/northeast/northeastern north-west/northwest/northwestern south-east/southeast/southeastern south-west/southwest/southwestern; ' +
    'monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays sunday sundays; ' +
    'spring summer autumn/fall winter; morning/mornings afternoon/afternoons evening/evenings night/nights; ' +
    'red blue green yellow black white brown grey/gray orange purple pink; gold silver bronze; left right; ' +
    'daily weekly fortnightly monthly quarterly yearly/annual/annually; ' +
    'father mother son daughter brother sister wife/wives husband uncle aunt nephew niece grandfather grandmother; men/man/male women/woman/female; boys/boy girls/girl; ' +
    'import/imports/imported export/exports/exported; arrive/arrived/arrives leave/left/depart/departed; ' +
    'urban rural; domestic foreign; public private; primary secondary; majority minority; oldest youngest; largest/biggest smallest; highest lowest; longest shortest; most least; ' +
    'earliest latest; maximum minimum; upper lower; inside outside; above below; landlord tenant; employer employee; teacher/teachers pupil/pupils student/students; lender borrower; winner loser; ' +
    'oral written; liquid solid gas; marine freshwater; land sea air; bus train ship plane; wood/wooden stone steel iron brick concrete glass plastic',
);

/** Whether a lower-case word belongs to one of the sets. */
export const isExclusive = (word: string): boolean => EXCLUSIVE.some((set) => set.has(word));

/** Whether two lower-case words exclude one another. */
export const exclude = (one: string, other: string): boolean =>
  EXCLUSIVE.some((set) => {
    const [first, second] = [set.get(one), set.get(other)];
    return first !== undefined && second !== undefined && first !== second;
  });

/** Whether two lower-case words of a set name the same: "south" and "southern". */
export const isSameKind = (one: string, other: string): boolean =>
  one === other || EXCLUSIVE.some((set) => set.has(one) && set.get(one) === set.get(other));
