import type { Article } from './article.ts';
import type { NameGroup } from './name-group.ts';

const WORD = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’&-]{0,40}`;
/** "Co., Ltd.", "plc": what a company's name ends in and is often left out. */
const COMPANY = String.raw`(?:Co|Ltd|Inc|Corp|LLC|PLC|plc|Limited|GmbH|AG|SA|NV)`;
const COMPANY_ENDING = String.raw`(?:,? ${COMPANY}\b\.?)+`;
/** A name at the end of a stretch. */
const NAME_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${WORD}(?: (?:(?:of|for|and|de|&) (?:the )?)?${WORD})*(?:${COMPANY_ENDING})?(?=,? ?$)`,
  'u',
);
const SHORT = String.raw`["“”'‘’]?(?<short>(?:[Tt]he )?${WORD}(?: ${WORD})*)["“”'‘’]?`;

/** What follows a name where a text says how else it calls the thing. */
const INTRODUCTIONS: readonly RegExp[] = [
  // (hereinafter referred to as "Dongle"), (hereafter – the Group)
  String.raw`[(（] ?(?:here(?:in)?after|henceforth)(?: also)?(?: (?:referred to|known|called|abbreviated)(?: as)?)?[ :–-]* ?${SHORT} ?[)）]`,
  // ("Dongle"), (the "Group")
  String.raw`[(（](?<the>the )?["“‘]${SHORT}[)）]`,
  // , also known as Leningrad
  String.raw`, (?:(?:also|better|formerly|now|locally|previously|once) )?(?:known as|called) ${SHORT}`,
].map((pattern) => new RegExp(pattern, 'gu'));

const ENDING = new RegExp(`${COMPANY_ENDING}$`, 'u');
/** Capitalised words at the head of a name that only open the sentence. */
const OPENERS =
  /^(?:(?:The|A|An|In|At|On|For|From|By|With|And|But|As|When|While|Of|To|After|Before|Since|Today|Now|Here)\b ?)+/u;
/** Longer runs of capitalised words are more likely headlines than names. In words. */
const LONGEST_NAME = 12;
/** How far before an introduction the name is looked for, in UTF-16 units: twelve long words. */
const LONGEST_LOOK = 200;

const BRACKETED = /[(（](?<short>\p{Lu}[\p{Lu}\p{N}&-]{1,9}s?)[)）]/gu;

/**
 * Names that an article's own text makes one: "Dongle Electric Co., Ltd. (hereinafter referred to as "Dongle")", "gross domestic product
 * (GDP)", "Saint Petersburg, also known as Leningrad". A company's name stands without its "Co., Ltd." too.
 */
export const shortNames = ({ text }: Pick<Article, 'text'>): readonly NameGroup[] => {
  const groups: NameGroup[] = [];
  const before = (index: number): string => text.slice(Math.max(0, index - LONGEST_LOOK), index);
  for (const pattern of INTRODUCTIONS) {
    for (const { groups: parts, index } of text.matchAll(pattern)) {
      const full = (NAME_BEFORE.exec(before(index))?.[0] ?? '').replace(OPENERS, '');
      const short = `${parts?.['the'] ?? ''}${parts?.['short'] ?? ''}`;
      const words = full.split(' ').length;
      if (full === '' || words > LONGEST_NAME || short.toLowerCase() === full.toLowerCase()) continue;
      groups.push({ names: distinct([full, full.replace(ENDING, ''), short]), source: 'text' });
    }
  }
  for (const { groups: parts, index } of text.matchAll(BRACKETED)) {
    const short = parts?.['short'] ?? '';
    const full = longForm(short, before(index));
    if (full !== undefined) groups.push({ names: [full, short], source: 'text' });
  }
  return groups;
};

const distinct = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** Of a long form: so many words more than the short one has letters, and so many times as many, at most. */
const MOST_WORDS = { more: 5, times: 2 } as const;

const SIGN = /[\p{L}\p{N}]/u;

/**
 * The words that a short form in brackets stands for: its letters found from right to left in the words before it, the first of them at the
 * head of a word; `undefined` when it stands for none.
 * Source: A. Schwartz, M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text", PSB 2003.
 */
const longForm = (short: string, before: string): string | undefined => {
  const letters = Array.from(short.replace(/s$/, '').toLowerCase()).filter((sign) => SIGN.test(sign));
  const most = Math.min(letters.length + MOST_WORDS.more, letters.length * MOST_WORDS.times);
  const run = /(?:[\p{L}\p{M}\p{N}'’-]+ )*[\p{L}\p{M}\p{N}'’-]* ?$/u.exec(before)?.[0] ?? '';
  const words = run.trimEnd().split(' ').slice(-most).join(' ');
  const lower = words.toLowerCase();
  const isHead = (at: number): boolean => at === 0 || !SIGN.test(lower[at - 1] ?? '');
  let at = lower.length;
  for (const [step, letter] of letters.toReversed().entries()) {
    at = lastPlace(lower, letter, at - 1, step === letters.length - 1 ? isHead : () => true);
    if (at < 0) return undefined;
  }
  const full = words.slice(at);
  return full.includes(' ') ? full : undefined;
};

/** The last place of a letter up to and including `from` that fits; −1 when there is none. */
const lastPlace = (text: string, letter: string, from: number, fits: (at: number) => boolean): number => {
  for (let at = from; at >= 0; at -= 1) if (text[at] === letter && fits(at)) return at;
  return -1;
};
