import { IT, PLEASE, TEXT } from './words.ts';

const ABOUT = `(?: (?:about|on|of) (?:${IT}|him|her|them))?`;
const DETAIL =
  '(?:details?|context|information|info|background|sentences|text|of (?:the|that|this) (?:article|text|story))';

/** Asking for what the article goes on to say. */
export const MORE: readonly string[] = [
  `what else (?:does|do|did) ${TEXT} (?:say|mention|tell|write|report|state)(?: us| me)?${ABOUT}`,
  `what else(?: (?:is|was) (?:said|written|there|mentioned|known))?${ABOUT}`,
  `(?:is there )?anything (?:else|more)${ABOUT}`,
  `what (?:does|do|did) ${TEXT} say about (?:${IT}|him|her)`,
  `(?:and )?what (?:happened|happens) (?:next|then|after ${IT}|afterwards)`,
  `(?:does|do|did) ${TEXT} (?:say|mention|tell) (?:anything|something|any) ?(?:else|more)${ABOUT}`,
  `${PLEASE}tell (?:me|us)(?: (?:a (?:bit|little) |some |even )?more| the rest)${ABOUT}`,
  `${PLEASE}(?:say|read|see|hear|know|show|show me|give me|give us|quote|get|have)(?: (?:a (?:bit|little) |some |any |even )?more| the rest| on)(?: ${DETAIL})?${ABOUT}`,
  `(?:some |any |a (?:bit|little) |even |and )?more(?: ${DETAIL})?${ABOUT}(?: please)?`,
  `(?:details?|context)(?: please)?`,
  `${PLEASE}(?:go on|continue|carry on|keep going|keep reading|read on|elaborate|proceed|expand)${ABOUT}(?: please)?`,
  `(?:and )?(?:then what|and then|what then|what next|next|and after that|and next)`,
  `(?:and )?what(?:'s| is| comes| does ${TEXT} say| did ${TEXT} say) (?:next|then|after(?: ${IT}| the (?:quote|sentence))?)`,
  `how does (?:it|the (?:article|text|story)|that) (?:go on|continue)`,
];
