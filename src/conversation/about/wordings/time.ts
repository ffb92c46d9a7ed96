import { IN_TEXT, IT, THAT } from './words.ts';

const PERIOD = '(?:year|years|month|period|quarter|date|day|season|time)';
const BE = "(?: (?:is|was|are|were|will|would|did|does|has|had)|'s)";
const HAPPEN = '(?:happen|happened|happening|take place|taken place|taking place|occur|occurred)';
const FOR = '(?:for|from|in|about|of|to|on|as of)';

/** Asking for the time of what was just answered, and of nothing else. */
export const TIME: readonly string[] = [
  `when(?: exactly| roughly)?${BE} ${THAT}(?: all)?(?: be| been| ${HAPPEN}| said| written| measured| the case| true| from| for)?(?: ${IN_TEXT})?`,
  `when(?: exactly| roughly)?${BE} ${IT}(?: all)? (?:${HAPPEN}|said|the case)`,
  `(?:at |in |on |during |for |from |as of )?(?:which|what)(?: exact)? ${PERIOD}${BE} ${THAT}(?: be| ${HAPPEN})?(?: ${FOR})?`,
  `(?:at |in |on |during |for |from |as of )?(?:which|what)(?: exact)? ${PERIOD}${BE} ${IT} ${HAPPEN}`,
  `(?:which|what) ${PERIOD} (?:does|do|did|would) ${IT} (?:refer to|apply to|belong to|relate to|describe)`,
  `(?:which|what) ${PERIOD} (?:are|were) (?:we|you|they) (?:talking|speaking) about`,
  `(?:what|which)${BE} the (?:date|year|period|time) (?:of|for) ${IT}`,
  `as of when(?:${BE} ${THAT})?`,
  `from when${BE} ${THAT}`,
  `how (?:old|recent|current|up[- ]to[- ]date|fresh) (?:is|are|was|were) ${THAT}(?: ${IN_TEXT})?`,
  `(?:is|are) ${THAT} (?:still )?(?:current|recent|up[- ]to[- ]date|outdated|out of date)`,
  `how long ago${BE} ${THAT}(?: ${HAPPEN})?`,
];

/** Asking for a time that may be another: "since when?", "when was it?" The sentence just quoted answers only if it says one. */
export const ANY_TIME: readonly string[] = [
  `when(?: exactly| roughly)?(?:${BE} (?:it|they)(?: be)?)?`,
  `(?:at |in |on |during |for |from |as of |since |until |by )?(?:which|what)(?: exact)? ${PERIOD}(?:${BE} it)?`,
  `(?:what|which)${BE} the (?:date|year|period|time)`,
];
