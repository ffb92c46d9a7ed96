import { WIRE_NOTE } from './wire-note.ts';

/** Lines of furniture are short; a sentence that begins with such words is longer. UTF-16 units. */
const LONGEST = 80;

const PATTERNS: readonly RegExp[] = [
  // Comment boxes
  /^(?:no|\d+)\s+(?:comments?|responses?|replies)\b[^.!?]*$/i,
  /^(?:post|leave|add|write)\s+an?\s+(?:comment|reply)\b[^.!?]*$/i,
  /^comments?(?:\s*\(\d+\))?\s*:?$/i,
  // Sharing and subscribing
  /^(?:share|tweet|pin|email|print|save|like|follow)(?:\s+(?:this|us|on|to|it|via|article|post|story|page|me|with)\b[^.!?]*)?\s*:?$/i,
  /^(?:subscribe|sign up|sign in|log in|register)\b[^.!?]*[.!]?$/i,
  // Ways to other pages
  /^(?:read|see|view|show|load|learn)\s+(?:more|also|all|next)\b[^.!?]*(?:\.{3}|…|»|>)?$/i,
  /^(?:related|recommended|popular|latest|trending|more|previous|next|older|newer)\s+(?:articles?|posts?|stories|news|reading|topics|links|content|from|on|page)\b[^.!?]*$/i,
  /^(?:skip to|back to|return to|go to)\s+(?:main\s+)?(?:content|top|home|navigation|the top)\b[^.!?]*$/i,
  /^(?:click|tap)\s+(?:here|to)\b[^.!?]*[.!]?$/i,
  /^home\s*[>»/|][^.!?]*$/i,
  /^(?:tags?|categor(?:y|ies)|labels?|keywords|filed under|posted in)\s*:[^.!?]*$/i,
  // Advertisements, rights, cookies
  /^(?:advertisement|advertising|sponsored(?: content)?|promoted)\s*:?$/i,
  /^(?:copyright\b|©|\(c\)\s)[^!?]*$/i,
  /^all rights reserved\.?$/i,
  /\ball rights reserved\.?$/i,
  /^(?:we use cookies|accept (?:all )?cookies|cookie settings|privacy policy|terms of (?:use|service))\b[^!?]*$/i,
  WIRE_NOTE,
];

/** A line without a letter or digit: rules, ornaments, markers of lists and headings. */
const ORNAMENT = /^[^\p{L}\p{N}]+$/u;

/** Whether a line or sentence belongs to the page and not to the article. */
export const isFurniture = (line: string): boolean =>
  ORNAMENT.test(line) || (line.length <= LONGEST && PATTERNS.some((pattern) => pattern.test(line)));
