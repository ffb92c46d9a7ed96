import type { AnswerType } from '../answer.ts';
import { singular, typeOfNoun } from '../english/head-nouns.ts';
import type { WordKnowledge } from './word-classes.ts';

/** What WordNet counts as a place or a person although a question for one seldom wants a name. */
const UNTELLING =
  /^(?:one|thing|something|body|group|part|side|end|head|top|bottom|line|point|direction|space|way|people|family|system|program|force|church|others?)$/;

/** What a noun asks for: by the list of telling nouns, else by what WordNet says it is a kind of. */
export function nounType(noun: string | undefined, table: WordKnowledge): AnswerType | undefined {
  if (noun === undefined) return undefined;
  const listed = typeOfNoun(noun);
  if (listed !== undefined || UNTELLING.test(singular(noun))) return listed;
  const shares = table.partsOfSpeech(noun);
  if (shares === undefined || shares.noun < 0.5) return undefined;
  const one = singular(noun);
  if (table.broadClass(noun, 'noun') === 'person') return 'person';
  if (table.broadClass(noun, 'noun') === 'location' && table.isKindOf(one, 'region')) return 'place';
  return undefined;
}

/** What a person holds: asked for, it is answered by a role. */
export const isOffice = (noun: string): boolean =>
  /^(?:job|role|position|post|profession|occupation|office|title|rank)$/.test(noun);
