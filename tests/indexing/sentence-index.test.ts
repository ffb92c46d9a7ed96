import { createFlexSearchIndex } from '../../src/indexing/flexsearch.ts';
import { createNaiveIndex } from '../../src/indexing/naive.ts';
import { describeSentenceIndex } from './contract.ts';

describeSentenceIndex('the naive index', createNaiveIndex);
describeSentenceIndex('the FlexSearch index', createFlexSearchIndex);
