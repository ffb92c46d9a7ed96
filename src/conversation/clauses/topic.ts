import type { Context } from '../context.ts';
import type { TurnText } from '../turn-text.ts';
import { edited, ownerOf } from '../edit.ts';
import { resolveReferences } from '../resolve-references.ts';
import { QUESTION_WORDS } from '../word-lists.ts';

const MEANT = /^(?:it|they|them|there|he|she|him|its|their|his|her)$/;

/** "The bearing one, how many companies are connected to it?": what stands before the comma is what the pronoun behind it means. */
export function withTopic(turn: TurnText, context: Context): string | undefined {
  const { tokens, lower, text } = turn;
  const comma = lower.findIndex((word, at) => word === ',' && QUESTION_WORDS.has(lower[at + 1] ?? ''));
  if (comma < 1 || lower.slice(0, comma).some((word) => QUESTION_WORDS.has(word))) return undefined;
  const end = tokens[comma]?.start ?? 0;
  const { readText } = context.sources;
  const head = readText(text.slice(0, end));
  const [topic = head.text] = resolveReferences(head, context).texts;
  return putTopic(topic, readText(text.slice(tokens[comma]?.end ?? 0)));
}

/** A question with a topic in the place of its first pronoun; `undefined` without one. */
export function putTopic(topic: string, question: TurnText): string | undefined {
  const at = question.lower.findIndex((word) => MEANT.test(word));
  const token = question.tokens[at];
  if (token === undefined) return undefined;
  const isOwner = /^(?:its|their|his|her)$/.test(token.text.toLowerCase());
  return edited(question.text, [
    { start: token.start, end: token.end, text: isOwner ? ownerOf(topic) : topic },
  ]);
}
