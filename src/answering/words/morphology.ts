import { PARTS_OF_SPEECH, type PartOfSpeech } from './broad-class.ts';
import { IRREGULAR } from './irregular-forms.ts';

export type Lemma = { readonly lemma: string; readonly part: PartOfSpeech };

/** The rules of detachment of WordNet's morphy (morphy(7WN)), and -ves. */
const DETACHMENTS: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['oes', 'o'],
    ['men', 'man'],
    ['ies', 'y'],
    ['ves', 'f'],
    ['ves', 'fe'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ied', 'y'],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adjective: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
    ['ier', 'y'],
    ['iest', 'y'],
  ],
  adverb: [],
};

/** stopped, running, bigger: WordNet has these in its lists of exceptions, which are not in the table. */
const DOUBLED = /([b-df-hj-np-tv-z])\1(?:ed|ing|er|est)$/;

/** Shorter rests are not words: "as" is not a form of "a". */
const SHORTEST_LEMMA = 2;

function* formsBefore(form: string, part: PartOfSpeech): Generator<string> {
  yield form;
  yield* IRREGULAR[part].lemmas.get(form) ?? [];
  // "-ss" and "-us" are endings of lemmas: "glass" is no plural.
  if (part === 'noun' && /(?:ss|us)$/.test(form)) return;
  for (const [ending, lemmaEnding] of DETACHMENTS[part]) {
    if (form.endsWith(ending)) yield form.slice(0, form.length - ending.length) + lemmaEnding;
  }
  if (part === 'verb' || part === 'adjective') {
    const doubled = DOUBLED.exec(form);
    if (doubled !== null && doubled[1] !== undefined) yield form.slice(0, doubled.index + 1);
  }
}

/**
 * The lemmas that a lower-case form may belong to: by part of speech, in each the form itself first, then irregular ones, then those
 * that a rule of spelling leads to. Only lemmas that `isLemma` knows as that part of speech are kept.
 */
export function lemmasOf(
  form: string,
  isLemma: (lemma: string, part: PartOfSpeech) => boolean,
): readonly Lemma[] {
  return PARTS_OF_SPEECH.flatMap((part) => {
    const lemmas = [...new Set(formsBefore(form, part))];
    return lemmas
      .filter((lemma) => lemma.length >= Math.min(SHORTEST_LEMMA, form.length) && isLemma(lemma, part))
      .map((lemma) => ({ lemma, part }));
  });
}
