import type { Office } from './office.ts';
import { ROLE_NOUNS, SPEECH_VERBS } from '../english/head-nouns.ts';
import type { ReadSentence } from '../read-sentence.ts';
import type { SentenceReader } from '../sentence-reader.ts';
import { tokenClass } from '../syntax/token-class.ts';
import type { Run } from '../reading/span-runs.ts';
import { tokenRange } from '../spans/token-range.ts';
import { type Post, readPost } from './post.ts';
import { isOfficeNoun } from './office-nouns.ts';
import { runFit } from './run-fit.ts';
import { isPossessive } from './possessive.ts';

/** A name whose fit as a person's is below this is that of something else; see `nameFit`. */
const LEAST_FIT = 0.3;

/** Tokens before a name in which the post that is set off by a comma begins: "the cabinet member for culture, Ann Lee,". */
const REACH = 14;

const BEING = /^(?:is|was|became|becomes|remains)$/;

/** The posts that a sentence gives to people, however it does: "mayor Ann Lee", "Ann Lee, mayor of X", "X's mayor, Ann Lee", "the mayor is Ann Lee". */
export const offices = (sentence: ReadSentence, reader: SentenceReader): readonly Office[] =>
  reader.memory.offices(sentence, () => findOffices(sentence, reader));

function findOffices(sentence: ReadSentence, reader: SentenceReader): readonly Office[] {
  if (!sentence.lower.some((word) => isOfficeNoun(word, reader.words))) return [];
  const found: Office[] = [];
  const names = reader.names(sentence).flatMap((name) => {
    const range = tokenRange(sentence, name);
    return range === undefined ? [] : [withoutDate(sentence, range)];
  });
  for (const name of names) {
    const split = splitTitle(sentence, name);
    const person = split?.person ?? name;
    if (runFit('person', sentence, person) < LEAST_FIT) continue;
    if (split !== undefined) found.push(split);
    const posts = [
      ...(split === undefined ? postBefore(sentence, person, names, reader) : []),
      ...postsAfter(sentence, person, names, reader),
    ];
    for (const { office, of } of posts) found.push({ person, office, of });
  }
  return found;
}

/** A name without the month that stands right before it: "In June Ann Lee came". */
function withoutDate({ figures, tokens }: ReadSentence, [first, last]: Run): Run {
  const date = figures.find(({ type, start, end }) => {
    const token = tokens[first];
    return type === 'date' && token !== undefined && start <= token.start && token.end <= end;
  });
  if (date === undefined) return [first, last];
  const next = tokens.findIndex(({ start }) => start >= date.end);
  return next > first && next <= last ? [next, last] : [first, last];
}

/** "County Mayor Ann Lee", which is written like one name. */
function splitTitle({ lower, classes }: ReadSentence, [first, last]: Run): Office | undefined {
  let title = last - 1;
  while (title >= first && !ROLE_NOUNS.has(lower[title] ?? '')) title--;
  if (title < first || classes[title + 1] !== tokenClass.name) return undefined;
  const of: Run | undefined = title > first ? [first, title - 1] : undefined;
  return { person: [title + 1, last], office: [title, title], of };
}

/** The post right before a name, or before the comma in front of it, or before "is". */
function postBefore(
  sentence: ReadSentence,
  [first, last]: Run,
  names: readonly Run[],
  reader: SentenceReader,
): readonly Post[] {
  const { lower, classes } = sentence;
  const before = first - 1;
  if (isOfficeNoun(lower[before] ?? '', reader.words)) {
    const direct = directPost(sentence, before, names);
    return direct === undefined ? [] : [direct];
  }
  const setOff = classes[before] === tokenClass.comma && isSetOff(sentence, last);
  if (!setOff && !BEING.test(lower[before] ?? '')) return [];
  for (let start = Math.max(0, before - REACH); start < before; start++) {
    if (!opensPhrase(sentence, start)) continue;
    const post = readPost(sentence, start, names, reader.words);
    if (post !== undefined && post.end === before - 1) return [post];
  }
  return [];
}

/** Whether a name that a comma precedes stands in apposition: something that ends it follows. */
function isSetOff({ lower, classes }: ReadSentence, last: number): boolean {
  const after = classes[last + 1];
  return (
    after === undefined ||
    after === tokenClass.comma ||
    after === tokenClass.opening ||
    after === tokenClass.stop ||
    SPEECH_VERBS.has(lower[last + 1] ?? '')
  );
}

/** Where a noun phrase with a post begins: at "the", "its", "X's", or after "as". */
function opensPhrase({ classes, tokens, lower }: ReadSentence, at: number): boolean {
  return (
    classes[at] === tokenClass.determiner ||
    lower[at - 1] === 'as' ||
    at === 0 ||
    (classes[at] === tokenClass.name &&
      classes[at - 1] !== tokenClass.name &&
      tokens.slice(at, at + 5).some((token) => isPossessive(token.text)))
  );
}

const MODIFIERS: ReadonlySet<number> = new Set([tokenClass.noun, tokenClass.adjective, tokenClass.hyphen]);

/** The post whose noun stands at `head`, right before the name of its holder, with the words before it: "X's deputy general manager". */
function directPost(sentence: ReadSentence, head: number, names: readonly Run[]): Post {
  const { classes, tokens, lower } = sentence;
  let first = head;
  const isNamed = (at: number): boolean => names.some(([from, to]) => from <= at && at <= to);
  while (
    first > 0 &&
    !isNamed(first - 1) &&
    (MODIFIERS.has(classes[first - 1] ?? tokenClass.stop) ||
      /^(?:acting|managing)$/.test(lower[first - 1] ?? '')) &&
    !isPossessive(tokens[first - 1]?.text ?? '')
  )
    first--;
  const office: Run = [first, head];
  const name = names.find(([, last]) => last === first - 1);
  if (name !== undefined) return { office, of: name, end: head };
  if (!isPossessive(tokens[first - 1]?.text ?? '')) return { office, of: undefined, end: head };
  let start = first - 1;
  while (
    start > 0 &&
    (MODIFIERS.has(classes[start - 1] ?? tokenClass.stop) || classes[start - 1] === tokenClass.determiner)
  )
    start--;
  return { office, of: [start, first - 1], end: head };
}

/** Posts after a name: set off by a comma or a bracket, or after "is" or "as". */
function postsAfter(
  sentence: ReadSentence,
  [, last]: Run,
  names: readonly Run[],
  reader: SentenceReader,
): readonly Post[] {
  const { lower, classes } = sentence;
  const sign = classes[last + 1];
  const isApposed = sign === tokenClass.comma || sign === tokenClass.opening;
  let at = last + 1 + Number(isApposed);
  if (isApposed && lower[at] === 'who') at++;
  const verb = at;
  while (
    /^(?:is|was|became|becomes|remains|has|had|been|served|serves|works|worked|as|appointed)$/.test(
      lower[at] ?? '',
    )
  )
    at++;
  if (!isApposed && at === verb) return [];
  const post = readPost(sentence, at, names, reader.words);
  if (post === undefined || names.some(([first]) => first === post.end + 1)) return [];
  if (lower[post.end + 1] !== 'and') return [post];
  const second = readPost(sentence, post.end + 2, names, reader.words);
  return second === undefined ? [post] : [post, { ...second, of: second.of ?? post.of }];
}
