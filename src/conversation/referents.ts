import type { NameClass } from '../answering/discourse/named-thing.ts';
import { singular, typeOfNoun } from '../answering/english/head-nouns.ts';
import { isPlural } from '../answering/question/word-classes.ts';
import { tokenClass } from '../answering/syntax/token-class.ts';
import type { Collection } from '../retrieval/collection.ts';
import { articleText, itemsOf } from './answer-items.ts';
import type { NameKindReader } from './name-kind.ts';
import { type NounPhrase, nounPhrasesOf, phraseText, questionParts } from './phrases.ts';
import { isQuantity, QUESTION_WORDS } from './word-lists.ts';
import type { RememberedTurn } from './talk.ts';
import { isWritten } from './names-in-turn.ts';
import type { TurnText, TurnTextReader } from './turn-text.ts';

/** Something spoken of, that a later turn may mean by "it", "she" or "the town". */
export type Referent = {
  /** As it reads in a question. */
  readonly text: string;
  readonly class: NameClass | 'thing';
  /** Nouns that say what it is, singular. */
  readonly kinds: readonly string[];
  readonly isName: boolean;
  readonly isPlural: boolean;
  /** Whether it is what the question asked to do something: "which company makes it?". */
  readonly isSubject?: boolean;
  /**
   * Where it was spoken of: as the one that does what the question says, otherwise in the question, as what was asked for, in the answer, or beside
   * the answer in its sentence.
   */
  readonly from: 'subject' | 'question' | 'asked' | 'answer' | 'quote';
};

export type ReferentSources = {
  readonly collections: readonly Collection[];
  readonly readText: TurnTextReader;
  readonly kindOf: NameKindReader;
};

/** Words of a name; a longer answer is a description. */
const LONGEST_NAME = 6;
/** What a turn spoke of: in its question, then in the answer; each in the order of the words. */
export function referentsOf(turn: RememberedTurn, sources: ReferentSources): readonly Referent[] {
  const question = sources.readText(turn.question);
  const items = itemsOf(turn, sources);
  return [...ofQuestion(question, items, sources), ...ofAnswer(question, items, turn, sources)];
}

function ofQuestion(
  question: TurnText,
  items: readonly string[],
  { kindOf }: ReferentSources,
): readonly Referent[] {
  const phrases = nounPhrasesOf(question);
  const parts = questionParts(question, phrases);
  const nameOf = (name: string): Referent => named(name, kindOf, 'question');
  const found = phrases.flatMap((phrase): readonly Referent[] => {
    const names = phrase.names.map(({ start, end }) => nameOf(question.text.slice(start, end)));
    if (phrase.isName && phrase.names.length === 1 && phrase.first + 1 >= phrase.last) return names;
    const isAsked =
      parts.asking !== undefined && phrase.first > parts.asking.first && phrase.first <= parts.asking.last;
    if (isAsked) return [...names, ...asked(question, phrase, items)];
    const isAgent = phrase.first === parts.subject?.first && !parts.isCopular;
    return [
      ofPhrase(question, phrase, isAgent ? 'subject' : 'question'),
      ...innerOf(question, phrase),
      ...names,
    ];
  });
  const loose = question.names
    .map(({ start, end }) => question.text.slice(start, end))
    .filter((name) => !found.some(({ text }) => text.includes(name)))
    .map(nameOf);
  return [...found, ...loose];
}

/** Of "the total scale of Huzhou's green fund" the fund. */
function innerOf(question: TurnText, { first, head, last }: NounPhrase): readonly Referent[] {
  if (last === head || first > head) return [];
  const inner = question.phrases.filter((phrase) => phrase.first > head && phrase.last <= last);
  return inner.flatMap((phrase): readonly Referent[] => {
    const noun = (question.lower[phrase.last] ?? '').replace(/['’]s?$/, '');
    if (question.classes[phrase.last] !== tokenClass.noun) return [];
    const whole = {
      ...phrase,
      head: phrase.last,
      noun: singular(noun),
      isPlural: isPlural(noun),
      isName: false,
      names: [],
    };
    return [ofPhrase(question, { ...whole, last }, 'question')];
  });
}

/** A phrase with the place that it is said to be at: "the library in Aldermoor". */
function withPlace(question: TurnText, phrase: NounPhrase): NounPhrase {
  const { lower, classes, phrases } = question;
  const place = phrases.find(({ first }) => first === phrase.last + 2);
  const isPlaced =
    lower[phrase.first] === 'the' &&
    phrase.names.length === 0 &&
    /^(?:in|at|for|on|from|about)$/.test(lower[phrase.last + 1] ?? '') &&
    place !== undefined &&
    classes[place.last] === tokenClass.name;
  return isPlaced ? { ...phrase, last: place.last } : phrase;
}

function ofPhrase(question: TurnText, phrase: NounPhrase, from: Referent['from']): Referent {
  return {
    text: definite(phraseText(question, withPlace(question, phrase)), question, phrase),
    class: classOfNoun(phrase.noun),
    kinds: [phrase.noun],
    isName: phrase.isName,
    isPlural: phrase.isPlural,
    from,
  };
}

/** As it reads when spoken of again: "a can" is "the can", "manager of the club" "the manager of the club". */
function definite(words: string, { classes }: TurnText, phrase: NounPhrase): string {
  const rest = words.replace(/^(?:an?|any|some|each|every)\s+/i, '');
  const [opening] = [classes[phrase.first]];
  const isOpen =
    opening !== tokenClass.determiner && opening !== tokenClass.name && !/^\S+['’]s?\s/.test(words);
  return rest !== words || (isOpen && !phrase.isName) ? `the ${rest}` : words;
}

const classOfNoun = (noun: string): Referent['class'] => {
  const type = typeOfNoun(noun);
  return type === 'person' || type === 'place' || type === 'organisation' ? type : 'thing';
};

/** What was asked for: "how many issues" leaves "the issues", "which carmaker's project" Geely's project. */
function asked(question: TurnText, phrase: NounPhrase, items: readonly string[]): readonly Referent[] {
  const { lower, tokens } = question;
  const words = phraseText(question, phrase).replace(/^the /i, '');
  const [item] = items;
  if (isQuantity(phrase.noun)) return [];
  const owner = /['’]s$/.test(lower[phrase.first] ?? '');
  const rest = question.text.slice(tokens[phrase.first + 1]?.start ?? 0, tokens[phrase.last]?.end ?? 0);
  const referent = ofPhrase(question, phrase, 'asked');
  if (!owner || item === undefined || items.length > 1 || rest === '')
    return [{ ...referent, text: `the ${words}` }];
  const isCalledSo = singular(item.split(' ').at(-1)?.toLowerCase() ?? '') === phrase.noun;
  return [{ ...referent, text: isCalledSo ? `the ${item}` : `${item}'s ${rest}` }];
}

function ofAnswer(
  question: TurnText,
  items: readonly string[],
  { answer }: RememberedTurn,
  sources: ReferentSources,
): readonly Referent[] {
  const word = question.lower.find((one) => QUESTION_WORDS.has(one));
  const { asking, helping, isCopular, subject } = questionParts(question, nounPhrasesOf(question));
  const noun = singular(question.lower[asking?.last ?? -1] ?? '');
  // "Who is the mayor?": the one who was found is "the mayor".
  const posts = isCopular && word === 'who' && subject !== undefined ? [subject.noun] : [];
  return items.flatMap((item): readonly Referent[] => {
    const isCapital = /^\p{Lu}/u.test(item) && !/\d/.test(item);
    if (!isCapital && items.length === 1) return [];
    const bare = named(item, sources.kindOf, 'answer');
    // A name that the articles write with its article keeps it: "the Northern Line".
    const hasArticle = item.includes(' ') && isWritten(`the ${item}`, sources.collections);
    const known = hasArticle ? { ...bare, text: `the ${item}` } : bare;
    const type = answer.type;
    const byType = type === 'person' || type === 'place' || type === 'organisation' ? type : undefined;
    const isPerson = word === 'who' || word === 'whom';
    return [
      {
        ...known,
        class: byType ?? (isPerson ? 'person' : known.class),
        kinds: [...known.kinds, ...(word === 'which' || word === 'what' ? [noun] : []), ...posts],
        isName: isCapital,
        isSubject: helping < 0 && item.split(' ').length <= LONGEST_NAME,
        isPlural: !isCapital && isPlural(item.split(' ').at(-1)?.toLowerCase() ?? ''),
      },
    ];
  });
}

function named(name: string, kindOf: NameKindReader, from: Referent['from']): Referent {
  const last = name.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const { class: known, kinds } = kindOf(name);
  const own = name.includes(' ') ? classOfNoun(singular(last)) : 'thing';
  return {
    text: name,
    class: own === 'thing' ? known : own,
    kinds: name.includes(' ') ? [singular(last), ...kinds] : kinds,
    isName: true,
    isPlural: false,
    from,
  };
}

/** Names in the sentence that was quoted, besides the answer: an office holder, the company whose report it is. */
export function referentsBeside(
  { answer }: RememberedTurn,
  { collections, readText, kindOf }: ReferentSources,
): readonly Referent[] {
  if (answer.status === 'not_found') return [];
  const { quote } = answer.reading;
  const text = articleText(collections, quote.article)?.slice(
    quote.start,
    Math.min(quote.end, quote.start + LONGEST_READ),
  );
  if (text === undefined) return [];
  const read = readText(text);
  return read.names
    .slice(0, NAMES)
    .map(({ start, end }) => named(read.text.slice(start, end), kindOf, 'quote'));
}

/** Names of a sentence that are looked at. */
const NAMES = 12;
/** Of a quoted sentence so much is looked through for names, in UTF-16 units: a long sentence of a report. */
const LONGEST_READ = 600;
