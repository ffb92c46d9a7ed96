/**
 * British spellings folded to American ones, so that a question finds a text in the other spelling. The result is only ever
 * compared with another result, so a rule may make a form that nobody writes as long as no two different words meet in it.
 */

/** Words that follow no rule; their inflected forms with them. */
const WORDS: ReadonlyMap<string, string> = new Map(
  [
    'aluminium aluminum',
    'programme program',
    'grey gray',
    'tyre tire',
    'kerb curb',
    'plough plow',
    'mould mold',
    'moult molt',
    'smoulder smolder',
    'sceptic skeptic',
    'sceptical skeptical',
    'scepticism skepticism',
    'sulphur sulfur',
    'sulphate sulfate',
    'artefact artifact',
    'moustache mustache',
    'pyjama pajama',
    'jewellery jewelry',
    'catalogue catalog',
    'dialogue dialog',
    'analogue analog',
    'monologue monolog',
    'manoeuvre maneuver',
    'cosy cozy',
    'storey story',
    'defence defense',
    'offence offense',
    'licence license',
    'pretence pretense',
    'practise practice',
    'enrol enroll',
    'enrolment enrollment',
    'fulfil fulfill',
    'fulfilment fulfillment',
    'instalment installment',
    'skilful skillful',
    'wilful willful',
    'judgement judgment',
    'acknowledgement acknowledgment',
    'ageing aging',
    'anaemia anemia',
    'anaesthetic anesthetic',
    'encyclopaedia encyclopedia',
    'foetus fetus',
    'haemoglobin hemoglobin',
    'leukaemia leukemia',
    'mediaeval medieval',
    'oestrogen estrogen',
    'orthopaedic orthopedic',
    'paediatric pediatric',
    'diarrhoea diarrhea',
    'archaeology archeology',
    'archaeologist archeologist',
    'archaeological archeological',
  ].flatMap((line) => {
    const [british = '', american = ''] = line.split(' ');
    const pairs: [string, string][] = [
      [british, american],
      [`${british}s`, `${american}s`],
    ];
    if (british.endsWith('y')) pairs.push([`${british.slice(0, -1)}ies`, `${american.slice(0, -1)}ies`]);
    const b = british.replace(/e$/, '');
    const a = american.replace(/e$/, '');
    if (/[cdeghlmnrstuv]$/.test(b)) pairs.push([`${b}ed`, `${a}ed`], [`${b}ing`, `${a}ing`]);
    return pairs;
  }),
);

/** colour, labour, neighbour … Named one by one: "four", "tour" and "hour" look the same. */
const OUR =
  /^(arb|ard|arm|behavi|cand|clam|col|demean|endeav|enam|fav|ferv|flav|glam|harb|hon|hum|lab|misbehavi|neighb|od|parl|ranc|rig|rum|sav|savi|splend|succ|tum|val|vap|vig|disfav|dishon|discol)our/;

/** centre, metre, litre, theatre, fibre … */
const RE =
  /^((?:epi)?cent|(?:kilo|centi|milli|micro|nano|deci|deca|hecto)?(?:met|lit)|(?:amphi)?theat|fib|calib|lust|somb|spect|meag|sab|och)re(s|d)?$/;
const RING = /^(cent|fib)ring$/;

/** travelled, labelling, modeller: American English doubles only a stressed l. */
const DOUBLE_L =
  /^(bevel|cancel|channel|counsel|dial|duel|enamel|equal|fuel|funnel|gravel|grovel|initial|jewel|kennel|label|level|libel|marshal|marvel|model|panel|parcel|pedal|quarrel|refuel|remodel|rival|shovel|shrivel|signal|snorkel|spiral|swivel|total|towel|travel|tunnel|unravel)l(ed|ing|er|ers|ings|ous|or|ors)$/;

/** organise, organisation, organiser … */
const ISE = /^(.{3,}is)(e|es|ed|ing|er|ers|able|ation|ations|ational)$/;
/** Words in -ise that are spelled so everywhere, up to the s. */
const NOT_ISE = new Set(
  (
    'advertis advis anis apprais appris bruis chastis chemis circumcis clockwis compromis compris concis cruis demis despis devis ' +
    'disguis enterpris excis exercis expertis foursquar franchis fundrais improvis incis liais likewis malais mayonnais merchandis ' +
    'mortis otherwis paradis porpois prais precis premis promis reapprais revis supervis surmis surpris televis tortois treatis ' +
    'turquois uprais'
  ).split(' '),
);

/** analyse, paralyse, catalyse … */
const YSE = /^(.+lys)(e|es|ed|ing|er|ers)$/;

/** The American spelling of a lower-case English word; the word itself when it has no other. */
export const americanSpelling = (word: string): string => {
  const known = WORDS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return word;
  if (OUR.test(word)) return word.replace(OUR, '$1or');
  if (RE.test(word))
    return word.replace(RE, (_, head: string, tail = '') => `${head}er${tail === 'd' ? 'ed' : tail}`);
  if (RING.test(word)) return word.replace(RING, '$1ering');
  if (DOUBLE_L.test(word)) return word.replace(DOUBLE_L, '$1$2');
  const ise = ISE.exec(word);
  if (ise?.[1] !== undefined && ise[2] !== undefined && !NOT_ISE.has(ise[1]))
    return `${ise[1].slice(0, -1)}z${ise[2]}`;
  const yse = YSE.exec(word);
  if (yse?.[1] !== undefined && yse[2] !== undefined) return `${yse[1].slice(0, -1)}z${yse[2]}`;
  return word;
};
