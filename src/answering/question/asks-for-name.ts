const NAMING =
  /\b(?:nickname[ds]?|called|known (?:as|by|for)|famous (?:as|for)|dubbed|slogan|motto|title|term|phrase|described as|referred to as)\b/i;

/** Whether a question asks how something is called: the answer often stands in quotation marks. */
export const asksForName = (question: string): boolean => NAMING.test(question);
