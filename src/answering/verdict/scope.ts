const has = (words: readonly string[], ...phrases: readonly RegExp[]): boolean => {
  const text = words.join(' ');
  return phrases.some((phrase) => phrase.test(text));
};

/** The question asks for all. */
const ALL =
  /\b(?:all|every|each|entire|entirely|completely|whole|fully|always|everyone|everybody|everything)\b/;
/** Words by which a text says that something holds of a part only, or with an exception. */
const PART =
  /\b(?:the rest|the remaining|remaining|the others|partly|only some|some of|not all|not every|not everyone|most|half|so far|except|apart from|other than|a few|several of|many of)\b/;

/** Whether all is asked for and the sentence, or the one after it, says it of a part. Words in lower case. */
export const isPartOnly = (asked: string, lower: readonly string[], following: readonly string[]): boolean =>
  ALL.test(asked) &&
  !has(lower, ALL) &&
  (has(lower, PART, /\b\d+ ?%/, /\d of (?:the |its |their )?\d/) ||
    has(following, /\b(?:the rest|the remaining|the others)\b/));

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'last'];
const SUPERLATIVE = /\bthe (?:most \w+|[a-z]{2,}est)\b/;

/** Whether the question asks for a rank and the sentence gives another: "the largest" and "the second largest", "first" and "second". */
export function ranksOtherwise(asked: string, lower: readonly string[]): boolean {
  const words: readonly string[] = asked.match(/[a-z]+/g) ?? [];
  const own = ORDINALS.filter((ordinal) => words.includes(ordinal));
  const other = ORDINALS.filter((ordinal) => lower.includes(ordinal));
  if (SUPERLATIVE.test(asked) && own.length === 0)
    return has(
      lower,
      /\b(?:second|third|fourth|fifth)[- ](?:most|[a-z]+est)\b/,
      /\bone of the (?:most|[a-z]+est)\b/,
    );
  return own.length > 0 && other.length > 0 && !own.some((ordinal) => other.includes(ordinal));
}

/** The question asks how things are now. */
const PRESENT = /^(?:is|are|does|do|has|have)\b/;
const OVER = /\b(?:no longer|used to|until|formerly|former|once was|previously|ex|wound up|died|left)\b/;
const LASTING = /\b(?:still|since|now|remains?|today)\b/;

/** Whether the question asks how things are and the sentence says how they were. */
export const isOver = (asked: string, lower: readonly string[]): boolean =>
  PRESENT.test(asked) &&
  !OVER.test(asked) &&
  has(lower, OVER) &&
  !has(lower, LASTING) &&
  /\b(?:still|now|currently|today)\b|^(?:is|are)\b/.test(asked);

/** The question asks what has happened. */
const PAST = /^(?:did|was|were|has|have|had)\b/;
const TO_COME =
  /\b(?:will|shall|(?:is|are) (?:to|due to|expected to|set to|planned|planning|scheduled)|plans? to|hopes? to|expects? to|intends? to|aims? to|would)\b/;
const DONE = /\b(?:was|were|had|has|have|did)\b/;

/** Whether the question asks what has happened and the sentence only says what is planned. */
export const isToCome = (asked: string, lower: readonly string[]): boolean =>
  PAST.test(asked) &&
  !/\b(?:plan|will|to be|going|expect|propose)/.test(asked) &&
  has(lower, TO_COME) &&
  !has(lower, DONE);
