import type { Question } from '../question/question.ts';

/** Terms that what is to be explained has at most; a longer phrase describes something. */
const MOST_TERMS = 4;

/** Ways to ask what something is, with the thing as the group. */
const ASKS: readonly RegExp[] = [
  /^what(?:['’]s| is| are| was| were) (?:the )?(?:meant by|meaning of|definition of) (.+)$/i,
  /^what (?:does|do|did) (.+?) (?:mean|stand for|refer to|denote)\b.*$/i,
  /^what(?:['’]s| is| are| was| were) (?:exactly )?(.+?)(?: in (?:this|the) .*)?$/i,
  /^what (.+?) (?:is|are|was|were|means?)$/i,
  /^(?:the )?(?:meaning|definition) of (.+)$/i,
  /^(?:define|explain) (.+)$/i,
  /^(.+?),? (?:meaning|definition)$/i,
];

/** Prepositions and verbs that show a description, not a term: "the capital of the county", "the aim set for the year". */
const DESCRIBES =
  /\b(?:for|in|at|by|from|to|with|on|that|who|which|was|were|is|are|do|does|did|made|used|called)\b/i;

/** Something else about a term in quotation marks: "the effects of 'X'"; not "the meaning of" it. */
const ABOUT_QUOTED =
  /\b(?!(?:word|term|phrase|expression|name|concept|meaning|definition|idea)\b)[a-z]+ (?:of|behind|against) (?:the |an? )?(?:so-called )?["“”'‘’]/i;

/** The index terms of what a "What is X?" asks about, in order; `undefined` for other questions. */
export function defined({ core, phrases, terms, type }: Question): readonly string[] | undefined {
  if (type !== 'definition' && type !== 'description' && type !== 'list') return undefined;
  const asked = core.trim().replace(/[?!.\s]+$/, '');
  const thing = ASKS.map((pattern) => pattern.exec(asked)?.[1]).find((match) => match !== undefined);
  if (thing === undefined || DESCRIBES.test(thing.replace(/["“”'‘’][^"“”]*["“”'‘’]/g, ''))) return undefined;
  const [quoted] = phrases;
  if (quoted !== undefined)
    return quoted.length <= MOST_TERMS && !ABOUT_QUOTED.test(thing) ? quoted : undefined;
  const words = thing.toLowerCase();
  const own = terms.filter(({ word }) => words.includes(word.toLowerCase()));
  return own.length > 0 && own.length <= MOST_TERMS ? own.map(({ term }) => term) : undefined;
}
