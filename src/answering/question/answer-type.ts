import type { AnswerType } from '../answer.ts';
import { singular, typeOfNoun } from '../english/head-nouns.ts';
import { CURRENCIES, units } from '../english/units.ts';

/** What a question asks for, and the noun that says so (lower case, as written): "how many projects" → count, "projects". */
export type Asked = { readonly type: AnswerType; readonly focus: string | undefined };

const set = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const AUXILIARIES = set(
  'is are was were do does did has have had can could will would shall should may might must isn’t aren’t doesn’t didn’t',
);
/** Words that end the noun phrase after "which" or "how many". */
const PHRASE_ENDS = set(
  'in on at of from for to by with that which who whose per into under over between among during before after since until against about',
);
const MONEY = set(
  'cost costs costing money invest invested investing investment pay paid spend spent raise raised earn earned worth fund funds funding price budget sum allocate allocated set aside',
);
const PERCENT_VERBS = set(
  'grow grows growing grew grown rise rises rising rose risen increase increased increasing fall fell falling fallen drop dropped decline declined up down faster beat exceed exceeded cut reduce reduced',
);
const SIZES = set('big large wide long tall high deep far heavy small hot cold fast thick old');
const COMPARATIVES = /^(?:more|less|fewer|greater|most|least|better|worse|[a-z]{3,}(?:ier|er))$/;
const NOT_COMPARATIVE = set(
  'number member order water paper power river other over under after together whether either former leader per quarter center consumer manager officer partner',
);

const asked = (type: AnswerType, focus?: string): Asked => ({ type, focus });

const ARTICLES = set('the a an its their his her our');

/** The noun phrase from `start` on, up to the verb or preposition that ends it. */
function phrase(words: readonly string[], start: number): readonly string[] {
  let end = start;
  const ends = (word: string): boolean =>
    AUXILIARIES.has(word) || PHRASE_ENDS.has(word) || (end > start && ARTICLES.has(word));
  while (end < words.length && !ends(words[end] ?? '')) end++;
  return words.slice(start, end);
}

const tells = (word: string | undefined): boolean =>
  word !== undefined &&
  typeOfNoun(word) !== undefined &&
  !/^(?:general|chief|head|time|way|means)$/.test(word);

/** Of the words of a phrase: the first that tells a type, else the last. */
function headOf(words: readonly string[]): string | undefined {
  let at = words.findIndex(tells);
  if (at < 0) return words.at(-1);
  while (tells(words[at + 1])) at++;
  return words[at];
}

const isPlural = (noun: string): boolean => singular(noun) !== noun;

function ofQuantity(words: readonly string[], how: number): Asked {
  const second = words[how + 1] ?? '';
  const rest = words.slice(how + 1);
  if (second === 'many') {
    const counted = phrase(words, how + 2);
    const share =
      counted.find((word) => word === 'points') ?? counted.find((word) => word.startsWith('percent'));
    if (share !== undefined) return asked('percent', share);
    const noun = counted.find((word) => CURRENCIES.has(word) || units.has(word));
    if (noun !== undefined) return asked(CURRENCIES.has(noun) ? 'amount' : 'measure', noun);
    return asked('count', counted.find(isPlural) ?? counted.at(-1));
  }
  if (second === 'much') {
    const noun = phrase(words, how + 2)[0];
    if (rest.some((word) => MONEY.has(word))) return asked('amount', noun);
    if (rest.some((word) => PERCENT_VERBS.has(word))) return asked('percent', noun);
    return asked(noun === undefined ? 'amount' : 'measure', noun);
  }
  if (second === 'often' || second === 'frequently') return asked('date', 'often');
  if (
    second === 'long' &&
    !/^(?:is|are|was|were)$/.test(words[how + 2] ?? '') &&
    !rest.some((word) => /^(?:river|road|bridge|line|wall|tunnel|railway|expressway)$/.test(word))
  )
    return asked('measure', 'years');
  if (second === 'fast' && rest.some((word) => PERCENT_VERBS.has(word))) return asked('percent');
  if (SIZES.has(second)) {
    const noun = rest.slice(1, 6).find((word) => typeOfNoun(word) === 'amount');
    return noun === undefined ? asked('measure', second) : asked('amount', noun);
  }
  return asked('manner');
}

function ofNounPhrase(words: readonly string[], start: number): Asked {
  let nouns = phrase(words, start);
  if (nouns.length === 0) return asked('description');
  const of = words.indexOf('of', start);
  if (/^(?:names?|kinds?|types?|sorts?|titles?)$/.test(nouns.at(-1) ?? '') && of > 0)
    nouns = phrase(words, of + 1);
  const head = headOf(nouns);
  if (head === undefined) return asked('description');
  const type = typeOfNoun(head);
  if (type === 'place' || type === 'organisation' || type === 'person' || type === undefined) {
    if (isPlural(head)) return asked('list', head);
  }
  return asked(type ?? 'description', head);
}

/** "What is/are …": the noun after it decides, or it is a definition. */
function ofBeing(words: readonly string[], start: number, quoted: boolean): Asked {
  const rest = words.slice(start).filter((word) => !/^(?:the|a|an|its|their|his|her)$/.test(word));
  const last = words.at(-1) ?? '';
  if (
    /^(?:mean|means|meaning|meant|called|stand|refer)$/.test(last) ||
    rest.includes('meant') ||
    last === 'for'
  ) {
    return last === 'called' ? asked('description') : asked('definition');
  }
  const of = rest.indexOf('of');
  const nouns = phrase(rest, 0);
  const head =
    of > 0
      ? headOf(nouns)
      : (nouns.toReversed().find((word) => typeOfNoun(word) !== undefined) ?? nouns.at(-1));
  if (/^names?$/.test(head ?? '') && of > 0) return ofNounPhrase(rest, of + 1);
  const type = head === undefined ? undefined : typeOfNoun(head);
  if (type !== undefined && type !== 'definition')
    return asked(isPlural(head ?? '') && type !== 'amount' ? 'list' : type, head);
  if (quoted || nouns.length <= 3) return asked('definition', head);
  return asked('description', head);
}

/** A question without a question word, as people type them into a search box: "river length", "first mayor of the town". */
function ofKeywords(words: readonly string[]): Asked {
  const cut = words.findIndex((word) => PHRASE_ENDS.has(word));
  const nouns = cut > 0 ? words.slice(0, cut) : words;
  const last = [...nouns].reverse().find((word) => typeOfNoun(word) !== undefined);
  if (words.includes('meaning') || words.includes('definition')) return asked('definition');
  if (last === undefined) return asked('description', nouns.at(-1));
  if (words.some((word) => PERCENT_VERBS.has(word) || word === 'growth')) return asked('percent', last);
  const type = typeOfNoun(last) ?? 'description';
  return asked(
    isPlural(last) && (type === 'organisation' || type === 'place' || type === 'person') ? 'list' : type,
    last,
  );
}

function isComparison(words: readonly string[]): boolean {
  const compares = words.some((word) => COMPARATIVES.test(word) && !NOT_COMPARATIVE.has(word));
  return compares && words.includes('or') && words.some((word) => /^(?:which|what|who)$/.test(word));
}

/**
 * What a question asks for. `words` are its words in lower case without the polite frame, numbers among them; `quoted` says whether
 * something in it stands in quotation marks.
 */
export function readAnswerType(words: readonly string[], quoted: boolean): Asked {
  const first = words[0] ?? '';
  if (isComparison(words)) return asked('comparison');
  if (AUXILIARIES.has(first) || first === 'whether' || first === 'if') return asked('yesno');
  const wh = words.findIndex((word) =>
    /^(?:what|which|who|whom|whose|when|where|why|how|what['’]?s|who['’]?s|where['’]?s|when['’]?s)$/.test(
      word,
    ),
  );
  // "share of the staff who …": the question word only opens a clause.
  const isClause = wh > 0 && tells(first) && !PHRASE_ENDS.has(words[wh - 1] ?? '');
  if (wh < 0 || isClause)
    return /^(?:list|name)$/.test(first)
      ? ofNounPhrase(words, 1)
      : first === 'the'
        ? ofBeing(words, 0, quoted)
        : ofKeywords(words);
  const word = (words[wh] ?? '').replace(/['’]?s$/, (tail, at: number) => (at >= 3 ? '' : tail));
  const next = words[wh + 1] ?? '';
  switch (word) {
    case 'when':
      return asked('date');
    case 'where':
      return asked('place');
    case 'why':
      return asked('reason');
    case 'who':
    case 'whom':
    case 'whose':
      return asked('person');
    case 'how':
      return next === 'come' ? asked('reason') : ofQuantity(words, wh);
    default:
      if (
        /^(?:by|through)$/.test(words[wh - 1] ?? '') &&
        typeOfNoun(phrase(words, wh + 1).at(-1) ?? '') === undefined
      )
        return asked('manner');
      if (/^(?:do|does|did)$/.test(next) && words.includes('mean')) return asked('definition');
      if (words.at(-1) === 'mean' || words.includes('meaning')) return asked('definition');
      if (AUXILIARIES.has(next) && words.some((other) => /^cost(?:s|ing)?$/.test(other)))
        return asked('amount');
      if (/^(?:is|are|was|were)$/.test(next)) return ofBeing(words, wh + 2, quoted);
      if (/['’]s$/.test(words[wh] ?? '') || words[wh] === 'whats') return ofBeing(words, wh + 1, quoted);
      return ofNounPhrase(words, wh + 1);
  }
}
