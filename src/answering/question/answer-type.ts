import { AUXILIARIES, DETERMINERS, PREPOSITIONS } from '../english/function-words.ts';
import { type Asked, asked, askedByPhrase } from './asked.ts';
import { askedByBeing } from './being.ts';
import { isComparison, offersChoice } from './comparison.ts';
import { expandContractions } from './contractions.ts';
import { askedByKeywords } from './keywords.ts';
import { nounPhraseAt } from './noun-phrase.ts';
import { isOffice, nounType } from './noun-type.ts';
import { askedByQuantity } from './quantity.ts';
import { findWhPhrase, type WhPhrase } from './wh-phrase.ts';
import { whRole } from './wh-role.ts';
import { FORMS_OF_BE, FORMS_OF_DO, isParticiple, type WordKnowledge } from './word-classes.ts';

/** Imperatives that ask for what they name. */
const REQUESTS: ReadonlySet<string> = new Set(
  'list name give identify state specify find mention enumerate'.split(' '),
);
const MEANING = /^(?:mean|means|meaning|meant)$/;
/** Money that has a name of its own: "which prize" asks for that, not for how much. */
const KINDS_OF_MONEY = /^(?:prize|prizes|fund|funds|tax|taxes|fee|fees|bonus|grant|grants)$/;
/** What one does with an office: "what position does she hold". */
const HOLDING =
  /^(?:hold|holds|held|have|has|had|serve|serves|served|occupy|occupied|take|took|get|got|given|appointed|reach|reached|attain|attained)$/;

/**
 * What a question asks for. `words` are its words in lower case without the polite frame, numbers among them; `quoted` says whether
 * something in it stands in quotation marks.
 */
export function readAnswerType(typed: readonly string[], quoted: boolean, table: WordKnowledge): Asked {
  const { words } = expandContractions(typed);
  const first = words[0] ?? '';
  if (isComparison(words)) return asked('comparison');
  const wh = findWhPhrase(words, table);
  const isInverted = AUXILIARIES.has(first) || first === 'whether';
  if (isInverted) return offersChoice(words) ? asked('description') : asked('yesno');
  if (wh === undefined) return first === 'if' ? asked('yesno') : withoutQuestionWord(words, quoted, table);
  switch (wh.word) {
    case 'when':
      return asked(isFromTo(words) ? 'period' : 'date');
    case 'where':
      return asked('place');
    case 'why':
      return asked('reason');
    case 'who':
    case 'whom':
    case 'whose':
      return askedByWho(words, wh, table);
    case 'how':
      return askedByQuantity(words, wh.place, table);
    default:
      return askedByWhat(words, wh, quoted, table);
  }
}

/** "from when to when". */
const isFromTo = (words: readonly string[]): boolean =>
  /\b(?:from when (?:to|until|till)|between when) /.test(`${words.join(' ')} `);

function withoutQuestionWord(words: readonly string[], quoted: boolean, table: WordKnowledge): Asked {
  const first = words[0] ?? '';
  if (first === 'define') return asked('definition', words.at(-1));
  if (first === 'describe' || first === 'explain' || first === 'about')
    return asked('description', words.at(-1));
  if (REQUESTS.has(first) && words.length > 1) {
    const start = words[1] === 'me' || words[1] === 'us' ? 2 : 1;
    const request = askedByPhrase(words, nounPhraseAt(words, start, table), table);
    return first === 'list' && request.type === 'description' ? asked('list', request.focus) : request;
  }
  return first === 'the' ? askedByBeing(words, 0, quoted, 'copula', table) : askedByKeywords(words, table);
}

/** "who is the mayor" wants a person, "who is Jane Smith" what she is. */
function askedByWho(words: readonly string[], wh: WhPhrase, table: WordKnowledge): Asked {
  const start = wh.place + 2;
  const rest = words.slice(start);
  const isNamed =
    wh.word === 'who' &&
    FORMS_OF_BE.has(words[start - 1] ?? '') &&
    rest.length > 0 &&
    rest.length <= 4 &&
    rest.every(
      (word) =>
        !DETERMINERS.has(word) &&
        !PREPOSITIONS.has(word) &&
        nounType(word, table) === undefined &&
        !isParticiple(word, table) &&
        (table.partsOfSpeech(word)?.noun ?? 1) > 0.5,
    );
  return asked(isNamed ? 'role' : 'person');
}

/** "What types of wages" and "what is the name of the fund" want no figure, whatever their noun. */
const SORTING = /\b(?:types?|kinds?|sorts?|names?|titles?) of\b/;
const FIGURED: ReadonlySet<string> = new Set(['amount', 'percent', 'count', 'measure', 'date']);
/** Verbs of which a sum of money is what is asked for: "what does it cost to build", "what did she pay for it". */
const PAYING = /^(?:pay|pays|paid|paying|spend|spends|spent|spending|charge|charges|charged)$/;
/** "What is it worth", "what did it sell for". */
const AT_PRICE = /\b(?:worth|(?:sell|sells|sold|go|goes|went|bought) for)$/;

/** Whether the clause behind "what did" asks for a price: not "what is a way to cut the cost", "what is the man in charge of it called". */
const asksForPrice = (words: readonly string[]): boolean =>
  AT_PRICE.test(words.join(' ')) ||
  words.some((word, at) => {
    const [before = '', next] = [words[at - 1], words[at + 1]];
    if (DETERMINERS.has(before) || PREPOSITIONS.has(before)) return false;
    if (/^cost(?:s|ing)?$/.test(word)) return next !== 'of';
    return PAYING.test(word) && (next === undefined || next === 'to' || PREPOSITIONS.has(next));
  });

function askedByWhat(words: readonly string[], wh: WhPhrase, quoted: boolean, table: WordKnowledge): Asked {
  const { phrase, preposition, place } = wh;
  const next = words[place + 1] ?? '';
  const last = words.at(-1) ?? '';
  if (MEANING.test(last) || (FORMS_OF_DO.has(next) && words.includes('mean'))) return asked('definition');
  if (FORMS_OF_DO.has(next) && words.includes('stand') && words.includes('for')) return asked('definition');
  if (phrase.head === undefined) {
    if (AUXILIARIES.has(next) && asksForPrice(words.slice(place + 2))) return asked('amount');
    if (FORMS_OF_BE.has(next))
      return askedByBeing(words, place + 2, quoted, whRole(words, table).role, table);
    return asked('description');
  }
  const byPhrase = askedByPhrase(words, phrase, table);
  const opening = words.slice(place + 1, phrase.start);
  if (SORTING.test(opening.join(' ')) && FIGURED.has(byPhrase.type)) return asked('description', phrase.head);
  const isFirst = place === 1 || (place === 0 && preposition === undefined);
  if (
    (preposition === 'by' || preposition === 'through') &&
    isFirst &&
    nounType(phrase.head, table) === undefined
  )
    return asked('manner', byPhrase.focus);
  if (/^(?:area|areas)$/.test(phrase.head))
    return asked(phrase.head === 'area' ? 'place' : 'list', phrase.head);
  if (byPhrase.type === 'amount' && KINDS_OF_MONEY.test(phrase.head))
    return asked('description', phrase.head);
  const isStretch = preposition === 'between' || phrase.head.startsWith('period');
  if (isStretch && byPhrase.type === 'date' && preposition !== 'in') return asked('period', byPhrase.focus);
  if (isOffice(phrase.head) && words.some((word) => HOLDING.test(word))) return asked('role', phrase.head);
  return byPhrase;
}
