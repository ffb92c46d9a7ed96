/** Verbs of news about what came to be or ended, past form to base: those that need no object, so that nothing is missed when "when did …" is asked. */
const PAST_FORMS = `
opened open; closed close; began begin; started start; ended end; died die; retired retire; resigned resign; merged merge; arrived arrive; collapsed collapse;
reopened reopen; sank sink; crashed crash; erupted erupt; graduated graduate
`;

/** The same for verbs of growth and its opposite. */
const CHANGES = `
increased increase; rose rise; grew grow; fell fall; dropped drop; declined decline; decreased decrease; climbed climb; jumped jump; shrank shrink
`;

/** And of money that somebody gives or takes. */
const SPENDING = `
invested invest; raised raise; earned earn; paid pay; spent spend; donated donate; borrowed borrow; pledged pledge
`;

const mapOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .split(';')
      .map((pair) => pair.trim().split(' '))
      .map(([past = '', base = '']) => [past, base] as const),
  );

export const EVENTS = mapOf(PAST_FORMS);

export const CHANGE_VERBS = mapOf(CHANGES);

export const SPENDING_VERBS = mapOf(SPENDING);
