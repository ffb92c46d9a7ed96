import type { Language, Token } from '../text/language.ts';
import type { Article } from './article.ts';
import type { NameGroup } from './name-group.ts';

/** A name that has other names. */
type KnownName = {
  /** Its words in one string; two names are the same when their keys are. */
  readonly key: string;
  /**
   * Index terms of the name: those of its words; for a name of several words from a list its key alone, so that "New Town" from a list is not
   * found in "a new town hall".
   */
  readonly terms: readonly string[];
  /** Keys of the other names of the same thing that may stand in its place. */
  readonly others: ReadonlySet<string>;
  /** What a sentence that writes the name holds beside its words: its own terms, and those of the others. */
  readonly adds: readonly string[];
  /** For a full name ("Dongle Electric Co., Ltd.") the terms of its short form ("Dongle"), whose words it holds. */
  readonly short: readonly string[] | undefined;
  readonly groups: readonly NameGroup[];
  /** Whether it is written with a capital where the groups name it. */
  readonly isCapitalised: boolean;
};

/** A name where it stands: from token `first` to `last`, both included. */
export type Mention = { readonly name: KnownName; readonly first: number; readonly last: number };

/** Finds names in a row of tokens: from left to right, the longest first, none inside another. */
export type NameFinder = {
  /** As articles write them: with the capitals of the name. */
  inArticle(tokens: readonly Token[]): readonly Mention[];
  /** As people ask: names of a list in any case. */
  inQuestion(tokens: readonly Token[]): readonly Mention[];
};

/** Between the words of a name in its key; stands in no word. */
const JOINT = '+';

const CAPITAL = /^\p{Lu}/u;

type Word = {
  readonly at: number;
  readonly text: string;
  readonly form: string;
  readonly term: string | undefined;
};

/** The words of a text without punctuation, with their place among the tokens. */
const wordsIn = (tokens: readonly Token[], language: Language): readonly Word[] =>
  tokens.flatMap((token, at) => {
    if (token.kind === 'punctuation') return [];
    const term = language.term(token);
    return [{ at, text: token.text, form: term ?? token.text.toLowerCase(), term }];
  });

type Spelled = {
  readonly key: string;
  readonly forms: readonly string[];
  readonly words: readonly Word[];
  readonly terms: readonly string[];
};

const spell = (written: string, language: Language): Spelled => {
  const words = wordsIn(language.tokens(written), language);
  const forms = words.map(({ form }) => form);
  return { key: forms.join(JOINT), forms, words, terms: words.flatMap(({ term }) => term ?? []) };
};

const holdsAll = (outer: readonly string[], inner: readonly string[]): boolean =>
  inner.every((term) => outer.includes(term));

type Name = KnownName & { readonly forms: readonly string[]; readonly capitals: readonly boolean[] };

/** Joins what the groups say of each name. Names of stop words alone have no index term and are left out. */
const gather = (groups: readonly NameGroup[], language: Language): readonly Name[] => {
  const spelled = new Map(
    groups.map((group) => [
      group,
      group.names.map((name) => spell(name, language)).filter(({ terms }) => terms.length > 0),
    ]),
  );
  const standing = new Map<string, { readonly spelled: Spelled; readonly groups: Set<NameGroup> }>();
  for (const [group, members] of spelled) {
    for (const member of members) {
      const entry = standing.get(member.key) ?? { spelled: member, groups: new Set<NameGroup>() };
      entry.groups.add(group);
      standing.set(member.key, entry);
    }
  }
  const isListed = (key: string): boolean =>
    [...(standing.get(key)?.groups ?? [])].some(({ source }) => source === 'list');
  const termsOf = ({ key, forms, terms }: Spelled): readonly string[] =>
    isListed(key) && forms.length > 1 ? [key] : terms;

  return [...standing.values()].map(({ spelled: own, groups: of }): Name => {
    const others = new Map<string, Spelled>();
    let short: readonly string[] | undefined;
    for (const group of of) {
      for (const other of spelled.get(group) ?? []) {
        if (other.key === own.key) continue;
        const isPart = holdsAll(own.terms, other.terms);
        if (group.source === 'list' || !(isPart || holdsAll(other.terms, own.terms)))
          others.set(other.key, other);
        else if (isPart && (short === undefined || other.terms.length < short.length)) short = other.terms;
      }
    }
    const adds = [own, ...others.values()].flatMap(termsOf);
    const capitals = own.words.map(({ text }) => CAPITAL.test(text));
    return {
      key: own.key,
      forms: own.forms,
      terms: termsOf(own),
      others: new Set(others.keys()),
      adds: [...new Set(adds)],
      short,
      groups: [...of],
      capitals,
      isCapitalised: capitals.includes(true),
    };
  });
};

/** @param groups a name may stand in several */
export const createNameFinder = (groups: readonly NameGroup[], language: Language): NameFinder => {
  const byFirst = new Map<string, Name[]>();
  for (const name of gather(groups, language)) {
    const first = name.forms[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  for (const names of byFirst.values()) names.sort((one, other) => other.forms.length - one.forms.length);

  const find = (tokens: readonly Token[], isStrict: (name: Name) => boolean): readonly Mention[] => {
    if (byFirst.size === 0) return [];
    const words = wordsIn(tokens, language);
    const stands = (name: Name, start: number): boolean =>
      name.forms.every((form, step) => {
        const word = words[start + step];
        if (word?.form !== form) return false;
        return !isStrict(name) || name.capitals[step] !== true || CAPITAL.test(word.text);
      });
    const found: Mention[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const name = byFirst.get(words[start]?.form ?? '')?.find((other) => stands(other, start));
      if (name === undefined) continue;
      const end = start + name.forms.length - 1;
      found.push({ name, first: words[start]?.at ?? 0, last: words[end]?.at ?? 0 });
      start = end;
    }
    return found;
  };

  return {
    inArticle: (tokens) => find(tokens, () => true),
    inQuestion: (tokens) => find(tokens, ({ groups: of }) => of.every(({ source }) => source === 'text')),
  };
};

/** Finds names in a stretch of an article, given by its tokens. */
export type ArticleNames = (article: Article, tokens: readonly Token[]) => readonly Mention[];

const NONE: readonly Mention[] = [];

/** Finders are remembered for as long as their articles live. */
export const createArticleNames = (language: Language): ArticleNames => {
  const finders = new WeakMap<Article, NameFinder>();
  return (article, tokens) => {
    if (article.aliases === undefined) return NONE;
    const finder = finders.get(article) ?? createNameFinder(article.aliases, language);
    finders.set(article, finder);
    return finder.inArticle(tokens);
  };
};

/** The index terms that mentions add to those of their words: a sentence that writes one name of a thing holds all of them. */
export const mentionTerms = (mentions: readonly Mention[]): readonly string[] =>
  mentions.length === 0 ? [] : [...new Set(mentions.flatMap(({ name }) => name.adds))];
