import type { SourceSentence, TaggedToken } from './source-sentence.ts';
import type { Span } from '../../text/span.ts';

/** What a name is the name of, as far as the words before it tell; the swapped name is one of the same class. */
export type NamedClass = 'person' | 'place';

type NameAt = Span & { readonly text: string };

/** Words of a name at most; longer runs of capitals are headlines. */
const LONGEST_NAME = 4;

const isNameWord = ({ kind, part, text }: TaggedToken): boolean =>
  kind === 'word' && part === 'PROPN' && /^\p{Lu}[\p{L}'’.-]+$/u.test(text);

/** The run of capitalised words that begins at a token, as one name; `undefined` when there is none or it goes on in small words. */
const nameAt = ({ text, tokens }: SourceSentence, first: number): NameAt | undefined => {
  let last = first;
  while (tokens[last] !== undefined && isNameWord(tokens[last] ?? NOTHING)) last += 1;
  const [begin, end, next] = [tokens[first], tokens[last - 1], tokens[last]];
  if (begin === undefined || end === undefined || last === first || last - first > LONGEST_NAME)
    return undefined;
  // "Bank of …", "Selmouth-based", "Olin's": the name is not over, or belongs to something else.
  if (next !== undefined && (next.start === end.end ? !/^[.,]$/u.test(next.text) : next.lower === 'of'))
    return undefined;
  if (/['’]s?$/u.test(end.text) || /^\p{Lu}/u.test(next?.text ?? '')) return undefined;
  return { start: begin.start, end: end.end, text: text.slice(begin.start, end.end) };
};

const NOTHING: TaggedToken = { start: 0, end: 0, kind: 'punctuation', text: '', lower: '', part: 'X' };

/** Participles before "by" that name one doer: another one contradicts. */
const DONE_BY =
  /^(?:founded|written|designed|directed|won|built|composed|painted|discovered|invented|led|headed|owned|created|produced|edited|succeeded|replaced|opened|chaired|run|commissioned|developed|presented|translated|established|captured|killed|defeated|signed|named|appointed|introduced|proposed|acquired|bought|sold)$/u;
/** Offices and callings that stand right before their holder. */
const TITLE =
  /^(?:president|king|queen|emperor|pope|bishop|archbishop|mayor|governor|minister|secretary|general|admiral|captain|colonel|director|manager|chairman|chairwoman|chair|judge|professor|architect|engineer|geologist|biologist|chemist|physicist|historian|archaeologist|astronomer|poet|painter|composer|novelist|author|writer|sculptor|coach|editor|founder|owner|leader|head|spokesman|spokeswoman|spokesperson|councillor|senator|explorer|inventor|scientist|economist|philosopher|mathematician|botanist|businessman|merchant|farmer|fisherman)$/u;
const CALLING = /(?:ist|ian|eer|yer|tor|woman|man|wright)$/u;
const SPEECH = /^(?:said|says)$/u;
/** After a name: whose words or thoughts the rest are. */
const SPEAKING = /^(?:said|says|told|argued|warned|explained|wrote|admitted|believes|promised)$/u;

const isTitle = ({ lower, part }: TaggedToken): boolean =>
  TITLE.test(lower) || (part === 'NOUN' && CALLING.test(lower));
/** What happens or lies at one place only. */
const AT_ONE_PLACE =
  /^(?:born|died|located|situated|based|headquartered|buried|lies|stands|stood|held|moved|relocated|transferred|signed|crowned|founded|built|set|settled|opened|met)$/u;
const PLACE_PREPOSITION = /^(?:in|at|near|to)$/u;

/**
 * The class of the name that begins at a token, where it stands as the one value of something: who did it, who holds a post, where it
 * happened. `undefined` elsewhere: of another subject the same may be true, and of another guest or market too.
 */
export const valueClass = (
  { tokens }: SourceSentence,
  first: number,
  end: number,
): NamedClass | undefined => {
  const [second, before] = [tokens[first - 2], tokens[first - 1]];
  if (SPEAKING.test(tokens.find(({ start }) => start >= end)?.lower ?? '')) return 'person';
  if (before === undefined) return undefined;
  if (before.lower === 'by' && DONE_BY.test(second?.lower ?? '')) return 'person';
  if (isTitle(before) || SPEECH.test(before.lower)) return 'person';
  if (before.text === ',' && second !== undefined && isTitle(second)) return 'person';
  return PLACE_PREPOSITION.test(before.lower) && AT_ONE_PLACE.test(second?.lower ?? '') ? 'place' : undefined;
};

/** The class of a name by the word before it, wherever it stands: enough to find others of a kind. */
const looseClass = (sentence: SourceSentence, first: number, end: number): NamedClass | undefined => {
  const { tokens } = sentence;
  const strict = valueClass(sentence, first, end);
  if (strict !== undefined) return strict;
  const before = tokens[first - 1]?.lower ?? '';
  if (/^(?:mr|mrs|ms|dr|sir|dame|prof)\.?$/u.test(before)) return 'person';
  return /^(?:in|near)$/u.test(before) ? 'place' : undefined;
};

const NO_PLACE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|English|French|German|Latin|Chinese|Spanish)$/u;

export type ClassedName = NameAt & { readonly class: NamedClass };

/** The names of a sentence whose class can be told, with whether each is the one value of something. */
export const classedNames = (
  sentence: SourceSentence,
  classify: (sentence: SourceSentence, first: number, end: number) => NamedClass | undefined = looseClass,
): readonly ClassedName[] =>
  sentence.tokens.flatMap((token, first) => {
    const previous = sentence.tokens[first - 1];
    // "Mayor Marta Olin": the name begins after the title.
    const isInside = previous !== undefined && isNameWord(previous) && !isTitle(previous);
    if (!isNameWord(token) || isTitle(token) || isInside) return [];
    const name = nameAt(sentence, first);
    const named = name === undefined ? undefined : classify(sentence, first, name.end);
    if (name === undefined || named === undefined || NO_PLACE.test(name.text)) return [];
    // A single word after "by" or a title may be a people, a firm or a rank.
    return named === 'person' && !/ /u.test(name.text) ? [] : [{ ...name, class: named }];
  });
