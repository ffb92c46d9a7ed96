import { singular } from '../answering/english/head-nouns.ts';
import { isPlural } from '../answering/question/word-classes.ts';
import type { Stretch } from '../answering/syntax/phrases.ts';
import { isVerbal, tokenClass } from '../answering/syntax/token-class.ts';
import type { Span } from '../text/span.ts';
import { QUESTION_WORDS } from './word-lists.ts';
import { type TurnText, wordsOf } from './turn-text.ts';

/** A noun phrase with what "of" hangs on it: "the general manager of Dongliang". */
export type NounPhrase = Stretch & {
  /** Last token of the phrase without what hangs on it. */
  readonly head: number;
  /** The noun it is about, singular and lower case. */
  readonly noun: string;
  readonly isPlural: boolean;
  /** Whether its head is a name. */
  readonly isName: boolean;
  /** The names in it. */
  readonly names: readonly Span[];
};

const COLLECTIONS =
  /^(?:batch|group|set|series|list|pair|number|majority|lot|round|range|half|rest|kind|type|sort)$/;

/** The noun phrases of a turn, without pronouns, figures and periods, in order, disjoint. */
export function nounPhrasesOf(turn: TurnText): readonly NounPhrase[] {
  const { tokens, lower, classes, periods } = turn;
  const found: NounPhrase[] = [];
  for (let at = 0; at < turn.phrases.length; at++) {
    const base = turn.phrases[at];
    if (base === undefined || classes[base.last] === tokenClass.pronoun) continue;
    let { last } = base;
    const kind = classes[base.last];
    if (kind !== tokenClass.noun && kind !== tokenClass.name) continue;
    for (let next = turn.phrases[at + 1]; next !== undefined; next = turn.phrases[at + 1]) {
      const isHung = lower[last + 1] === 'of' && next.first === last + 2 && !isTime(next);
      if (!isHung || classes[next.last] === tokenClass.pronoun) break;
      ({ last } = next);
      at++;
    }
    const noun = (lower[base.last] ?? '').replace(/['’]s?$/, '');
    if (!isTime({ first: base.last, last: base.last }))
      found.push({
        first: base.first,
        last,
        head: base.last,
        noun: singular(noun),
        isPlural: kind === tokenClass.noun && (isPlural(noun) || isOfSeveral(noun, last)),
        isName: kind === tokenClass.name,
        names: namesIn(turn, { first: base.first, last }),
      });
  }
  return found;

  /** "The first batch of projects": the projects are meant. */
  function isOfSeveral(noun: string, last: number): boolean {
    return COLLECTIONS.test(noun) && isPlural(lower[last] ?? '');
  }

  function isTime({ first, last }: Stretch): boolean {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    return periods.some((period) => period.start < end && start < period.end);
  }
}

export const namesIn = ({ tokens, names }: TurnText, { first, last }: Stretch): readonly Span[] =>
  names.filter(({ start, end }) => start >= (tokens[first]?.start ?? 0) && end <= (tokens[last]?.end ?? 0));

/** The parts of a whole question. Places count its tokens; −1 where it has no such part. */
export type QuestionParts = {
  /** The question word with what belongs to it, a preposition before it too: "By how much", "How many projects". */
  readonly asking: Stretch | undefined;
  /** The helping verb right after that. */
  readonly helping: number;
  /** The noun phrase after that verb. */
  readonly subject: NounPhrase | undefined;
  /** "What was …": a form of "be" without another verb. */
  readonly isCopular: boolean;
  /** Of what "be" is followed by, the last token that is not time or what leads up to it. */
  readonly complementEnd: number;
  readonly isPast: boolean;
};

const BE = /^(?:is|are|was|were)$/;
const PAST = /^(?:was|were|did|had)$/;

export function questionParts(turn: TurnText, phrases: readonly NounPhrase[]): QuestionParts {
  const { lower, classes } = turn;
  const word = lower.findIndex((one) => QUESTION_WORDS.has(one));
  const asking = word < 0 ? undefined : askingAt(turn, word);
  const helping = asking === undefined ? (classes[0] === tokenClass.auxiliary ? 0 : -1) : asking.last + 1;
  const isContracted = /['’]s$/.test(lower[word] ?? '');
  const isHelped = classes[helping] === tokenClass.auxiliary || isContracted;
  const verb = isContracted ? word : helping;
  const subject = isHelped ? phrases.find(({ first }) => first === verb + 1) : undefined;
  const hasVerb = classes.some((kind, at) => at > verb && isVerbal(kind));
  return {
    asking,
    helping: isHelped ? verb : -1,
    subject,
    isCopular: isHelped && (isContracted || BE.test(lower[helping] ?? '')) && !hasVerb,
    complementEnd: beforePeriod(turn),
    isPast:
      lower.some((one) => PAST.test(one)) ||
      (!isHelped && classes.some((kind, at) => kind === tokenClass.verb && (lower[at] ?? '').endsWith('ed'))),
  };
}

/** The question word, the preposition before it and the noun phrase that it asks for. */
function askingAt({ lower, classes, phrases }: TurnText, word: number): Stretch {
  const first = classes[word - 1] === tokenClass.preposition ? word - 1 : word;
  let last = word;
  // "What's": the verb is in it.
  if (/['’]s$/.test(lower[word] ?? '')) return { first, last };
  if (lower[word] === 'how') {
    const next = classes[word + 1];
    if (
      next === tokenClass.adverb ||
      next === tokenClass.adjective ||
      /^(?:many|much)$/.test(lower[word + 1] ?? '')
    )
      last++;
  }
  if (lower[word] === 'who' || lower[word] === 'when' || lower[word] === 'where' || lower[word] === 'why')
    return { first, last };
  const phrase = phrases.find((one) => one.first === last + 1);
  return { first, last: phrase?.last ?? last };
}

/** The last token before the time that a question ends with, if it ends with one. */
function beforePeriod({ text, tokens, classes, periods }: TurnText): number {
  let end = tokens.length - 1;
  const period = periods.at(-1);
  if (period === undefined || text.slice(period.end).trim() !== '') return end;
  while (end >= 0 && (tokens[end]?.start ?? 0) >= period.start) end--;
  while (end >= 0 && classes[end] === tokenClass.preposition) end--;
  return end;
}

/** The time that a question names, with the preposition before it: "in 2019"; empty without one. */
export function periodPhrase(turn: TurnText): string {
  const { text, tokens, classes, periods } = turn;
  const period = periods.at(-1);
  if (period === undefined) return '';
  const first = tokens.findIndex(({ start }) => start >= period.start);
  const from = classes[first - 1] === tokenClass.preposition ? first - 1 : first;
  return text.slice(tokens[from]?.start ?? period.start, period.end);
}

/** A phrase as it reads after another word: without a capital that only begins a sentence. */
export function phraseText(turn: TurnText, stretch: Stretch): string {
  const words = wordsOf(turn, stretch);
  const isOpening = stretch.first === 0 && turn.classes[0] !== tokenClass.name;
  return isOpening ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
