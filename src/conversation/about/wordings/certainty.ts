import { IT, THAT } from './words.ts';

const VERY =
  '(?:really |quite |absolutely |completely |very |totally |100 ?% |a hundred percent |entirely |that )*';
const SURE = '(?:sure|certain|positive|confident|serious|kidding|joking)';
const TRUE =
  '(?:right|true|correct|so|certain|a fact|the case|the truth|wrong|a mistake|an error|not wrong|what (?:it|the article|the text) says)';
/** Qualities that things have, too: "is it reliable?" may mean a robot. */
const SOUND = '(?:reliable|accurate|exact|definite|trustworthy|solid|safe)';
const ABOUT = `(?: (?:about|of|on) ${IT})?`;

/** Doubting what was just answered. */
export const CERTAINTY: readonly string[] = [
  `(?:are|r) (?:you|u) ${VERY}${SURE}${ABOUT}`,
  `(?:you|u)(?:'re| are)? ${VERY}${SURE}${ABOUT}`,
  `${VERY}(?:sure|certain|positive)${ABOUT}`,
  `how (?:sure|certain|confident|positive) (?:are you|(?:is|are) ${IT})${ABOUT}`,
  `how (?:reliable|safe|accurate|trustworthy) (?:is|are) ${THAT}`,
  `(?:is|are|was|isn't|aren't|can|could) ${IT} (?:really |actually |still |even |be |definitely )*${TRUE}`,
  `(?:is|are|isn't|aren't) ${THAT} (?:really |actually |still |even |definitely )*${SOUND}`,
  `${THAT}(?:'s| is| are)? (?:really |actually )?(?:right|true|correct|so)`,
  `is ${IT}(?: really)?`,
  `(?:right|true|correct|certain|definitely|honestly|seriously|truly|really|for real|really really|oh really|no way|surely not|indeed)`,
  `(?:can|could|should|may) (?:i|we|one) (?:really )?(?:trust|rely on|believe|count on|depend on) (?:${IT}|you)`,
  `(?:can|could|might) (?:you|${IT}) be (?:wrong|mistaken|an error|a mistake)`,
  `(?:are|were) you (?:wrong|mistaken)(?: (?:there|about ${IT}))?`,
  `(?:${IT}) (?:can't|cannot|can not|couldn't) be (?:right|true|correct)`,
  `${IT} (?:doesn't|does not|don't) (?:sound|look|seem|feel) (?:right|true|correct)`,
  `${IT} (?:sounds|looks|seems) (?:wrong|odd|off|strange|unlikely)`,
  `i (?:don't|do not|can't) (?:really |quite )?believe (?:${IT}|you)`,
  `i doubt ${IT}`,
  `i(?:'m| am) not (?:so )?sure${ABOUT}`,
  `(?:is|are) there (?:any )?(?:doubts?|other (?:answers?|figures?|values?))${ABOUT}`,
  `(?:did|have|can|could) you (?:double[- ]?)?check(?:ed)?(?: ${IT})?`,
  `(?:please )?(?:double[- ]?)?check(?: ${IT})?(?: again)?`,
];
