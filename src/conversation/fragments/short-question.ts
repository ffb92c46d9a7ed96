import { isVerbal, tokenClass } from '../../answering/syntax/token-class.ts';
import { periodPhrase } from '../phrases.ts';
import { isQuantity, QUESTION_WORDS } from '../word-lists.ts';
import type { SpokenTurn } from '../context.ts';
import { textFrom, type TurnText } from '../turn-text.ts';
import type { FragmentReader, Reading } from './fragment.ts';
import { isClause } from '../turn-text.ts';

const DOWN = /\b(?:down|less|fewer|lower|fall|fell|drop(?:ped)?|decline[ds]?|decrease[ds]?)\b/i;
const CHANGE =
  /^(?:(?:up|down)\s+)?(?:by|from)?\s*(?:how much|how many|what percentage|what percent|how many percent(?:age points)?)(?: (?:more|less|higher|lower|up|down|of an? (?:increase|rise|drop|fall|decrease)))?$/i;

/** "Up by how much?": of the figure asked about before. */
export const readChange: FragmentReader = (fragment, { last }) => {
  if (!CHANGE.test(fragment.text)) return [];
  const { question, parts } = last;
  const time = periodPhrase(question);
  const verb = DOWN.test(fragment.text) ? 'fall' : 'rise';
  const figure = figureOf(last);
  if (figure !== undefined)
    return [
      { text: `What was the ${verb === 'fall' ? 'decrease' : 'increase'} in ${figure} ${time}`, prior: 1 },
      { text: `By how much did ${figure} ${verb} ${time}`, prior: 0.8 },
    ];
  if (parts.helping < 0) return [];
  return [{ text: `${fragment.text} ${textFrom(question, parts.helping)}`, prior: 0.8 }];
};

const ADVERB =
  /^(?:now|today|currently|at present|at the moment|nowadays|before|before that|previously|originally|at first|in the past)$/i;

/** "And now?", "and before?": the same at another time. What will be is now. */
export const readAdverb: FragmentReader = (fragment, { last: { question, parts } }) => {
  if (!ADVERB.test(fragment.text)) return [];
  const { text, tokens, lower } = question;
  const isNow = /^(?:now|today|currently|at |nowadays)/i.test(fragment.text);
  const helping = tokens[parts.helping];
  const whole = `${text} ${fragment.text}`;
  const verb = lower[parts.helping + 1] === 'be' ? undefined : helping;
  if (!isNow || verb === undefined || lower[parts.helping] !== 'will') return [{ text: whole, prior: 1 }];
  return [{ text: `${text.slice(0, verb.start)}does${text.slice(verb.end)} ${fragment.text}`, prior: 1 }];
};

/** The figure that a question asked for, as the subject of another: "Zhili's fiscal revenue". */
function figureOf({ question, parts, phrases }: SpokenTurn): string | undefined {
  const { tokens, text } = question;
  if (parts.isCopular) {
    const start = tokens[parts.helping + 1]?.start ?? 0;
    const end = tokens[parts.complementEnd]?.end ?? text.length;
    return start < end ? text.slice(start, end) : undefined;
  }
  const phrase = phrases.find(({ noun }) => isQuantity(noun));
  return phrase === undefined
    ? undefined
    : text.slice(tokens[phrase.first]?.start ?? 0, tokens[phrase.last]?.end ?? 0);
}

/** "How often?", "since when?", "in which year?": of what the question before says. */
export const readAsking: FragmentReader = (fragment, { last }) => {
  const { question, parts } = last;
  if (!fragment.lower.some((word) => QUESTION_WORDS.has(word)) || isClause(fragment)) return [];
  if (parts.helping < 0) return ofSubjectQuestion(fragment, last);
  const held = ofHolder(fragment, last);
  if (held !== undefined) return [held];
  const why = ofFigure(fragment, last);
  if (why !== undefined) return [why];
  const said = clauseAfter(last);
  const time = /\b(?:when|year|month|date)\b/i.test(fragment.text) ? '' : periodPhrase(question);
  return [{ text: `${withIn(fragment.text)} ${said} ${time}`, prior: 1 }];
};

const withIn = (asking: string): string =>
  asking
    .replace(/^(?=(?:which|what) (?:year|month|city|town|country|place|village)\b)/i, 'in ')
    .replace(/^(?=(?:which|what) (?:exchange|market|date|day)\b)/i, 'on ');

/** "Who is the director?" – "since when?": of the one who was found. */
function ofHolder({ text }: TurnText, { question, parts, items }: SpokenTurn): Reading | undefined {
  const { tokens, lower } = question;
  const [holder, ...more] = items;
  if (!parts.isCopular || lower[0] !== 'who' || holder === undefined || more.length > 0) return undefined;
  const post = question.text.slice(
    tokens[parts.helping + 1]?.start ?? 0,
    tokens[parts.complementEnd]?.end ?? 0,
  );
  const asks =
    parts.isPast || !/^(?:since|for|how long)\b/i.test(text) ? `was ${holder}` : `has ${holder} been`;
  return { text: `${text} ${asks} ${post}`, prior: 1 };
}

/** "What was the profit?" – "why?": why it was what it was. */
function ofFigure({ text }: TurnText, { question, parts, items }: SpokenTurn): Reading | undefined {
  const [item, ...more] = items;
  const isFigure = parts.isCopular && parts.subject !== undefined && isQuantity(parts.subject.noun);
  if (!/^(?:why|how come|how so)$/i.test(text) || !isFigure || item === undefined || more.length > 0)
    return undefined;
  const be = parts.isPast ? 'was' : 'is';
  const figure = question.text.slice(
    question.tokens[parts.helping + 1]?.start ?? 0,
    question.tokens[parts.complementEnd]?.end ?? 0,
  );
  return { text: `Why ${be} ${figure} ${item} ${periodPhrase(question)}`, prior: 1 };
}

/** The clause without its time, with what was asked for put back where it was an answer's noun: "How many boats did X buy" → "did X buy the boats". */
function clauseAfter({ question, parts }: SpokenTurn): string {
  const { tokens, text, lower } = question;
  const start = tokens[parts.helping]?.start ?? 0;
  const end = tokens[parts.complementEnd]?.end ?? text.length;
  const whole = text.slice(start, end);
  // A question that began with its verb: "Is it in Ardle?"
  const clause = start === 0 ? whole.charAt(0).toLowerCase() + whole.slice(1) : whole;
  const asking = parts.asking;
  const isCounted =
    asking !== undefined &&
    asking.last > asking.first &&
    /^(?:how|which|what)$/.test(lower[asking.first] ?? '');
  if (!isCounted || parts.isCopular) return clause;
  const from = lower[asking.first] === 'how' ? asking.first + 2 : asking.first + 1;
  const noun = from > asking.last ? '' : text.slice(tokens[from]?.start ?? 0, tokens[asking.last]?.end ?? 0);
  if (noun === '') return clause;
  if (isVerbal(question.classes[parts.helping + 1])) {
    // "Was poured into the river": what was asked for is the subject.
    const cut = tokens[parts.helping]?.end ?? start;
    return `${text.slice(start, cut)} the ${noun}${text.slice(cut, end)}`;
  }
  const verb = question.classes.findLastIndex((kind, at) => kind === tokenClass.verb && at > parts.helping);
  if (verb < 0) return clause;
  const cut = tokens[verb]?.end ?? end;
  return `${text.slice(start, cut)} the ${noun}${text.slice(cut, end)}`;
}

/** "Who founded the mill?" – "when?": the same of what the verb was done to. */
function ofSubjectQuestion(fragment: TurnText, { question, parts }: SpokenTurn): readonly Reading[] {
  const { tokens, text, classes } = question;
  const verb = classes.findIndex((kind, at) => at > (parts.asking?.last ?? -1) && isVerbal(kind));
  if (verb < 0) return [];
  const end = tokens[parts.complementEnd]?.end ?? text.length;
  const object = text.slice(tokens[verb + 1]?.start ?? text.length, end).trim();
  const word = tokens[verb]?.text ?? '';
  if (object === '') return [];
  return [{ text: `${withIn(fragment.text)} was ${object} ${word}`, prior: 1 }];
}
