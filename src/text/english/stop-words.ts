/** Words that say nothing about what a sentence is on, in the groups of a grammar. Number words are not among them. */
const GROUPS = [
  // Articles, determiners, quantifiers.
  'a an the this that these those some any each every either neither such both all few more most other another own same much many several',
  // Pronouns.
  'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself they them their theirs themselves',
  // Question words and relatives.
  'what which who whom whose when where why how whether',
  // Forms of be, have, do; modals.
  'am is are was were be been being have has had having do does did doing done will would shall should can could may might must ought cannot',
  // Prepositions and particles.
  'about above across after against along among around at before behind below beneath beside between beyond by down during except for from in inside into near of off on onto out outside over per since than through throughout to toward towards under until up upon via with within without as',
  // Conjunctions and connectives.
  'and or but nor so yet if because while although though unless else then also too etc',
  // Adverbs of no content.
  'not no only very just even still again ever once here there now rather quite',
  // Contractions that are not a word and a suffix.
  "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't shan't shouldn't can't couldn't mustn't mightn't needn't ain't let's",
];

/** English stop words, lower case, with straight apostrophes. */
export const stopWords: ReadonlySet<string> = new Set(GROUPS.flatMap((group) => group.split(' ')));
