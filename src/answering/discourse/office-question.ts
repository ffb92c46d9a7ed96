import { typeOfNoun } from '../english/head-nouns.ts';
import type { Question, QuestionTerm } from '../question/question.ts';
import type { WordTable } from '../words/word-table.ts';
import { isOfficeNoun } from './office-nouns.ts';
import { JOINS } from './post.ts';

/** A question that asks for the holder of a post, or for the post of a person. */
export type OfficeQuestion =
  | {
      readonly asks: 'holder';
      /** Nouns of which the post must have one, lower case. */
      readonly posts: readonly string[];
      /** Asked by what the holder does ("who heads X"): a post for a part of it ("finance director") won't do. */
      readonly isLeader: boolean;
      /** All words of the question, lower case. */
      readonly words: readonly string[];
      /** What else the post and its organisation must have. */
      readonly others: readonly QuestionTerm[];
    }
  | { readonly asks: 'post'; readonly names: readonly QuestionTerm[] };

/** Verbs that say what the head of something does, and the posts that do it. */
const LEADS = /^(?:heads?|headed|leads?|led|runs?|ran|chairs?|chaired|governs?|governed)$/;
const LEADERS: readonly string[] =
  'head leader president chairman manager mayor governor secretary executive ceo principal dean minister captain commander warden'.split(
    ' ',
  );

/** Nouns by which people ask for somebody's post. */
const ASKS_POST =
  /^(?:what|which) (?:(?:is|was|are|were) (?:the )?(?:\S+ ){0,5})?(?:job|role|position|post|occupation|profession|office)\b/;
const BEING = /^(?:is|was|are|were|who['’]?s|what['’]?s)$/;

/** Participles in the names of posts. */
const PARTICIPLES = /^(?:acting|managing|founding|leading|united)$/;

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** `undefined` for any other question. */
export function readOfficeQuestion(question: Question, table: WordTable): OfficeQuestion | undefined {
  const words = question.core.toLowerCase().match(WORD) ?? [];
  return postQuestion(question, words, table) ?? holderQuestion(question, words, table);
}

function postQuestion(
  question: Question,
  words: readonly string[],
  table: WordTable,
): OfficeQuestion | undefined {
  const names = question.terms.filter(({ isName }) => isName);
  if (names.length === 0) return undefined;
  const asksWho =
    /^who(?:['’]?s)?$/.test(words[0] ?? '') &&
    words.some((word) => BEING.test(word)) &&
    !words.some((word) => isOfficeNoun(word, table));
  const asksPost = ASKS_POST.test(words.join(' '));
  // A name's words may be words of other kinds too: "Who is Rose Hill?"
  if (asksWho) return { asks: 'post', names: question.terms };
  return asksPost ? { asks: 'post', names } : undefined;
}

function holderQuestion(
  question: Question,
  words: readonly string[],
  table: WordTable,
): OfficeQuestion | undefined {
  if (question.type !== 'person') return undefined;
  const who = words.findIndex((word) => /^who(?:['’]?s)?$/.test(word));
  const verb = words.findIndex((word, at) => at === who + 1 && who >= 0 && LEADS.test(word));
  if (verb > 0) {
    const verbTerm = question.terms.find(({ word }) => word.toLowerCase() === words[verb]);
    return {
      asks: 'holder',
      posts: LEADERS,
      isLeader: true,
      words,
      others: question.terms.filter((term) => term !== verbTerm),
    };
  }
  if (who >= 0 ? !isPlain(words.slice(who)) : question.verbTerm !== undefined) return undefined;
  const first = words.findIndex((word) => isOfficeNoun(word, table));
  if (first < 0) return undefined;
  const join = words.findIndex((word, at) => at > first && JOINS.test(word));
  const end = join < 0 ? words.length : join;
  const head = words.findLastIndex((word, at) => at < end && isOfficeNoun(word, table));
  const post = words[head] ?? '';
  const others = question.terms.filter(({ word }) => word.toLowerCase() !== post);
  return {
    asks: 'holder',
    posts: [post],
    isLeader: false,
    words,
    others: others.filter(({ isFiller }) => !isFiller),
  };
}

/** "Who is the manager of X" and no more: nothing that was done or is being done. */
const isPlain = ([wh = '', ...rest]: readonly string[]): boolean =>
  (wh.endsWith('s') || BEING.test(rest[0] ?? '')) &&
  rest.every((word) => !/(?:ed|ing)$/.test(word) || PARTICIPLES.test(word) || typeOfNoun(word) !== undefined);
