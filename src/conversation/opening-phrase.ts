/** A turn without what only leads up to it. */
export type Opened = {
  readonly text: string;
  /** The opening says that something else begins: nothing before it counts. */
  readonly isNewTopic: boolean;
  /** "Let's talk about X.": what it says is the matter, before its question. */
  readonly topic: string | undefined;
  /** "What about", "and": the turn takes up the question before. */
  readonly isElliptic: boolean;
};

/** Ways to say that something else begins. */
const NEW_TOPIC: readonly RegExp[] = [
  /^(?:(?:and )?now (?:for|to) )?something (?:else|different|new)(?: entirely| altogether| completely| now)?\s*[.,:;!–—-]+\s*/i,
  /^(?:on|to|now to|going on to|turning to) (?:a |an )?(?:completely |totally |entirely )?(?:different|another|new|other) (?:subject|topic|note|matter|question|thing)s?\s*[.,:;!–—-]*\s*/i,
  /^(?:changing|change of|change|switching|switch|let['’]?s change|let['’]?s switch|let us change|to change) (?:to )?(?:a |an |the )?(?:(?:completely |totally |entirely )?(?:different|another|new|other) )?(?:subject|topic)s?\s*[.,:;!–—-]*\s*/i,
  /^(?:a |an )?(?:(?:completely|totally|entirely|quite a) )?(?:different|another|new|other|unrelated|separate) (?:question|topic|subject|thing|matter)(?: entirely| altogether| now)?\s*[.,:;!–—-]+\s*/i,
  /^(?:moving on|(?:ok(?:ay)? )?next(?: (?:question|topic|one|up|thing))?(?=[.,:;!–—-])|by the way|btw|unrelated(?:ly)?|apart from that|forget (?:that|it|about (?:that|it))|never ?mind(?: that)?|leaving that (?:aside)?|enough (?:of|about) (?:that|this))(?: now)?(?:\s*[.,:;!–—-]+\s*|\s+)/i,
];

/** What answers the answer and asks nothing: thanks, surprise, assent. */
const ASIDES =
  /^(?:ok(?:ay)?|right|alright|all right|thanks(?: a lot| so much)?|thank you(?: very much)?|thx|cheers|great|good|nice|interesting|i see|got it|understood|fine|perfect|cool|wow|hm+|ah|oh|well|yes|no|sure|actually|sorry|hey|hi|hello|please)(?:[.,:;!–—-]+\s*|\s+(?=(?:and|but|so|then|what|which|who|when|where|why|how|something|moving|new|next|another|different|by the way)\b))/i;

/** What takes up the question before. "So" and "then" may begin a new one. */
const ELLIPTIC =
  /^(?:(?:and|but|or)\s+(?:then\s+)?)?(?:(?:what|how) about|(?:the )?same (?:question )?(?:for|about|with)|(?:what|how) (?:of|is it with|was it with))\s+/i;
const JOINED = /^(?:and|but|or)[,\s]\s*/i;
const LOOSE = /^(?:so|then|also)[,\s]\s*/i;

const TOPIC =
  /^(?:(?:let['’]?s|let us|can we|could we|i(?:['’]d| would)? (?:want|like) to|now) )?(?:talk|speak|go on|move on|turn|ask you|ask|hear) (?:about|to|of) (?<topic>[^.!?]{2,80})[.!:–—-]+\s+(?=\S+.*\w)/i;

/** Takes off the opening phrases, as often as they come. A turn of them alone stays whole. */
export function withoutOpening(turn: string): Opened {
  let text = turn.trim();
  let isNewTopic = false;
  for (let before = ''; before !== text;) {
    before = text;
    text = cut(text, ASIDES);
    for (const pattern of NEW_TOPIC) {
      const rest = cut(text, pattern);
      if (rest !== text) isNewTopic = true;
      text = rest;
    }
  }
  const named = TOPIC.exec(text);
  if (named !== null) {
    const rest = cut(cut(text.slice(named[0].length), JOINED), LOOSE);
    return { text: rest, isNewTopic: true, topic: named.groups?.['topic'], isElliptic: false };
  }
  const topic = undefined;
  if (isNewTopic) return { text: cut(cut(text, JOINED), LOOSE), isNewTopic, topic, isElliptic: false };
  const taken = cut(text, ELLIPTIC);
  const joined = taken === text ? cut(text, JOINED) : taken;
  return { text: cut(joined, LOOSE), isNewTopic, topic, isElliptic: joined !== text };
}

function cut(text: string, pattern: RegExp): string {
  const rest = text.replace(pattern, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
