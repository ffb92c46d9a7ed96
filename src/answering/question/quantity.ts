import { CURRENCIES, DURATIONS, units } from '../english/units.ts';
import { AUXILIARIES, DETERMINERS } from '../english/function-words.ts';
import { type Asked, asked } from './asked.ts';
import { findMainVerb } from './main-verb.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { nounType } from './noun-type.ts';
import { isPlural, type WordKnowledge } from './word-classes.ts';

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const MONEY = set(
  'cost costs costing money invest invested investing investment pay paid spend spent raise raised earn earned worth fund funds funding price budget sum allocate allocated set aside charge charged fine fined owe owed lose lost donate donated borrow borrowed sell sold revenue income profit salary tax',
);
/** Verbs and particles of change, which a percentage measures. */
export const CHANGES = set(
  'grow grows growing grew grown rise rises rising rose risen increase increases increased increasing fall falls fell falling fallen drop drops dropped decline declined declining up down faster beat exceed exceeded cut reduce reduced shrink shrank',
);
/** Those of them that are verbs: what is asked for is how far a value has gone, whatever it is a value of. */
const CHANGING =
  /^(?:gr[oe]w(?:s|n)?|r[io]se|rises|risen|climb(?:s|ed)?|increased?|increases|fall|falls|fell|fallen|drop(?:s|ped)?|declined?|declines|decreased?|decreases|exceed(?:s|ed)?|cut|cuts|reduced?|reduces|shr[iau]nk|shrinks|go|goes|went|gone|changed?|improved?)$/;
/** Sides of a change: "went up". */
const SIDES = /^(?:up|down)$/;
const WEIGHING = /^weigh(?:s|ed|ing)?$/;
const SIZES = set(
  'big large wide long tall high deep far heavy small hot cold fast thick old great low quick young short steep strong',
);
/** Things whose length is a distance, not a time. */
const LONG_THINGS =
  /^(?:river|road|bridge|line|wall|tunnel|railway|expressway|route|street|canal|coast|coastline|border|track|trail|pipeline|highway)$/;
/** Types that a noun after "how large a" or "how high is the" tells. */
const MEASURED: ReadonlySet<string | undefined> = new Set(['amount', 'percent', 'count']);
const NAMING = /^(?:called|named|known|abbreviated|spelt|spelled|nicknamed)$/;

/** "how many …", "how much …", "how long …": `how` is the place of "how". */
export function askedByQuantity(words: readonly string[], how: number, table: WordKnowledge): Asked {
  const second = words[how + 1] ?? '';
  const changes = words.some((word) => CHANGES.has(word));
  if (second === 'many') return howMany(words, how, table);
  if (second === 'much') return howMuch(words, how, table);
  if (second === 'often' || second === 'frequently') return asked('date', 'often');
  if (second === 'soon' || second === 'late' || second === 'early') return asked('date');
  if (second === 'come') return asked('reason');
  if (second === 'long' && isDuration(words, how)) return asked('measure', 'years');
  if ((second === 'fast' || second === 'quickly' || second === 'far') && changes) return asked('percent');
  if (second === 'quickly') return asked('measure');
  if (SIZES.has(second)) return sizeOf(words, how, table);
  if (isPlural(second) && (words[how + 2] ?? '').startsWith('are')) return asked('count', second);
  return words.some((word) => NAMING.test(word)) && AUXILIARIES.has(second)
    ? asked('description')
    : asked('manner');
}

function howMany(words: readonly string[], how: number, table: WordKnowledge): Asked {
  const { start, end, head } = nounPhraseAt(words, how + 2, table);
  const counted = words.slice(start, end);
  const share =
    counted.find((word) => word === 'points') ?? counted.find((word) => word.startsWith('percent'));
  if (share !== undefined) return asked('percent', share);
  const money = counted.find((word) => CURRENCIES.has(word));
  if (money !== undefined) return asked('amount', money);
  const unit = counted.find((word) => units.has(word)) ?? counted.find((word) => DURATIONS.has(word));
  if (unit !== undefined && (units.has(unit) || unit === head)) return asked('measure', unit);
  return asked('count', counted.find(isPlural) ?? head);
}

function howMuch(words: readonly string[], how: number, table: WordKnowledge): Asked {
  const { start, head } = nounPhraseAt(words, how + 2, table);
  const rest = words.slice(how + 1);
  const noun = rest[1] === 'more' || rest[1] === 'less' ? undefined : start === how + 2 ? head : undefined;
  if (noun === undefined && asksForChange(words, how, table)) return asked('percent');
  if (noun === undefined && rest.some((word) => WEIGHING.test(word))) return asked('measure', 'heavy');
  if (noun !== undefined && nounType(noun, table) === 'amount') return asked('amount', noun);
  if (rest.some((word) => MONEY.has(word))) return asked('amount', noun);
  if (words.some((word) => CHANGES.has(word))) return asked('percent', noun);
  if (rest[1] === 'of') return asked('percent', noun);
  return asked(noun === undefined ? 'amount' : 'measure', noun);
}

/** "By how much did the revenue rise", "how much did profits fall": no level of them, though it is money. */
function asksForChange(words: readonly string[], how: number, table: WordKnowledge): boolean {
  const verb = words[findMainVerb(words, table)] ?? '';
  if (/^(?:go|goes|went|gone)$/.test(verb)) return words.some((word) => SIDES.test(word));
  return CHANGING.test(verb) || (words[how - 1] === 'by' && words.some((word) => CHANGES.has(word)));
}

/** "how long did it take", but not "how long is the bridge". */
function isDuration(words: readonly string[], how: number): boolean {
  const rest = words.slice(how + 2);
  if (rest.some((word) => LONG_THINGS.test(word))) return false;
  return (
    !/^(?:is|are|was|were)$/.test(rest[0] ?? '') ||
    rest.at(-1) === 'for' ||
    rest.some((word) => /^(?:valid|closed|open|married|away)$/.test(word))
  );
}

/** "how large a subsidy", "how high is the rate": the noun measured says in what. */
function sizeOf(words: readonly string[], how: number, table: WordKnowledge): Asked {
  const size = words[how + 1] ?? '';
  let at = how + 2;
  while (AUXILIARIES.has(words[at] ?? '') || DETERMINERS.has(words[at] ?? '')) at++;
  const { head, end } = nounPhraseAt(words, at, table);
  const nouns = [head, words[end] === 'of' ? words[end + 1] : undefined, ...words.slice(at, at + 4)];
  const noun = nouns.find((word) => MEASURED.has(nounType(word, table)));
  return noun === undefined ? asked('measure', size) : asked(nounType(noun, table) ?? 'measure', noun);
}
