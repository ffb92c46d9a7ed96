import { type AnswerType, ANSWER_TYPES } from '../answer.ts';

/** Nouns that tell what is asked for, singular: "which company", "what is the population". Common English, nothing of a collection. */
const NOUNS: Readonly<Partial<Record<AnswerType, string>>> = {
  person:
    'person man woman leader reporter journalist author writer correspondent editor mayor governor minister secretary president chairman chairwoman chair ceo ' +
    'founder cofounder director manager officer official spokesman spokeswoman spokesperson head chief boss owner professor doctor scientist researcher engineer ' +
    'teacher coach player actor actress singer composer artist architect inventor king queen emperor general captain commander judge lawyer senator deputy ambassador ' +
    'expert analyst economist entrepreneur principal dean vice-president politician poet painter musician designer somebody someone',
  organisation:
    'company firm enterprise corporation business organisation organization agency university school college bank team club party brand manufacturer carmaker ' +
    'automaker maker producer supplier customer outlet newspaper magazine group institution institute ministry department bureau committee commission authority band studio publisher ' +
    'airline retailer startup employer contractor operator developer investor association federation council court hospital museum sect denomination seminary orchestra regiment army coalition tribe gang alliance parliament stock subsidiary institution charity publisher foundation',
  place:
    'place location city town village country nation province state district county region municipality island continent lake river mountain street road port ' +
    'harbour harbor capital venue site neighbourhood neighborhood suburb prefecture territory sea ocean destination',
  date: 'date year month day decade century time period week season quarter',
  percent:
    'percentage percent proportion share rate growth fraction ratio margin portion increase decrease rise drop decline',
  count: 'number population count headcount attendance turnout membership enrolment toll staff workforce',
  amount:
    'gdp revenue income investment cost price fund funding subsidy salary wage profit turnover budget money sum loan expenditure spending tax fee fine debt capital ' +
    'worth value amount pot donation grant bonus prize payment earnings compensation pension dividend valuation deposit rent spend proceeds',
  measure:
    'area size length width height depth weight distance capacity speed temperature volume altitude elevation duration age scale output production yield acreage radius diameter circumference latitude longitude thickness mass density',
  definition: 'meaning definition',
  reason: 'reason cause motive',
  manner: 'method means manner way',
};

/** Nouns that name a person's place or office: beside a name they make it a person's. */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(NOUNS.person?.split(' '));

/** Verbs whose subject is most often a person, in the forms in which reports use them. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set(
  'said says told added explained noted announced stated pointed stressed introduced believes recalled commented wrote argued claimed'.split(
    ' ',
  ),
);

const TYPE_OF: ReadonlyMap<string, AnswerType> = new Map(
  ANSWER_TYPES.flatMap((type) => (NOUNS[type]?.split(' ') ?? []).map((word) => [word, type] as const)),
);

/** The singular of a regular English noun; a word that is no plural comes back as it is. */
export function singular(noun: string): string {
  if (/[^aeiou]ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(noun)) return noun.slice(0, -2);
  if (/[^siu]s$/.test(noun) && noun.length > 3) return noun.slice(0, -1);
  return noun;
}

/** What a noun, in the singular or plural and in lower case, asks for; `undefined` when it tells nothing. */
export const typeOfNoun = (noun: string): AnswerType | undefined =>
  TYPE_OF.get(noun) ?? TYPE_OF.get(singular(noun));
