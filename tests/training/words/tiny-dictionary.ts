import type { DictionaryFiles } from '../../../src/training/words/dictionary.ts';

/** A dictionary in WordNet's format, of a few made-up words: a dax is a kind of wug, which is a thing; to blick is what a dax does. */
export const tinyDictionary: DictionaryFiles = {
  data: {
    noun: [
      '  1 This line is of the licence.',
      '00000010 03 n 01 thing 0 001 ~ 00000020 n 0000 | whatever there is',
      '00000020 05 n 02 wug 0 great_wug 0 002 @ 00000010 n 0000 ~ 00000030 n 0000 | a small thing',
      '00000030 05 n 02 dax 0 dacks 0 002 @ 00000020 n 0000 + 00000050 v 0101 | a small wug | with a bar in its gloss',
      '00000040 18 n 01 Zorb 0 001 @i 00000020 n 0000 | a wug of that name',
      '00000045 06 n 01 wug 1 000 | a tool',
      '00000048 06 n 01 rare_old_tool 0 001 @ 00000045 n 0000 | a phrase that nobody wrote',
      '',
    ].join('\n'),
    verb: [
      '00000050 38 v 01 blick 0 002 + 00000030 n 0101 * 00000060 v 0000 01 + 02 00 | do as a dax',
      '00000060 38 v 01 plim 0 000 01 + 02 00 | move',
      '',
    ].join('\n'),
    adjective: [
      '00000070 00 a 01 daxen(p) 0 003 & 00000080 a 0000 ! 00000090 a 0101 \\ 00000030 n 0101 | like a dax',
      '00000080 00 s 01 daxish 0 001 & 00000070 a 0000 | somewhat daxen',
      '00000090 00 a 01 undaxen 0 001 ! 00000070 a 0101 | not like a dax',
      '',
    ].join('\n'),
    adverb: '00000100 02 r 01 daxly 0 001 \\ 00000070 a 0101 | in a daxen way\n',
  },
  index: {
    noun: [
      '  1 This line is of the licence.',
      'dacks n 1 2 @ + 1 0 00000030  ',
      'dax n 1 2 @ + 1 1 00000030  ',
      'great_wug n 1 2 @ ~ 1 1 00000020  ',
      'rare_old_tool n 1 1 @ 1 0 00000048  ',
      'thing n 1 1 ~ 1 1 00000010  ',
      'wug n 2 2 @ ~ 2 1 00000020 00000045  ',
      'zorb n 1 1 @ 1 0 00000040  ',
      '',
    ].join('\n'),
    verb: 'blick v 1 2 + * 1 1 00000050  \nplim v 1 0 1 0 00000060  \n',
    adjective:
      'daxen a 1 3 & ! \\ 1 1 00000070  \ndaxish a 1 1 & 1 0 00000080  \nundaxen a 1 1 ! 1 0 00000090  \n',
    adverb: 'daxly r 1 1 \\ 1 0 00000100  \n',
  },
  senses: [
    'blick%2:38:00:: 00000050 1 3',
    'dax%1:05:00:: 00000030 1 7',
    'daxish%5:00:00:daxen:00 00000080 1 2',
    'great_wug%1:05:00:: 00000020 1 1',
    'wug%1:05:00:: 00000020 1 40',
    'wug%1:06:00:: 00000045 2 0',
    '',
  ].join('\n'),
};
