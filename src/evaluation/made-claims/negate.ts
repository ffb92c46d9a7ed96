import { IRREGULAR } from '../../answering/words/irregular-forms.ts';
import type { Swap } from './made-claim.ts';
import type { SourceSentence, TaggedToken } from './source-sentence.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** After these "not" follows; of "has" and "had" only before another verb. */
const AUXILIARIES = set('is are was were will has have had');
const PERFECT = set('has have had');

/** With one of these in the sentence "not" could deny something else, or deny nothing: "all were not", "also was not". */
const UNSAFE = set(
  'not never no none neither nor without hardly scarcely barely only all every each both some few many most any either also too still already yet ' +
    'until unless but although though because however if whether may might would could should cannot nobody nothing nowhere little less fewer',
);

/** What is quoted is somebody else's, and a colon may open it. */
const QUOTED = /["“”:]/u;

/** Before the verb one of these opens a clause, so that the verb may not be the sentence's own. */
const OPENS_CLAUSE = set(
  'who which that when where while as after before since whose whom what how why than , – - and or',
);

/** Verbs of which "did not" can be made without a dictionary: past tense by the rules of spelling. */
const REGULAR = (
  'open close start end move join play sign launch publish release produce create develop establish employ introduce include receive ' +
  'serve return work live love help pass reach cross change form call ask answer offer accept allow appear arrive carry cause claim collect complete ' +
  'contain continue cover cut declare deliver depend design destroy discover discuss divide earn elect enter exist explain export express fail fill ' +
  'finish follow happen help hire import improve increase decrease reduce invent invest issue kill land last learn limit list look lower measure ' +
  'mention name need note occupy order own paint pay pick point pour present prevent promise protect provide publish pull push raise reject remain ' +
  'remove repair replace report represent require resign retire save score share show spread stay study suffer supply support surround survive ' +
  'treat try turn use vanish visit vote walk want warn wash watch weigh win'
).split(' ');

const pastOf = (lemma: string): string => {
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
};
const REGULAR_PAST: ReadonlyMap<string, string> = new Map(REGULAR.map((lemma) => [pastOf(lemma), lemma]));

/** The infinitive of a past tense; `undefined` where it can't be told, or where the form is a present tense as well. */
const infinitiveOf = (past: string): string | undefined => {
  const regular = REGULAR_PAST.get(past);
  if (regular !== undefined) return regular;
  const [lemma, ...others] = IRREGULAR.verb.lemmas.get(past) ?? [];
  if (lemma === undefined || others.length > 0 || lemma === past || lemma === 'be') return undefined;
  // The first irregular form listed of a verb is its past tense.
  return IRREGULAR.verb.forms.get(lemma)?.[0] === past ? lemma : undefined;
};

const isVerbal = ({ part }: TaggedToken): boolean => part === 'VERB' || part === 'AUX';

/** Whether what stands before the verb is a plain subject: "The mill", "In 1874 the mill". */
const hasPlainSubject = (tokens: readonly TaggedToken[], at: number): boolean => {
  const before = tokens.slice(0, at);
  const last = before.at(-1);
  return (
    last !== undefined &&
    (last.part === 'NOUN' || last.part === 'PROPN' || last.kind === 'number') &&
    !before.some((token) => isVerbal(token) || OPENS_CLAUSE.has(token.lower))
  );
};

/**
 * The sentence denied: "was" → "was not", "opened" → "did not open". Only where the verb is the sentence's own and nothing in it makes
 * the denial mean something else; a past tense only where no other verb is near that would make it a participle.
 */
export const negate = ({ text, tokens }: SourceSentence): readonly Swap[] => {
  if (QUOTED.test(text)) return [];
  if (tokens.some(({ lower }) => UNSAFE.has(lower) || lower.endsWith("n't") || lower.endsWith('n’t')))
    return [];
  const at = tokens.findIndex(isVerbal);
  const verb = tokens[at];
  if (verb === undefined || !hasPlainSubject(tokens, at)) return [];
  const next = tokens[at + 1];
  if (next === undefined) return [];
  if (AUXILIARIES.has(verb.lower)) {
    if (PERFECT.has(verb.lower) && !isVerbal(next)) return [];
    return [{ start: verb.end, end: verb.end, replacement: ' not' }];
  }
  const infinitive = verb.part === 'VERB' ? infinitiveOf(verb.lower) : undefined;
  const others = tokens.slice(at + 1).filter((token) => isVerbal(token) && !token.lower.endsWith('ing'));
  if (infinitive === undefined || others.length > 0) return [];
  return [{ start: verb.start, end: verb.end, replacement: `did not ${infinitive}` }];
};
