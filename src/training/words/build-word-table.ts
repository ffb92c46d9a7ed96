import type { Language } from '../../text/language.ts';
import { backgroundTerms, type TextSet } from './background.ts';
import { type DictionaryFiles, parseDictionary } from './dictionary.ts';
import type { Embeddings } from './embeddings-file.ts';
import { encodeWordTable } from './encode.ts';
import { selectLemmas } from './select-lemmas.ts';
import { termDirections } from './term-vectors.ts';

export type WordTableProgress = 'reading' | 'dictionary' | 'background' | 'vectors' | 'encoding' | 'done';

/**
 * The file that `decodeWordTable` reads, from WordNet's database files, texts of general English and word vectors. The same
 * input gives the same bytes. Some seconds for the whole of it.
 *
 * @throws when the dictionary files are not WordNet's.
 */
export function buildWordTable(
  files: DictionaryFiles,
  texts: readonly TextSet[],
  embeddings: Embeddings,
  language: Language,
  onProgress: (stage: WordTableProgress) => void,
): Uint8Array {
  onProgress('dictionary');
  const dictionary = parseDictionary(files);
  const lemmas = selectLemmas(dictionary);
  onProgress('background');
  const background = backgroundTerms(texts, language);
  onProgress('vectors');
  const vectors = termDirections(embeddings, language);
  onProgress('encoding');
  const bytes = encodeWordTable(dictionary, lemmas, background, vectors);
  onProgress('done');
  return bytes;
}
