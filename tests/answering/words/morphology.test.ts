import { describe, expect, it } from 'vitest';

import { lemmasOf } from '../../../src/answering/words/morphology.ts';
import { wordTable } from './words-file.ts';

describe('lemmas', () => {
  const table = wordTable();
  const lemmas = (form: string, part: string): readonly string[] =>
    table.lemmas(form).flatMap((candidate) => (candidate.part === part ? [candidate.lemma] : []));

  it.each([
    ['plural in -s', 'rivers', 'noun', ['river']],
    ['plural in -ies', 'cities', 'noun', ['city']],
    ['plural in -ches', 'churches', 'noun', ['church']],
    ['plural in -ses', 'buses', 'noun', ['bus']],
    ['plural in -oes', 'potatoes', 'noun', ['potato']],
    ['plural in -men', 'firemen', 'noun', ['fireman']],
    ['irregular plural', 'mice', 'noun', ['mouse']],
    ['two lemmas of one plural', 'axes', 'noun', ['axis', 'axe', 'ax']],
    ['-s of the third person', 'sells', 'verb', ['sell']],
    ['-ed after e', 'produced', 'verb', ['produce']],
    ['-ing after e', 'making', 'verb', ['make']],
    ['-ied', 'carried', 'verb', ['carry']],
    ['doubled consonant', 'stopped', 'verb', ['stop']],
    ['doubled consonant before -ing', 'running', 'verb', ['run']],
    ['doubled consonant that is the lemma’s', 'called', 'verb', ['call']],
    ['irregular past', 'bought', 'verb', ['buy']],
    ['suppletion', 'went', 'verb', ['go']],
    ['past of one verb, lemma of another', 'found', 'verb', ['found', 'find']],
    ['comparative', 'larger', 'adjective', ['larger', 'large']],
    ['superlative in -iest', 'happiest', 'adjective', ['happy']],
    ['doubled consonant before -est', 'biggest', 'adjective', ['big']],
    ['irregular comparative', 'worse', 'adjective', ['worse', 'bad', 'ill']],
  ])('%s: %s', (_, form, part, expected) => {
    expect(lemmas(form, part)).toEqual(expected);
  });

  it('leaves the ending of a lemma alone', () => {
    expect(lemmas('glass', 'noun')).toEqual(['glass']);
    expect(lemmas('virus', 'noun')).toEqual(['virus']);
  });

  it('gives nothing for an unknown word and for the empty one', () => {
    expect(table.lemmas('qwrtzx')).toEqual([]);
    expect(table.lemmas('')).toEqual([]);
    expect(table.lemmas('織里')).toEqual([]);
  });

  it('keeps only what is known as that part of speech', () => {
    expect(lemmasOf('walks', (lemma, part) => lemma === 'walk' && part === 'verb')).toEqual([
      { lemma: 'walk', part: 'verb' },
    ]);
  });
});
