/** Question words as they are often mistyped. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\bw(?:ich|hcih|hitch|itch)\b/gi, 'which'],
  [/\b(?:wat|waht|whta)\b/gi, 'what'],
  [/\b(?:wehn|whne|wen)\b/gi, 'when'],
  [/\b(?:hwo|whoo)\b/gi, 'who'],
  [/\b(?:wher|whre|wehre)\b/gi, 'where'],
];

/** A turn with its question word spelt right: without one it would not be seen to ask. Other slips are put right where the question is read. */
export const withQuestionWord = (turn: string): string =>
  SLIPS.reduce((text, [slip, meant]) => text.replace(slip, meant), turn);
