import { francAll } from 'franc-min';

/** The tag of BCP 47 for a language that is not known. */
export const UNKNOWN_LANGUAGE = 'und';

/**
 * UTF-16 units of one stretch that is looked at. franc compares the 300 commonest trigrams: from about 300 units on its scores for all
 * languages draw together, with much shorter ones they are chance.
 */
const WINDOW = 240;
/** A text in Latin letters with fewer of them is taken for English: trigrams say little about it. */
const SHORTEST = 120;
/** How far, on franc's scale of 0–1, English must be behind the best guess before a stretch in Latin letters is not English. */
const MARGIN = 0.15;

/** ISO 639-3 codes that franc gives, to the two-letter codes of BCP 47, where there is one. */
const SHORT_CODES: ReadonlyMap<string, string> = new Map(
  (
    'eng en cmn zh spa es rus ru arb ar ben bn hin hi por pt ind id jpn ja fra fr deu de jav jv kor ko tel te vie vi mar mr ita it tam ta ' +
    'tur tr urd ur guj gu pol pl ukr uk kan kn mai mai mal ml pes fa mya my swh sw sun su ron ro pan pa bho bho amh am hau ha fuv ff bos bs ' +
    'hrv hr nld nl srp sr tha th ckb ckb yor yo uzn uz zlm ms ibo ig npi ne ceb ceb skr skr tgl tl hun hu azj az sin si koi koi ell el ces cs ' +
    'mag mag run rn bel be plt mg qug qug mad mad nya ny zyb za pbu ps kin rw zul zu bul bg swe sv lin ln som so hms hms hnj hnj ilo ilo kaz kk heb he'
  )
    .split(' ')
    .reduce<[string, string][]>((pairs, code, index, all) => {
      if (index % 2 === 0) pairs.push([code, all[index + 1] ?? code]);
      return pairs;
    }, []),
);

const LATIN = /\p{Script=Latin}/gu;
const LETTER = /\p{L}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Stretches from the head, the middle and the end of a text; the whole of a short one. */
const windows = (text: string): readonly string[] => {
  if (text.length <= WINDOW * 2) return [text];
  return [0, (text.length - WINDOW) >> 1, text.length - WINDOW].map((start) =>
    text.slice(start, start + WINDOW),
  );
};

const guess = (stretch: string): string => {
  const letters = count(stretch, LETTER);
  const latin = count(stretch, LATIN) * 2 >= letters;
  if (latin && letters < SHORTEST) return 'en';
  const guesses = francAll(stretch, { minLength: 1 });
  const [best = UNKNOWN_LANGUAGE] = guesses[0] ?? [];
  if (best === UNKNOWN_LANGUAGE) return latin ? 'en' : UNKNOWN_LANGUAGE;
  const english = guesses.find(([code]) => code === 'eng')?.[1] ?? 0;
  if (latin && 1 - english < MARGIN) return 'en';
  return SHORT_CODES.get(best) ?? best;
};

/**
 * The language a text is written in, as a BCP 47 tag. Without clear evidence it is "en": a short text in Latin letters, one where
 * English is a close second, or one whose parts look different. `UNKNOWN_LANGUAGE` for a script that franc does not know. From
 * franc-min's trigrams, and the script.
 */
export const detectLanguage = (text: string): string => {
  const [first = 'en', ...others] = windows(text.trim()).map(guess);
  return others.every((other) => other === first) ? first : 'en';
};
