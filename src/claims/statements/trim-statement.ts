import type { Span } from '../../text/span.ts';
import { trim } from '../../text/white-space.ts';

/** Who is spoken to, a time or an emoji as Discord writes them: "<@17>", "<#17>", "<:wave:17>", "<t:17:R>", "</ask:17>". */
const DISCORD_MARK = String.raw`<(?:@[!&]?|#|a?:\w+:|t:|\/[^:>]+:|id:)[\w:]+>`;
/** Markers of a quotation, a heading or an item of a list, numbered or not. */
const LIST_MARK = String.raw`(?:>{1,3}|#{1,6}|[-*+•·–—▪◦‣])(?=\s)|\(?(?:\d{1,2}|[a-z])[.)](?=\s+\S)|\[[ xX]\]`;
const LEADING = new RegExp(`^(?:(?:${DISCORD_MARK}[,:]?|${LIST_MARK}|@(?:everyone|here))\\s*)+`, 'u');
const TRAILING = new RegExp(`(?:\\s*(?:${DISCORD_MARK}))+$`, 'u');

/** What is asked at the end of a statement by somebody who is fairly sure: "…, isn't it?", "…, right?". The statement stays one. */
const TAG =
  /,\s*(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|wo|would)n['’]t (?:it|he|she|they|there|we)|(?:is|are|was|were|do|does|did|has|have|had|can|will) (?:it|he|she|they|there)|right|correct|true|yes|no)\s*\?+$/iu;

/** What asks for a check of the statement after it: "Is it true that …?", "Please verify: …", "Fact: …". */
const FRAME =
  /^(?:(?:please |kindly )?(?:(?:can|could|would) you (?:please )?)?(?:verify|check|fact[- ]?check|confirm)(?: (?:that|whether|if)\b|:)|is it (?:really )?(?:true|correct|right|a fact) that\b|true or false[:,]|(?:claim|fact|statement|did you know)[:,])\s+/iu;
const ASKED = /\s*\?+$/u;

const WORDS = /[\p{L}\p{N}]/u;

/** A sentence without what stands around its words; `undefined` when it has none. */
export const trimStatement = (text: string, sentence: Span): Span | undefined => {
  const whole = text.slice(sentence.start, sentence.end);
  const led = LEADING.exec(whole)?.[0].length ?? 0;
  const framed = FRAME.exec(whole.slice(led))?.[0].length ?? 0;
  const start = sentence.start + led + framed;
  const tagged = text.slice(start, sentence.end).replace(TRAILING, '').replace(TAG, '');
  const closed = framed > 0 ? tagged.replace(ASKED, '') : tagged;
  const span = trim(text, { start, end: start + closed.length });
  return span !== undefined && WORDS.test(text.slice(span.start, span.end)) ? span : undefined;
};
