import { ANYWAY, IT, PLEASE, TEXT, THAT } from './words.ts';

const ARTICLE = '(?:article|articles|text|page|paragraph|passage|sentence|file|story|piece|source)';
const SOURCE = '(?:sources?|references?|citations?|evidence|proof|quote|footnote|link)';
const SAID = '(?:said|written|stated|mentioned|quoted)';
const FROM = `(?:${SAID}|found|printed|reported|given|taken from|from|coming from|in)`;
const SAYS = '(?:say|says|said|state|states|mention|mentions|report|reports)';
const FOR = `(?: (?:for|of|to) ${IT})?`;
const BE = "(?: (?:is|was|are|were)|'s)";

/** Asking for the place of what was just answered. */
export const SOURCE_WORDINGS: readonly string[] = [
  `where (?:exactly |precisely |in the (?:article|text) )?(?:does|do|did) (?:${TEXT}|${THAT}) (?:say|state|mention|stand|write)(?: ${IT})?(?: ${ANYWAY})?`,
  `where(?: exactly| precisely)?${BE} ${THAT} ${FROM}(?: ${ANYWAY})?`,
  `where(?: exactly| precisely)?${BE} it ${SAID}(?: ${THAT})?(?: ${ANYWAY})?`,
  `where${BE} (?:the|your) (?:${SOURCE}|sentence|passage)${FOR}`,
  `where (?:did|do|have|'d) you (?:get|got|find|found|read|see|take|have|know|learn)(?: ${IT})?(?: from)?`,
  `where can (?:i|we|one) (?:read|find|see|check|look) (?:${THAT}|it|(?:the|your) ${SOURCE})(?: up)?`,
  `(?:the |your |any |which |what |what(?: is|'s| was) (?:the|your) )?${SOURCE}${FOR}`,
  `(?:do|have) you (?:have |got )?(?:a |any |the )?${SOURCE}${FOR}`,
  `(?:is|was) there (?:a|any) ${SOURCE}${FOR}`,
  `(?:from |in |on )?(?:which|what) ${ARTICLE}(?: number)?(?: (?:exactly|precisely))?`,
  `(?:from |in |on )?(?:which|what) ${ARTICLE}${BE} (?:${THAT}|it)(?: ${FROM})?`,
  `(?:from |in |on )?(?:which|what) ${ARTICLE} (?:does|do|did) (?:${IT}) (?:come from|appear in|stand in|stand|say ${IT})`,
  `(?:from |in |on )?(?:which|what) ${ARTICLE} (?:did|do) you (?:get|find|take|read|use)(?: ${IT})?(?: (?:from|in))?`,
  `(?:which|what) ${ARTICLE} ${SAYS} ${IT}`,
  `${PLEASE}(?:show|tell)(?: (?:me|us))? where(?: (?:${TEXT}|${THAT}) (?:${SAYS}|is|stands|comes from|is said|is written|is from)(?: ${IT})?| exactly)?`,
  `${PLEASE}(?:show|give|see|have|read|get|quote|cite|name|provide)(?: (?:me|us))? (?:the|your|a|that|its|some)(?: exact| original| full)? (?:${SOURCE}|${ARTICLE})${FOR}`,
  `${PLEASE}(?:quote|cite|prove)(?: ${IT})?`,
  `how (?:do|did|would|can) you know(?: ${IT})?`,
  `(?:based on what|what${BE} ${THAT} based on|on what basis)`,
  `what makes you (?:say|think)(?: ${IT})?`,
  `says (?:which|what) ${ARTICLE}`,
];
