import { edited } from '../edit.ts';
import { nounPhrasesOf } from '../phrases.ts';
import type { Span } from '../../text/span.ts';
import type { Context } from '../context.ts';
import { isWritten } from '../names-in-turn.ts';
import type { FragmentReader } from './fragment.ts';

const LED = /^(?<preposition>in|for|at|of|from|with|by|on|to)\s+(?<name>.+)$/i;

/** "What about Shaoxing?", "and in Zhili?": the same asked of another name of the kind. */
export const readName: FragmentReader = (fragment, context) => {
  const { preposition, name: led } = LED.exec(fragment.text)?.groups ?? {};
  const [phrase] = nounPhrasesOf(fragment);
  const [own] = fragment.names;
  if (phrase === undefined || own === undefined || !phrase.isName) return [];
  if (phrase.first > LATEST_START) return [];
  const isAlone = own.start <= (fragment.tokens[phrase.first]?.start ?? 0) + ARTICLE;
  if (!isAlone) return [];
  const text = (led ?? fragment.text).replace(/['’]s?$/, '');
  const { question } = context.last;
  const target = targetOf(fragment.text.slice(own.start, own.end), context);
  if (target === undefined) return [{ text: `${question.text} ${preposition ?? 'in'} ${text}`, prior: 0.8 }];
  const article = /\bthe $/i.exec(question.text.slice(0, target.start))?.[0] ?? '';
  // "The Devil's Churn" has an article, "Hob's Basin" none.
  const keeps = article === '' || isWritten(`the ${text}`, context.sources.collections);
  const start = keeps && !/^the /i.test(text) ? target.start : target.start - article.length;
  return [{ text: edited(question.text, [{ ...target, start, text }]), prior: 1 }];
};

/** A preposition and an article may stand before a name. */
const LATEST_START = 2;
/** UTF-16 units that an article before a name takes: "the Netherlands". */
const ARTICLE = 4;

/** The name of the question before that another one takes the place of: one of its kind, or the first that may be. */
export function targetOf(name: string, { last, sources }: Context): Span | undefined {
  const { question } = last;
  const kind = sources.kindOf(name).class;
  const names = question.names.map((span) => {
    const text = question.text.slice(span.start, span.end);
    return { span, class: sources.kindOf(text).class };
  });
  const same = kind === 'unknown' ? undefined : names.find((one) => one.class === kind);
  const open = names.find((one) => one.class === 'unknown' || kind === 'unknown');
  return (same ?? open ?? names[0])?.span;
}
