import { withLeftOutNoun } from './clauses/left-out.ts';
import { withOwner } from './clauses/owner.ts';
import { withTwo } from './clauses/of-two.ts';
import { putTopic, withTopic } from './clauses/topic.ts';
import type { Context } from './context.ts';
import { asQuestion } from './edit.ts';
import type { FragmentReader, Reading } from './fragments/fragment.ts';
import { readName } from './fragments/name.ts';
import { readNounPhrase } from './fragments/noun-phrase.ts';
import { atTime, timeIn } from './fragments/period.ts';
import { readAdverb, readAsking, readChange } from './fragments/short-question.ts';
import { tokenClass } from '../answering/syntax/token-class.ts';
import { periodPhrase } from './phrases.ts';
import type { Opened } from './opening-phrase.ts';
import { resolveReferences } from './resolve-references.ts';
import { isClause, type TurnText, type TurnTextReader } from './turn-text.ts';

/** How a turn may be meant after the turns before it. */
export type Completion = {
  /** Whole questions, the likeliest first; none where it is taken as it stands. */
  readonly readings: readonly Reading[];
  /** 0–1: how likely it is meant as it stands; 0 where it can't be. */
  readonly alone: number;
  /** Whether the first reading may be wrong although it finds an answer, so that all are asked. */
  readonly isOpen: boolean;
  /** Whether it goes on about what was spoken of. */
  readonly goesOn: boolean;
  /** Whether what stands near the sentence before may answer it without the name that was put in. */
  readonly mayBeBeside: boolean;
  /** Whether something in it could not be read: it is never answered surely, and what comes after goes on from the turn before it. */
  readonly isLost: boolean;
};

const ALONE: Completion = {
  readings: [],
  alone: 1,
  isOpen: false,
  goesOn: false,
  mayBeBeside: false,
  isLost: false,
};

/** Readings that are asked of one turn; each takes a whole question's time. */
const MOST_READINGS = 3;

/** Readers of fragments; the first that finds something counts. */
const FRAGMENT_READERS: readonly FragmentReader[] = [
  readChange,
  readAdverb,
  readAsking,
  readName,
  readNounPhrase,
];

/** Priors, set by hand on dialogues of odd ids. */
const PRIOR = {
  /** What each further way to read a pronoun leaves. */
  nextWay: 0.9,
  /** As it stands, when what it describes was found before it ("the company"). */
  described: 0.8,
  /** As it stands, a question without a name that asks for what something has ("the population"). */
  unowned: 0.85,
  /** With an owner, a question without a name that may well be a new one. */
  owned: 0.8,
  /** As it stands, words that name something and ask for something of it: "Zhili GDP". */
  keywords: 0.95,
} as const;

/** Share (0–1) of the letters of a turn that must be Latin for it to be read as a turn of an English talk. */
const LEAST_LATIN = 0.5;
/** More marks on one letter than any spelling of a Latin alphabet puts there. */
const OVERLOADED = /\p{L}\p{M}{3}/u;

/** Whether the rules of an English talk apply: not to another script, whose words would pass for names, nor to letters buried in marks. */
function isReadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const latin = text.match(/\p{Script=Latin}/gu) ?? [];
  return !OVERLOADED.test(text) && latin.length >= LEAST_LATIN * letters.length;
}

export function completeTurn(
  { text, isNewTopic, topic, isElliptic }: Opened,
  context: Context | undefined,
  readText: TurnTextReader,
): Completion {
  const introduced = topic === undefined ? undefined : putTopic(topic, readText(text));
  if (introduced !== undefined) return { ...settled([{ text: introduced, prior: 1 }]), goesOn: false };
  if (context === undefined || isNewTopic) return ALONE;
  if (!isReadable(text)) return { ...ALONE, goesOn: true, isLost: true };
  const turn = readText(text, isElliptic);
  const whole = withTwo(turn.text, context) ?? withTopic(turn, context);
  if (whole !== undefined) return settled([{ text: whole, prior: 1 }]);
  return isClause(turn) ? completeClause(turn, context) : completeFragment(turn, isElliptic, context);
}

const settled = (readings: readonly Reading[], alone = 0, isOpen = false): Completion => ({
  readings: readings
    .slice(0, MOST_READINGS - (alone > 0 ? 1 : 0))
    .map((one) => ({ ...one, text: asQuestion(one.text) })),
  alone,
  isOpen,
  goesOn: true,
  mayBeBeside: false,
  isLost: false,
});

function completeClause(turn: TurnText, context: Context): Completion {
  const filled = withLeftOutNoun(turn, context);
  if (filled !== undefined) return settled([{ text: filled, prior: 1 }]);
  const { texts, refersBack, isSure, isTimeOnly, isVague } = resolveReferences(turn, context);
  const isResolved = texts[0] !== turn.text;
  const readings = texts.map((text, way) => ({ text, prior: PRIOR.nextWay ** way }));
  const [first = turn.text] = texts;
  const nameless = context.sources.readText(first).names.length === 0;
  if (isResolved && (!nameless || !isTimeOnly)) {
    const found = settled(readings.slice(0, MOST_READINGS - 1), isSure ? 0 : PRIOR.described, !isSure);
    return { ...found, mayBeBeside: isSure };
  }
  if (!isResolved && isVague && nameless) return { ...ALONE, goesOn: true, isLost: true };
  if (!isResolved && !nameless) return { ...ALONE, goesOn: refersBack };
  const { texts: owned, isNeeded } = withOwner(isResolved ? context.sources.readText(first) : turn, context);
  const withOwners = owned.map((text, way) => ({ text, prior: PRIOR.nextWay ** way }));
  if (isResolved) return settled([...withOwners.slice(0, 1), ...readings], 0, true);
  if (isNeeded) return settled(withOwners, PRIOR.unowned);
  return {
    ...settled(
      withOwners.slice(0, 1).map((one) => ({ ...one, prior: PRIOR.owned })),
      1,
      true,
    ),
    goesOn: refersBack,
  };
}

/** Whether it says something of what it names and asks nothing: "Ardle opens a mill at Sund". */
function isStatement({ classes, names, tokens }: TurnText): boolean {
  const [name] = names;
  const verb = classes.indexOf(tokenClass.verb);
  if (name === undefined || verb < 1 || verb === classes.length - 1) return false;
  const before = tokens[verb - 1];
  return before !== undefined && name.start === tokens[0]?.start && before.end === name.end;
}

function completeFragment(turn: TurnText, isElliptic: boolean, context: Context): Completion {
  if (!isElliptic && isStatement(turn)) return ALONE;
  const { readText } = context.sources;
  const { texts, isVague } = resolveReferences(turn, context);
  if (isVague && turn.names.length === 0) return { ...ALONE, goesOn: true, isLost: true };
  const readings = texts.flatMap((text, way) =>
    readFragment(readText(text, isElliptic), context).map((one) => ({
      ...one,
      prior: one.prior * PRIOR.nextWay ** way,
    })),
  );
  const isKeywords =
    !isElliptic && turn.names.length > 0 && turn.phrases.length > 0 && turn.tokens.length > 2;
  const unique = readings.filter((one, at) => readings.findIndex(({ text }) => text === one.text) === at);
  if (unique.length === 0) return { ...ALONE, goesOn: true, isLost: !isKeywords };
  return settled(
    unique.toSorted((one, other) => other.prior - one.prior),
    isKeywords ? PRIOR.keywords : 0,
    isKeywords,
  );
}

function readFragment(fragment: TurnText, context: Context): readonly Reading[] {
  const { readText } = context.sources;
  const { question } = context.last;
  const { time, rest } = timeIn(fragment, context);
  if (rest === '') return time === '' ? [] : [{ text: atTime(question.text, time, readText), prior: 1 }];
  const inner = rest === fragment.text ? fragment : readText(rest, fragment.names[0]?.start === 0);
  for (const reader of FRAGMENT_READERS) {
    const found = reader(inner, context);
    const at = time === '' ? timeOfNames(inner, context) : time;
    if (found.length > 0)
      return at === undefined
        ? found
        : found.map((one) => ({ ...one, text: atTime(one.text, at, readText) }));
  }
  return [];
}

/** The time of the earlier question that spoke of a fragment's names: "the earlier ones, in Zhili". `undefined` where the question before has them too, or none has. */
function timeOfNames({ text, names }: TurnText, { last, earlier }: Context): string | undefined {
  const own = names.map(({ start, end }) => text.slice(start, end).toLowerCase());
  const speaksOf = (question: TurnText): boolean =>
    own.every((name) => question.text.toLowerCase().includes(name));
  if (
    own.length === 0 ||
    speaksOf(last.question) ||
    !/\bones?\b|\bearlier\b|\bfirst\b|\bbefore\b/i.test(text)
  )
    return undefined;
  const spoken = earlier.find(({ question }) => speaksOf(question));
  return spoken === undefined ? undefined : periodPhrase(spoken.question);
}
