import { IN_TEXT, IT, THAT } from './words.ts';

const SAID =
  '(?:said|says|say|saying|stated|states|told (?:you|us|them|reporters|the reporters?|the paper|journalists))';
/** Verbs that also have things for objects: "who announced it" may mean a plan. */
const CLAIMED =
  '(?:claimed|claims|mentioned|mentions|reported|wrote|writes|argued|argues|announced|explained|predicted|promised|revealed|warned|admitted|thinks|thought|believes|believed)';
const WORDS =
  '(?:words?|quotes?|quotation|statement|claim|opinion|view|assessment|estimate|remark|prediction|promise|comment|point|figures?|numbers?)';
const WHO =
  '(?:who|(?:what|which) (?:person|man|woman|one|official|expert|manager|scientist|politician|spokesperson|of them))';
const BE = "(?: (?:is|was|are|were)|'s)";

/** Asking who speaks in the sentence just quoted; none of them goes on to what was said. */
export const SPEAKER: readonly string[] = [
  `${WHO}(?:${BE} it(?: that| who)?)?(?: has| had| have| actually| really)? ${SAID}(?: (?:something|things) like)?(?: ${IT})?(?: so| to (?:you|them|reporters|the reporters?))?(?: ${IN_TEXT})?`,
  `${WHO}(?:${BE} it(?: that| who)?)?(?: has| had| have| actually| really)? ${CLAIMED} ${THAT}(?: ${IN_TEXT})?`,
  `${WHO}${BE} (?:the one )?(?:speaking|talking|quoted|being quoted|cited|saying ${IT})(?: ${IN_TEXT})?`,
  `${WHO}${BE} the (?:speaker|person speaking|person quoted|one quoted)(?: ${IN_TEXT})?`,
  `(?:who|whom) (?:are|were) (?:you|they) (?:quoting|citing)(?: ${IN_TEXT})?`,
  `(?:who|whom) (?:does|did|do) (?:it|the article|the text|they|${THAT}) (?:quote|cite)(?: (?:on|for) ${IT})?(?: ${IN_TEXT})?`,
  `(?:who|whom)${BE} ${THAT}(?: ${WORDS})? (?:from|by|according to|attributed to|said by)`,
  `(?:by|from) (?:who|whom)${BE} ${IT} (?:said|claimed|stated)`,
  `(?:said|stated|claimed|reported|according) (?:by|to) (?:who|whom)(?: ${IT})?`,
  `according to (?:who|whom)(?:${BE} ${IT}(?: so| the case| true)?)?`,
  `${IT}(?:${BE})? according to (?:who|whom)`,
  `says who`,
  `whose ${WORDS}${BE} ${IT}(?: ${WORDS})?(?: ${IN_TEXT})?`,
  `whose ${WORDS}`,
  `${WHO} (?:made|makes|gave|gives|issued) (?:that|this|the) ${WORDS}`,
  `on whose (?:authority|word|account)(?:${BE} ${IT}(?: said| claimed)?)?`,
  `what(?: is| was|'s) the name of the (?:person|man|woman|speaker|one) who said ${IT}`,
];
