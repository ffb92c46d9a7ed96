/** Question words as they are mistyped; other words are put right by the collections' own. */
const MISTYPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    when: 'wen whn wehn',
    what: 'wat waht whta wut',
    which: 'wich whcih wihch whihc',
    how: 'hwo hw',
    who: 'whoo',
    where: 'wher whre',
    why: 'wy whi',
  }).flatMap(([right, wrong]) => wrong.split(' ').map((word) => [word, right] as const)),
);

/** The question word that a mistyped one stands for; `undefined` when it is none. */
export const questionWordFor = (typed: string): string | undefined => MISTYPED.get(typed);
