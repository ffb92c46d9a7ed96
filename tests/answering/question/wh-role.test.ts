import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandContractions } from '../../../src/answering/question/contractions.ts';
import { findMainVerb } from '../../../src/answering/question/main-verb.ts';
import { whRole } from '../../../src/answering/question/wh-role.ts';
import { wordTable } from '../words/words-file.ts';
import { wordsOf } from './words-of.ts';

const table = wordTable();

const QUESTIONS: readonly (readonly [question: string, role: string, verb: string | undefined])[] = [
  ['Who built the lighthouse?', 'subject', 'built'],
  ['Who has won the prize?', 'subject', 'won'],
  ['Who set up the company?', 'subject', 'set'],
  ['Which company makes trams?', 'subject', 'makes'],
  ['Which company will build the pier?', 'subject', 'build'],
  ['Which company is being sued?', 'subject', 'sued'],
  ['Which companies have been sold?', 'subject', 'sold'],
  ['What states border Ohio?', 'subject', 'border'],
  ['What countries occupied Ardle?', 'subject', 'occupied'],
  ['What goals make up the plan?', 'subject', 'make'],
  ['What caused the fire?', 'subject', 'caused'],
  ['What led to the closure?', 'subject', 'led'],
  ['What makes the town special?', 'subject', 'makes'],
  ['What happened to the sea wall?', 'subject', 'happened'],
  ['What was built on the south bank?', 'subject', 'built'],
  ['What is required for a licence?', 'subject', 'required'],
  ['What is sometimes used as a roof?', 'subject', 'used'],
  ['What can cause a flood?', 'subject', 'cause'],
  ['How many people live in Ardle?', 'subject', 'live'],
  ['How many tons of slate were shipped?', 'subject', 'shipped'],
  ['How much of the harbour was rebuilt?', 'subject', 'rebuilt'],
  ['What share of exports goes by sea?', 'subject', 'goes'],
  ['What percentage of workers who joined in 2010 left?', 'subject', 'left'],
  ['Which firm that was founded in 1990 by two brothers now makes trams?', 'subject', 'makes'],
  ['Which firm founded in 1990 makes trams?', 'subject', 'makes'],
  ['what firm from the town got listed', 'subject', 'got'],
  ['Whose company built the pier?', 'subject', 'built'],
  ['If the dam fails, what will happen?', 'subject', 'happen'],
  ['Who has sovereignty over the island?', 'subject', 'has'],
  ['Which county does the road cross?', 'object', 'cross'],
  ['What did the mayor say?', 'object', 'say'],
  ['What does Tom Reed manage?', 'object', 'manage'],
  ['What does the council do with the rubbish?', 'object', 'do'],
  ['Who did the council appoint?', 'object', 'appoint'],
  ['What have the directors sold?', 'object', 'sold'],
  ['What kind of fuel do the ferries burn?', 'object', 'burn'],
  ['What language do they speak?', 'object', 'speak'],
  ['What position does Tom Reed have in the company?', 'object', 'have'],
  ['How many percentage points did it gain?', 'object', 'gain'],
  ['What is the town called by its people?', 'object', 'called'],
  ['Sony released what batteries?', 'object', 'released'],
  ['What is the capital of Norway?', 'copula', undefined],
  ["Who's the mayor?", 'copula', undefined],
  ['whats the turnover of the mill', 'copula', undefined],
  ['What was the name of the bridge that was rebuilt in 1920?', 'copula', undefined],
  ['Who has been the governor of the island?', 'copula', undefined],
  ['Who is responsible?', 'copula', undefined],
  ['What is lagging?', 'copula', undefined],
  ['When did the ferry sink?', 'adjunct', 'sink'],
  ['When was the mill founded?', 'adjunct', 'founded'],
  ['Where does the wool come from?', 'adjunct', 'come'],
  ['Why did the dam fail?', 'adjunct', 'fail'],
  ['How is paper made?', 'adjunct', 'made'],
  ['How large a subsidy did the mill get?', 'adjunct', 'get'],
  ['How would you describe the harbour?', 'adjunct', 'describe'],
  ['What year was the school founded?', 'adjunct', 'founded'],
  ['In what year did the mill close?', 'oblique in', 'close'],
  ['In which year the mill was closed?', 'oblique in', 'closed'],
  ['On which exchange is the company listed?', 'oblique on', 'listed'],
  ['Which exchange is the company listed on?', 'oblique on', 'listed'],
  ['Of what material is the bridge made?', 'oblique of', 'made'],
  ['What was the mill built of?', 'oblique of', 'built'],
  ['What is the money used for?', 'oblique for', 'used'],
  ['By whom was the mill built?', 'oblique by', 'built'],
  ['By how much did turnover rise?', 'oblique by', 'rise'],
  ['To whom was the mill sold?', 'oblique to', 'sold'],
  ['Who was the prize given to?', 'oblique to', 'given'],
  ['What countries does it export to?', 'oblique to', 'export'],
  ['Since which year has the ferry run?', 'oblique since', 'run'],
  ['The ferry was replaced by what?', 'oblique by', 'replaced'],
  ['Did the strike end in May?', 'none', 'end'],
  ['Has the mill been closed?', 'none', 'closed'],
  ['Should the bridge be replaced?', 'none', 'replaced'],
  ['town population', 'none', undefined],
];

const word = oneof(
  constantFrom(...QUESTIONS.flatMap(([question]) => wordsOf(question))),
  string({ maxLength: 6 }),
);

describe('the role of what is asked for', () => {
  it.each(QUESTIONS)('%s: %s, %s', (question, expected, verb) => {
    const { words } = expandContractions(wordsOf(question));
    const read = whRole(words, table);
    const role = read.role === 'oblique' ? `${read.role} ${read.preposition}` : read.role;
    expect([role, words[read.verb]]).toEqual([expected, verb]);
  });

  it('has its verb among the words, whatever they are', () => {
    assert(
      property(array(word, { maxLength: 12 }), (words) => {
        const { verb } = whRole(words, table);
        expect(verb).toBeGreaterThanOrEqual(-1);
        expect(verb).toBeLessThan(words.length);
      }),
    );
  });
});

describe('the main verb', () => {
  it('is found at its place among the words as typed', () => {
    expect(findMainVerb(['who’s', 'selling', 'the', 'mill'], table)).toBe(1);
    expect(findMainVerb(['whats', 'built', 'here'], table)).toBe(1);
    expect(findMainVerb([], table)).toBe(-1);
  });
});

describe('contractions', () => {
  it('keep the place of each word', () => {
    const { words, places } = expandContractions(['what’s', 'new', "who's", 'whose']);
    expect(words).toEqual(['what', 'is', 'new', 'who', 'is', 'whose']);
    expect(places).toEqual([0, 0, 1, 2, 2, 3]);
  });
});
