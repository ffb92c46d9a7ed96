/** Openings that ask for an answer without saying which, each taken off as often as it comes. */
const OPENINGS: readonly RegExp[] = [
  /^(?:hi|hello|hey|please|ok|okay|so|and|but|well|also|thanks|now|right|oh|um|actually|sorry|kindly)(?:[,!.:]\s*|\s+(?!far\b|many\b|much\b|what\b$))/i,
  /^(?:if (?:it['’]?s|it is) not too much trouble|if possible|if you can|out of curiosity|excuse me|sorry to ask|just curious|quick question|one more thing|i have a question|(?:my|the) question is)[,:]?\s+/i,
  /^(?:could|can|would|will|might) (?:you|someone|somebody|anyone|anybody)(?: kindly| please| possibly| perhaps| maybe)*(?: be (?:able|so kind as) to)? (?:mind )?(?:tell(?:ing)?|explain(?:ing)?|say(?:ing)?|inform(?:ing)?|let(?:ting)?|help(?:ing)?|giv(?:e|ing)|show(?:ing)?|remind(?:ing)?|clarify(?:ing)?|shar(?:e|ing)|nam(?:e|ing)|list(?:ing)?|find(?:ing)?|identify(?:ing)?|specify(?:ing)?)(?: me| us)?(?: know| understand| find)?(?: out)?\s+/i,
  /^(?:can|could|may|might) (?:i|we)(?: please)? (?:ask|know|find out|learn|get)(?: you)?(?: (?:if|whether))?,?\s+/i,
  /^(?:i|we)(?:['’]d| would)?(?: was| were| am| are|['’]m|['’]re)?(?: just| really| also| still)? (?:wonder(?:ing)?|like|love|want|wanna|need|be (?:grateful|glad|happy|interested|curious)|curious|interested|trying)(?: to (?:know|find out|hear|learn|see|understand|ask|work out))?(?: (?:if|whether))?(?: (?:you|anyone|someone) (?:could|can|would|might|may))?(?: (?:tell|let|explain|say))?(?: to)?(?: (?:me|us))?(?: know)?,?\s+/i,
  /^(?:do|does|did) (?:you|we|anyone|anybody|someone)(?: happen to)? (?:know|remember|recall)(?: (?:if|whether))?\s+/i,
  /^(?:(?:anyone|anybody|someone|somebody) knows?|is it known|i (?:do not|don['’]?t) know|i forgot|let me know)(?: (?:if|whether))?\s+/i,
  /^(?:tell|give|show|remind) (?:me|us)\s+/i,
  /^(?:explain|describe|state|specify|identify|clarify|say|find out)(?: to (?:me|us))?(?: briefly)?\s+(?=(?:how|why|what|who|whom|whose|when|where|which|whether)\b)/i,
  /^(?:any idea|any clue|any chance you know|do tell|what (?:i|we)(?:['’]d| would)? (?:like|want|need) to know is)(?: (?:if|whether))?[,:]?\s+/i,
];

const CLOSINGS: readonly RegExp[] = [
  /[\s?!.,]+$/,
  /[,\s]+(?:please|pls|plz|thanks|thank you|cheers|thx)$/i,
  /,\s*(?:do you know|any idea|if you know|can you tell me|i wonder)$/i,
];

/** Openings that make a yes-or-no question of the statement after them. */
const TRUTH =
  /^(?:(?:is|was) it (?:really |actually )?(?:true|correct|right|the case|a fact|so) that|true or false[,:]?|is it (?:true|correct)[,:])\s+/i;

/** "…, isn't it", "…, right": what makes one of a statement before it. */
const TAG =
  /(?:,\s*|\s+(?=\S+n['’]t\s))(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|wo|would|should)(?:n['’]t)? (?:it|he|she|they|there|we|you)|right|correct|true|yes|no)$/i;

/** A text that asks by itself. */
const ASKS =
  /^(?:(?:(?:at|by|for|from|in|of|on|since|to|until|with|under|through) )?(?:what|which|who|whom|whose|when|where|why|how)|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must|whether)\b/i;

/**
 * The question without the words that only ask politely: "Could you tell me who runs it, please?" → "who runs it". The words themselves stay
 * as the asker wrote them; a statement with "is it true that" before or "isn't it" behind becomes "whether …". A text of such words alone
 * comes back whole.
 */
export function withoutPoliteFrame(question: string): string {
  let rest = question.trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const opening of OPENINGS) rest = rest.replace(opening, '');
    for (const closing of CLOSINGS) rest = rest.replace(closing, '');
    rest = asWhether(rest);
  }
  return rest === '' ? question.trim() : rest;
}

function asWhether(text: string): string {
  const plain = text.replace(TRUTH, 'whether ');
  if (ASKS.test(plain)) return plain;
  const statement = plain.replace(TAG, '');
  return statement === plain || !statement.includes(' ') ? plain : `whether ${statement}`;
}
