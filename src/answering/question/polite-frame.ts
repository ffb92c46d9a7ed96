/** Openings that ask for an answer without saying which, each taken off as often as it comes. */
const OPENINGS: readonly RegExp[] = [
  /^(?:hi|hello|hey|please|ok|okay|so|and|but|well|also|thanks|now|right|oh|um)(?:[,!.:]\s*|\s+(?!far\b|many\b|much\b|what\b$))/i,
  /^(?:if (?:it['’]?s|it is) not too much trouble|if possible|if you can|out of curiosity|excuse me|sorry to ask|just curious|quick question|one more thing)[,:]?\s+/i,
  /^(?:could|can|would|will|might) (?:you|someone|somebody|anyone|anybody)(?: kindly| please| possibly| perhaps| maybe)*(?: be (?:able|so kind as) to)? (?:mind )?(?:tell(?:ing)?|explain(?:ing)?|say(?:ing)?|inform(?:ing)?|let(?:ting)?|help(?:ing)?|giv(?:e|ing)|show(?:ing)?|remind(?:ing)?|clarify(?:ing)?|shar(?:e|ing)|nam(?:e|ing)|list(?:ing)?)(?: me| us)?(?: know| understand| find out| about)?\s+/i,
  /^(?:i|we)(?:['’]d| would)?(?: was| were| am| are|['’]m|['’]re)?(?: just| really| also)? (?:wonder(?:ing)?|like|love|want|need|be (?:grateful|glad|happy|interested|curious)|curious|interested)(?: to (?:know|find out|hear|learn|see|understand|ask))?(?: (?:if|whether))?(?: (?:you|anyone|someone) (?:could|can|would|might|may))?(?: (?:tell|let|explain|say))?(?: to)?(?: (?:me|us))?(?: know)?(?: about)?,?\s+/i,
  /^(?:do|does|did) (?:you|anyone|anybody|someone) (?:happen to )?(?:know|remember|recall)(?: (?:if|whether))?\s+/i,
  /^(?:tell|give|show|remind) (?:me|us)(?: about)?\s+/i,
  /^(?:any idea|any clue|do tell|what (?:i|we)(?:['’]d| would) like to know is)(?: (?:if|whether))?[,:]?\s+/i,
];

const CLOSINGS: readonly RegExp[] = [/[\s?!.,]+$/, /[,\s]+(?:please|pls|plz|thanks|thank you|cheers)$/i];

/**
 * The question without the words that only ask politely: "Could you tell me who runs it, please?" → "who runs it".
 * The words themselves stay as the asker wrote them. A text of such words alone comes back whole.
 */
export function withoutPoliteFrame(question: string): string {
  let rest = question.trim();
  for (let before = ''; before !== rest;) {
    before = rest;
    for (const opening of OPENINGS) rest = rest.replace(opening, '');
    for (const closing of CLOSINGS) rest = rest.replace(closing, '');
  }
  return rest === '' ? question.trim() : rest;
}
