import type { Language } from '../../text/language.ts';
import { LIGHT_VERBS } from '../english/light-verbs.ts';
import { ALIKE, likenessIn } from '../likeness.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { createFigureFinder } from '../spans/figures.ts';
import { termSupport } from '../support.ts';
import { align, type Aligned } from './alignment.ts';
import { figuresHold } from './figures.ts';
import { type Asserted, isDenied } from './denied.ts';
import { denialsIn } from './negation.ts';
import { hasOpposite, oppositesIn } from './opposites-in.ts';
import { belongsElsewhere, otherName } from './other-name.ts';
import { isPartOnly, isOver, isToCome, ranksOtherwise } from './scope.ts';

/** What a sentence says to a yes/no question. */
export type Verdict = {
  readonly verdict: 'yes' | 'no';
  /** How far (0–1) the sentence decides the question. */
  readonly decided: number;
  /** Terms of the question that the sentence contradicts; it can't be asked to hold them. */
  readonly disputed: readonly QuestionTerm[];
};

/** Reads a sentence as the answer to a yes/no question; `undefined` when it decides nothing. */
export type VerdictReader = (question: Question, sentence: ReadSentence) => Verdict | undefined;

/** Support (0–1) of a term from which it counts as said: in the sentence, beside it, or what its paragraph is about. */
const SAID = 0.4;
/** Strength of a relation from which another word says the same. */
const RELATED = 0.4;
/** Share of the question's weight, names apart, that must be said for a sentence to decide anything. */
const LEAST_SAID = 0.35;
/** What is decided by a sign that may be about something else, and by one that tells only what is planned. */
const LIKELY = 0.8;
const OPEN = 0.6;

/** What follows only says when or why. */
const SUBORDINATE = /\s(?:when|after|before|because|while|if|since|although|as soon as)\s.*$/i;
/** What only a sentence decides that says so itself: asked, and said. */
const STRICT: readonly (readonly [RegExp, RegExp])[] = [
  [/\b(?:always|never)\b/, /\b(?:always|ever|never)\b/],
  [/\b(?:only|solely|alone)\b/, /\b(?:only|solely|alone|nowhere|exclusively)\b/],
];

const isYear = ({ term }: QuestionTerm): boolean => /^(?:1\d|20)\d\d$/.test(term);
const isNumber = ({ term }: QuestionTerm): boolean => /\d/.test(term);

/** A reader of verdicts for one language. */
export function createVerdictReader(language: Language, reader: SentenceReader): VerdictReader {
  const findFigures = createFigureFinder(language);
  return (question, sentence) => {
    const { lower } = sentence;
    const aligned = align(question, sentence);
    const support = termSupport(sentence, reader);
    const asked = question.core.toLowerCase();
    const main = asked.replace(SUBORDINATE, '');
    const plain = aligned.filter(
      ({ term }) => !term.isName && !isNumber(term) && main.includes(term.word.toLowerCase()),
    );
    const own = (entry: Aligned): number => sayingOf(entry, sentence, reader);
    const said = shareOf(plain, (entry) => {
      const near = support(entry.term.term);
      return Math.max(own(entry), near >= SAID ? near : 0);
    });
    const verb = plain.find(({ term }) => term.term === question.verbTerm && !LIGHT_VERBS.has(term.term));
    if (said < LEAST_SAID || (verb !== undefined && own(verb) === 0)) return undefined;
    if (plain.length > 0 && shareOf(plain, own) < LEAST_SAID / 2) return undefined;
    if (STRICT.some(([wanted, needed]) => wanted.test(asked) && !needed.test(lower.join(' '))))
      return undefined;

    const no = (decided: number, disputed: readonly QuestionTerm[] = []): Verdict => ({
      verdict: 'no',
      decided: decided * said,
      disputed,
    });
    const absent = aligned.filter(({ places }) => places.length === 0).map(({ term }) => term);
    const absentNames = absent.filter((term) => term.isName && !isYear(term));
    const isLost = (term: QuestionTerm): boolean => support(term.term) < SAID;
    const slot = otherName(asked, absentNames, aligned, sentence, reader.names(sentence));
    if (slot === 'role' || (slot === 'subject' && absentNames.some(isLost))) return no(LIKELY, absentNames);
    if (absentNames.some(isLost)) return undefined;
    const lostYears = absent.filter((term) => isYear(term) && isLost(term));
    if (lostYears.length > 0) return hasYear(sentence) ? no(LIKELY, lostYears) : undefined;

    const numbers = question.terms.filter((term) => isNumber(term) && !isYear(term));
    const figures = figuresHold(question.core, aligned, sentence, findFigures, language);
    if (figures === false) return no(1, numbers);
    if (figures === undefined && numbers.some(({ term }) => !sentence.held.has(term))) return undefined;
    if (belongsElsewhere(aligned, sentence, reader.names(sentence))) return no(LIKELY);
    const { article, index } = sentence;
    const following = index + 1 < article.sentences.length ? reader.read(article, index + 1).lower : [];
    if (isPartOnly(asked, lower, following)) return no(1);
    if (ranksOtherwise(asked, lower)) return no(LIKELY);
    const isFlipped =
      isDenied(assertedIn(question), aligned, sentence) !== (oppositesIn(aligned, lower) % 2 === 1);
    if (!isFlipped && isOver(asked, lower)) return no(LIKELY);
    if (!isFlipped && isToCome(asked, lower)) return no(OPEN);
    return { verdict: isFlipped ? 'no' : 'yes', decided: said, disputed: figures === true ? numbers : [] };
  };
}

function assertedIn({ core, verbTerm }: Question): Asserted {
  const words: readonly string[] = core.toLowerCase().match(/[\p{L}\p{N}'’]+/gu) ?? [];
  // "Isn't it …?" asks the same as "Is it …?".
  const denials = denialsIn({ lower: words.slice(1), classes: new Uint8Array(words.length) });
  return { words, denials, verbTerm };
}

/** How far (0–1) the sentence itself says a term: by the word, a related one, its opposite, or one met in like company. */
function sayingOf(
  { term, strength, relation }: Aligned,
  sentence: ReadSentence,
  reader: SentenceReader,
): number {
  const opposite = relation === 'antonym' || hasOpposite(term.word.toLowerCase(), sentence.lower);
  if (strength >= RELATED || opposite) return Math.max(strength, LIKELY);
  if (strength > 0) return strength;
  return likenessIn(sentence, term, reader) > 0 ? ALIKE : 0;
}

const hasYear = ({ figures, article }: ReadSentence): boolean =>
  figures.some(({ type, start, end }) => type === 'date' && /\d{4}/.test(article.text.slice(start, end)));

/** Share (0–1) of the terms' weight that is said. */
function shareOf(aligned: readonly Aligned[], strengthOf: (entry: Aligned) => number): number {
  const total = aligned.reduce((sum, { term }) => sum + term.weight, 0);
  if (total === 0) return 1;
  return aligned.reduce((sum, entry) => sum + entry.term.weight * strengthOf(entry), 0) / total;
}
