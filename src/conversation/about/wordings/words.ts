const NOUN =
  '(?:answers?|quotes?|quotations?|sentences?|statements?|claims?|remarks?|figures?|numbers?|data|facts?|information|info|words?)';

/** What points at the answer or its sentence and can hardly be a thing of its own. */
export const THAT = `(?:all )?(?:that|this|these|those|so|(?:the|that|this|these|those|your|its?)(?: last| above| previous)? ${NOUN})`;

/** The same, or "it", which may as well be a thing that the answer names: only where the rest of the wording leaves no doubt. */
export const IT = `(?:it|they|them|${THAT})`;

/** What the answer was taken from. */
export const TEXT =
  '(?:it|they|he|she|(?:the|that|this|your) (?:article|text|piece|story|report|source|author|page|document)s?|the articles)';

/** Where in it: "in the text", "there". */
export const IN_TEXT =
  '(?:(?:in|from|within|of) (?:the|that|this|which|your) (?:article|text|piece|story|report|source|page|document)s?|there|here)';

/** Words that change nothing. */
export const ANYWAY =
  '(?:exactly|precisely|then|again|actually|roughly|about|anyway|though|by the way|please|now|first of all|in fact)';

/** Politeness before a wish: "can you", "could you please". */
export const PLEASE =
  "(?:(?:can|could|would|will) (?:you|i|we)(?: please| kindly| also| maybe)* |please |just |do |(?:i|we) (?:would|'d) like to |i want to |let me |pls )*";
