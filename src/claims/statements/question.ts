import type { SentenceView } from './sentence-view.ts';

/** A mark that closes the sentence itself; one inside a quotation that ends the sentence belongs to who is quoted. */
const MARKED = /\?[?!\s)\]*_~]*$/u;
const QUOTED_QUESTION = /^\s*["“«„].*\?[?!\s]*["”»“]\s*$/su;

const PREPOSED =
  '(?:(?:and|but|so|or|then|also|well|hi|hello|hey|please|at|by|for|from|in|of|on|since|to|until|with|under|through) ){0,2}';
const WH = '(?:who|whom|whose|what|which|when|where|why|how)';
const DO = "(?:do|does|did|don't|doesn't|didn't)";
const BE =
  "(?:is|are|was|were|has|have|had|can|could|would|should|isn't|aren't|wasn't|weren't|hasn't|haven't|can't|couldn't|won't|wouldn't|shouldn't)";
const SUBJECT =
  '(?:the|a|an|this|that|these|those|there|it|he|she|they|we|you|i|its|his|her|their|our|your|my|any|anyone|anybody|someone|all|both)';

/** Asked by the order of its words, whatever mark follows: "when did it open", "what share of the market does it have". */
const INVERTED = new RegExp(
  `^${PREPOSED}(?:${WH} (?:\\S+ ){0,7}?${DO} |${WH} ${BE} ${SUBJECT} |${DO} ${SUBJECT} )`,
  'u',
);
/** The forms that a full stop makes a statement, and an exclamation mark another thing: "What is now the hall was a mill.", "Which firm won it is unknown." */
const OPEN_ENDED = new RegExp(
  `^${PREPOSED}(?:(?:what|which|who|whom|whose|how|what's|whats|who's|whos|where's|when's) |(?:when|where|why) ${BE} |(?:${BE}|${DO}) |will ${SUBJECT} )`,
  'u',
);

const WHETHER = '(?:who|what|which|whose|when|where|why|how|if|whether)';
/** Asked politely: "tell me who runs it", "I wonder whether it opened". */
const ASKS = new RegExp(
  `^(?:(?:please|so|and|hi|hello|hey) )*(?:(?:(?:can|could|would|will) you )?(?:please )?(?:tell|show|remind|let) (?:me|us)(?: know)? ${WHETHER}` +
    `|(?:i|we)(?: would|'d)? (?:should )?(?:wonder|was wondering|am wondering|are wondering|want to know|like to know|need to know|ask myself|don't know|do not know) ${WHETHER}` +
    `|(?:can|could|would) (?:you|someone|anyone|anybody)|(?:does|do) (?:anyone|anybody|someone|you)|any idea)\\b`,
  'u',
);

const STATED = /[.!]["”»)\]*_~]*\s*$/u;

/** Whether a sentence asks: by its mark, by the order of its words, or by what it begins with. */
export const readsAsQuestion = ({ text, own }: SentenceView): boolean => {
  if (MARKED.test(text) || QUOTED_QUESTION.test(text) || ASKS.test(own)) return true;
  // After a comma a main clause may follow: "Had the mill closed, …".
  if (text.includes(',')) return !STATED.test(text) && INVERTED.test(own);
  return INVERTED.test(own) || (!STATED.test(text) && OPEN_ENDED.test(own));
};
