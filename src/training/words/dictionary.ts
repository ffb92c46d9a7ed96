import type { SenseLink, SynsetLink } from '../../answering/words/file-format.ts';
import type { PartOfSpeech } from '../../answering/words/broad-class.ts';

/** The text of WordNet's database files, by their names: data.noun, index.noun, …, index.sense (see wndb(5WN), senseidx(5WN)). */
export type DictionaryFiles = {
  readonly data: Readonly<Record<PartOfSpeech, string>>;
  readonly index: Readonly<Record<PartOfSpeech, string>>;
  readonly senses: string;
};

/** A word in a synset: `word` counts the synset's words from 0. */
type WordInSynset = { readonly synset: string; readonly word: number };

export type Synset = {
  /** Part of speech and offset in its file: "n00001740". Adjective satellites are adjectives. */
  readonly id: string;
  readonly file: number;
  /** Lower case, the words of a phrase parted by spaces. */
  readonly words: readonly string[];
  readonly links: readonly { readonly link: SynsetLink; readonly target: string }[];
  readonly wordLinks: readonly {
    readonly link: SenseLink;
    readonly word: number;
    readonly target: WordInSynset;
  }[];
};

export type LemmaSense = { readonly synset: string; readonly tagCount: number };

export type Dictionary = {
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Of each lemma, its senses by part of speech, most frequent first. */
  readonly lemmas: ReadonlyMap<string, Readonly<Record<PartOfSpeech, readonly LemmaSense[]>>>;
};

const LETTERS: Readonly<Record<PartOfSpeech, string>> = { noun: 'n', verb: 'v', adjective: 'a', adverb: 'r' };

/** Numbers of the kinds of synset in index.sense; 5 is an adjective satellite. */
const SENSE_KINDS: Readonly<Record<string, string>> = { '1': 'n', '2': 'v', '3': 'a', '4': 'r', '5': 'a' };

/** Pointers between synsets. Those downwards are the same links again, so they are left out. Verb groups and "see also" count as similar. */
const SYNSET_POINTERS: Readonly<Record<string, SynsetLink>> = {
  '@': 'hypernym',
  '@i': 'instance',
  '&': 'similar',
  $: 'similar',
  '^': 'similar',
  '*': 'entailment',
  '>': 'entailment',
  '=': 'attribute',
};

/** Pointers between words of synsets; a participle belongs to its verb as a derivation does. */
const WORD_POINTERS: Readonly<Record<string, SenseLink>> = {
  '+': 'derivation',
  '<': 'derivation',
  '!': 'antonym',
  '\\': 'pertainym',
};

/** The licence at the head of a file is indented. */
const lines = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line !== '' && !line.startsWith(' '));

/** Takes off where an adjective may stand, "(p)". */
const wordOf = (field: string): string =>
  field
    .replace(/\([a-z]+\)$/, '')
    .replaceAll('_', ' ')
    .toLowerCase();

function parseSynset(line: string, letter: string): Synset {
  const fields = (line.split(' | ')[0] ?? '').trim().split(' ');
  const field = (index: number): string => {
    const value = fields[index];
    if (value === undefined) throw new Error(`A dictionary line ends too early: "${line.slice(0, 60)}".`);
    return value;
  };
  const wordCount = Number.parseInt(field(3), 16);
  const words = Array.from({ length: wordCount }, (_, index) => wordOf(field(4 + 2 * index)));
  const links: Synset['links'][number][] = [];
  const wordLinks: Synset['wordLinks'][number][] = [];
  const pointers = 4 + 2 * wordCount;
  for (let index = 0; index < Number(field(pointers)); index++) {
    const at = pointers + 1 + 4 * index;
    const symbol = field(at);
    const target = (field(at + 2) === 's' ? 'a' : field(at + 2)) + field(at + 1);
    const ends = field(at + 3);
    const between = SYNSET_POINTERS[symbol];
    if (between !== undefined) links.push({ link: between, target });
    const link = WORD_POINTERS[symbol];
    const word = Number.parseInt(ends.slice(0, 2), 16) - 1;
    const targetWord = Number.parseInt(ends.slice(2), 16) - 1;
    if (link !== undefined && word >= 0 && targetWord >= 0)
      wordLinks.push({ link, word, target: { synset: target, word: targetWord } });
  }
  return { id: letter + field(0), file: Number(field(1)), words, links, wordLinks };
}

/** "n dog 1" → how often the annotators met it. */
function parseTagCounts(senses: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines(senses)) {
    const [key = '', , number = '', count = '0'] = line.trim().split(' ');
    const [lemma = '', rest = ''] = key.split('%');
    const letter = SENSE_KINDS[rest[0] ?? ''];
    if (count !== '0' && letter !== undefined)
      counts.set(`${letter} ${wordOf(lemma)} ${number}`, Number(count));
  }
  return counts;
}

/** @throws when a line is not one of WordNet's. */
export function parseDictionary(files: DictionaryFiles): Dictionary {
  const synsets = new Map<string, Synset>();
  const lemmas = new Map<string, Record<PartOfSpeech, readonly LemmaSense[]>>();
  const counts = parseTagCounts(files.senses);

  for (const part of ['noun', 'verb', 'adjective', 'adverb'] as const) {
    const letter = LETTERS[part];
    for (const line of lines(files.data[part])) {
      const synset = parseSynset(line, letter);
      synsets.set(synset.id, synset);
    }
    for (const line of lines(files.index[part])) {
      const fields = line.trim().split(' ');
      const lemma = wordOf(fields[0] ?? '');
      const offsets = fields.slice(fields.length - Number(fields[2]));
      const senses = offsets.map((offset, index) => ({
        synset: letter + offset,
        tagCount: counts.get(`${letter} ${lemma} ${index + 1}`) ?? 0,
      }));
      const known = lemmas.get(lemma) ?? { noun: [], verb: [], adjective: [], adverb: [] };
      lemmas.set(lemma, { ...known, [part]: senses });
    }
  }
  return { synsets, lemmas };
}
