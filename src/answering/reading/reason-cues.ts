import type { ReadSentence } from '../read-sentence.ts';
import { clauseEnd } from '../syntax/clause-end.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from './span-runs.ts';
import { trimRun } from './stretch.ts';

/** How words introduce a reason: `keeps` says whether they belong to the answer, `sure` how much they tell in log odds. */
type Cue = { readonly words: readonly string[]; readonly keeps: boolean; readonly sure: number };

const cue = (words: string, sure: number, keeps = false): Cue => ({ words: words.split(' '), keeps, sure });

/** Longest first where one begins another. */
const CUES: readonly Cue[] = [
  cue('because of', 3),
  cue('because', 3),
  cue('due to', 2.5),
  cue('owing to', 2.5),
  cue('thanks to', 2.5),
  cue('on account of', 2.5),
  cue('on the grounds that', 2.5),
  cue('as a result of', 2),
  cue('in order to', 2, true),
  cue('so as to', 2, true),
  cue('so that', 2),
  cue('in the hope of', 1.5, true),
  cue('conducive to', 1.5, true),
  cue('with the aim of', 1.5, true),
  cue('aimed at', 1, true),
  cue('designed to', 1, true),
];

/** Cues that are one only where a clause follows. */
const CLAUSE_CUES: ReadonlyMap<string, number> = new Map([
  ['since', 1],
  ['as', 0.5],
  ['for', 0.3],
]);

/** Participles that open, after a comma, what something is good for. */
const ENABLING = /^(?:allowing|enabling|helping|making|ensuring|preventing|avoiding|reducing|improving)$/;

/** A stretch that gives a reason, with how much its words tell, in log odds. */
type CuedRun = { readonly run: Run; readonly sure: number };

/** The stretches of a sentence that a cue introduces as a reason. */
export function cuedRuns(sentence: ReadSentence): readonly CuedRun[] {
  const found: CuedRun[] = [];
  const { lower, classes } = sentence;
  for (let at = 0; at < lower.length; at++) {
    const known = CUES.find(({ words }) => words.every((word, place) => lower[at + place] === word));
    const clausal = CLAUSE_CUES.get(lower[at] ?? '');
    let opening: { readonly first: number; readonly sure: number } | undefined;
    if (known !== undefined)
      opening = { first: known.keeps ? at : at + known.words.length, sure: known.sure };
    else if (clausal !== undefined && opensClause(sentence, at)) opening = { first: at + 1, sure: clausal };
    else if (isPurpose(sentence, at)) opening = { first: at, sure: 0.3 };
    else if (ENABLING.test(lower[at] ?? '') && classes[at - 1] === tokenClass.comma)
      opening = { first: at, sure: 0.5 };
    if (opening === undefined) continue;
    const run = trimRun(sentence, [opening.first, clauseEnd(sentence, opening.first)]);
    if (run !== undefined && run[1] > run[0]) found.push({ run, sure: opening.sure });
    at = Math.max(at, opening.first - 1);
  }
  return found;
}

/** Whether "as" or "since" opens a clause of its own: after a comma or first, a subject and a verb behind it. */
function opensClause({ classes, lower }: ReadSentence, at: number): boolean {
  const { comma, verb, auxiliary, number } = tokenClass;
  if (at > 0 && classes[at - 1] !== comma) return false;
  const next = classes[at + 1] ?? tokenClass.stop;
  if (
    next === number ||
    next === comma ||
    /^(?:then|well|such|if|far|of|example|instance)$/.test(lower[at + 1] ?? '')
  )
    return false;
  const rest = Array.from(classes.subarray(at + 2, at + 12));
  const stopAt = rest.indexOf(comma);
  return rest.slice(0, stopAt < 0 ? undefined : stopAt).some((kind) => kind === verb || kind === auxiliary);
}

/** Participles and nouns behind which "to" with a verb says what, not what for. */
const TAKES_INFINITIVE =
  /^(?:expected|said|planned|forced|allowed|required|used|set|supposed|known|believed|thought|reported|needed|asked|told|ordered|permitted|invited|scheduled|found|seen|estimated|considered|made|encouraged|plans?|decisions?|ability|rights?|attempts?|efforts?|failure|need|desire|ways?|time|power|chances?|opportunity|opportunities|permission|freedom|willingness|tendency|intention|refusal|agreement|proposal|promise|offer)$/;

/** "to" with a verb that stands for "in order to": after a noun, a comma or a passive, or first in the sentence. */
function isPurpose({ classes, lower }: ReadSentence, at: number): boolean {
  const { to, verb, noun, name, closing, comma, auxiliary } = tokenClass;
  if (classes[at] !== to || classes[at + 1] !== verb || TAKES_INFINITIVE.test(lower[at - 1] ?? ''))
    return false;
  const before = classes[at - 1];
  if (before === verb && (classes[at - 2] === auxiliary || classes[at - 3] === auxiliary)) return true;
  return (
    at === 0 ||
    before === noun ||
    before === name ||
    before === closing ||
    before === comma ||
    lower[at - 1] === 'only'
  );
}
