/** Words of greeting, thanks and assent, each whole; a turn may string several together. */
const BOT = '(?: (?:there|bot|footnote|again|all|everyone|everybody|folks|team|friend))?';

export const GREETING: readonly string[] = [
  `(?:hello|hi|hey|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|evening)${BOT}`,
  `(?:how are you|how's it going|how is it going|what's up|nice to meet you)(?: doing)?(?: today)?`,
];

export const FAREWELL: readonly string[] = [
  `(?:bye|bye bye|goodbye|good night|see you|see ya|farewell|cya)(?: (?:later|soon|then|tomorrow|all))?`,
  `(?:that's|that is|that was|that will be|that'll be) (?:all|it|everything)(?: for (?:now|today))?`,
  `(?:no (?:more|further) questions|i'm done|nothing else|have a (?:nice|good) (?:day|evening|weekend|one))`,
];

const VERY = "(?:very |so |really |super |that's )*";

export const THANKS: readonly string[] = [
  `(?:many |ok |great )?(?:thanks|thank you|thank u|thankyou|thx|thnx|tnx|ty|tysm|cheers|ta|merci|danke)(?: (?:a lot|a ton|a bunch|a million|so much|very much|much|again|bot|footnote|mate|man|all|everyone|then|for (?:that|this|the (?:answer|help|info|information)|your help|helping|answering)))*`,
  `(?:much|really) appreciated|i appreciate (?:it|that)`,
  `(?:good|nice|great) (?:bot|job|work|answer|one|find)|well done`,
  `${VERY}(?:helpful|useful)|(?:that|this|it) (?:helps|helped)(?: a lot)?`,
];

export const ASSENT: readonly string[] = [
  `(?:ok|okay|okey|kk?|alright|all right|right then|fine|sure thing|got it|gotcha|i see|understood|noted|makes sense|fair enough|no problem|np|no worries|never mind|nevermind|good to know|good|of course|very well|sounds good|i understand|exactly|agreed|same here|that's (?:fine|ok|okay|good|great|clear))`,
  `${VERY}(?:great|perfect|nice|cool|awesome|excellent|brilliant|wonderful|amazing|lovely|interesting|impressive|super|neat|sweet|good|funny)`,
  `(?:wow|oh|ah|aha|haha+|lol|hm+|hmm+|huh|oops|yay|yeah|yep|yes|yup|no|nope|nah)`,
];
