import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_TYPES, type AnswerType } from '../../../src/answering/answer.ts';
import { readAnswerType } from '../../../src/answering/question/answer-type.ts';
import { wordTable } from '../words/words-file.ts';
import { wordsOf } from './words-of.ts';

const table = wordTable();

type Row = readonly [question: string, type: AnswerType, focus: string | undefined];

/** Phrasings by what makes them what they are. */
const PHENOMENA: Readonly<Record<string, readonly Row[]>> = {
  'a count of things': [
    ['How many bridges cross the river?', 'count', 'bridges'],
    ['How many people live in Ardle?', 'count', 'people'],
    ["How many of Ardle's mills are closed?", 'count', 'mills'],
    ['how many reported floods were there', 'count', 'floods'],
    ['How many were killed?', 'count', undefined],
    ['What number of boats returned?', 'count', 'number'],
    ['What is the population of the island?', 'count', 'population'],
    ['How big is the population of Ardle?', 'count', 'population'],
    ['What was the attendance at the cup tie?', 'count', 'attendance'],
    ['How large a crowd came?', 'measure', 'large'],
  ],
  'an amount of money': [
    ['How many dollars were raised?', 'amount', 'dollars'],
    ['How much did the harbour cost?', 'amount', undefined],
    ['How much money was raised?', 'amount', 'money'],
    ['How much is the fund worth?', 'amount', undefined],
    ['How big a pot of money was set aside?', 'amount', 'pot'],
    ['How large a subsidy did the mill get?', 'amount', 'subsidy'],
    ['how large is the fund', 'amount', 'fund'],
    ['What is the budget of the city?', 'amount', 'budget'],
    ["What's the turnover of the mill?", 'amount', 'turnover'],
    ['whats the turnover of the mill', 'amount', 'turnover'],
    ["What is the mill's turnover?", 'amount', 'turnover'],
    ['What has the ban been costing local firms?', 'amount', undefined],
    ['What amount was paid?', 'amount', 'amount'],
    ["I'd like to know what it cost", 'amount', 'cost'],
    ['which prize did the mayor win', 'description', 'prize'],
  ],
  'a share or a change': [
    ['What share of exports goes by sea?', 'percent', 'share'],
    ['What percentage of workers who joined in 2010 left?', 'percent', 'percentage'],
    ['What percent of boats returned?', 'percent', 'percent'],
    ['What portion of the wool is sold?', 'percent', 'portion'],
    ['By how much did sales rise?', 'percent', undefined],
    ['Up by how much were wool exports?', 'percent', undefined],
    ['How fast is the town growing?', 'percent', undefined],
    ['How many percentage points did it gain?', 'percent', 'points'],
    ['How much of the harbour was rebuilt?', 'percent', undefined],
    ['How large a share does it hold?', 'percent', 'share'],
    ['How high was the unemployment rate?', 'percent', 'rate'],
    ['percentage of staff who are engineers', 'percent', 'percentage'],
  ],
  'a measure': [
    ['How many hectares does the park cover?', 'measure', 'hectares'],
    ['How much land was flooded?', 'measure', 'land'],
    ['How large is the reservoir?', 'measure', 'large'],
    ['How old is the lighthouse?', 'measure', 'old'],
    ['How far is it to the coast?', 'measure', 'far'],
    ['At what age did she retire?', 'measure', 'age'],
    ['What is the area of the park?', 'measure', 'area'],
    ['How long is the plateau?', 'measure', 'long'],
    ['How long a tunnel was dug?', 'measure', 'long'],
  ],
  'a duration': [
    ['How long did the siege last?', 'measure', 'years'],
    ['How long has the mill been closed?', 'measure', 'years'],
    ['How long was the licence valid?', 'measure', 'years'],
    ['How many years did it take?', 'measure', 'years'],
  ],
  'a date': [
    ['When did the ferry sink?', 'date', undefined],
    ['When and where was the treaty signed?', 'date', undefined],
    ['In which year was the school founded?', 'date', 'year'],
    ['In which year the school was founded?', 'date', 'year'],
    ['What year jungle became popular', 'date', 'year'],
    ['Since which year has the ferry run?', 'date', 'year'],
    ['Until when does the licence run?', 'date', undefined],
    ['How soon will the bridge open?', 'date', undefined],
    ['How often does the council meet?', 'date', 'often'],
    ['What time does the ferry leave?', 'date', 'time'],
    ['What day was the treaty signed?', 'date', 'day'],
    ['mill founding year', 'date', 'year'],
    ['Could you give me the date of the signing?', 'date', 'date'],
    ['Do you know when it opened?', 'date', undefined],
  ],
  'a period': [
    ['Between which years was the mill closed?', 'period', 'years'],
    ['From when to when was it closed?', 'period', undefined],
    ['During what period did the mill thrive?', 'period', 'period'],
  ],
  'a person': [
    ['Who built the lighthouse?', 'person', undefined],
    ['Who is the mayor of Brackwater?', 'person', undefined],
    ["Who's the mayor?", 'person', undefined],
    ['To whom was the mill sold?', 'person', undefined],
    ['Whose company built the pier?', 'person', undefined],
    ['Who was appointed?', 'person', undefined],
    ['Which reporter wrote about the strike?', 'person', 'reporter'],
    ['Which company chairman resigned?', 'person', 'chairman'],
    ['Which playwright lived in the town?', 'person', 'playwright'],
    ['What is the name of the mayor?', 'person', 'mayor'],
    ['deputy mayor of the town', 'person', 'mayor'],
    ['If the dam fails, who is told?', 'person', undefined],
    ['When the dam broke, who was mayor?', 'person', undefined],
    ['May I ask who owns the mill?', 'person', undefined],
  ],
  'what somebody is': [
    ['Who is Ellen Marsh?', 'role', undefined],
    ["What is Ellen Marsh's job?", 'role', 'job'],
    ["What was the general's rank?", 'role', 'rank'],
    ['What job did Ellen Marsh hold?', 'role', 'job'],
    ['What position does Tom Reed have in the company?', 'role', 'position'],
    ['What role does wool play in trade?', 'description', 'role'],
  ],
  'a company or another body': [
    ['Which company makes the trams?', 'organisation', 'company'],
    ['Which firm that was founded in 1990 by two brothers now makes trams?', 'organisation', 'firm'],
    ['Which firm founded in 1990 makes trams?', 'organisation', 'firm'],
    ['Which firm making trams was listed first?', 'organisation', 'firm'],
    ['what firm from the town got listed in korea', 'organisation', 'firm'],
    ['Which subsidiary makes the tags?', 'organisation', 'subsidiary'],
    ['What government agency counts the boats?', 'organisation', 'agency'],
  ],
  'a place': [
    ['Where was the treaty signed?', 'place', undefined],
    ['the name of the lake that lies north of the town', 'place', 'lake'],
    ['Name the river that crosses the town.', 'place', 'river'],
    ['In what area are the mills?', 'place', 'area'],
    ['What is the capital of Norway?', 'place', 'capital'],
    ['What city hosts the festival?', 'place', 'city'],
    ['What took place in May?', 'description', undefined],
    ['What made ocean travel risky?', 'description', undefined],
  ],
  'several things': [
    ['Which countries buy the wool?', 'list', 'countries'],
    ['What states border Ohio?', 'list', 'states'],
    ['What countries occupied Ardle?', 'list', 'countries'],
    ['What goals make up the plan?', 'list', 'goals'],
    ['What two goals make up the plan?', 'list', 'goals'],
    ['What types of goods are exported?', 'list', 'goods'],
    ['What are the two aims of the plan?', 'list', 'aims'],
    ['What are some uses of slate?', 'list', 'uses'],
    ['List the ferries.', 'list', 'ferries'],
    ['Name three rivers in the region.', 'list', 'rivers'],
    ['Can you list the rivers of the region?', 'list', 'rivers'],
    ['Sony released what batteries?', 'list', 'batteries'],
    ['What pharmaceutical company’s headquarters is in Ardle?', 'description', 'headquarters'],
  ],
  'a verb in "s" is no plural': [
    ['Which macronym stands for it?', 'description', 'macronym'],
    ['Which theory shows that it holds?', 'description', 'theory'],
    ['What sets the example?', 'description', undefined],
    ['What comes in many colours?', 'description', undefined],
    ['What makes the town special?', 'description', undefined],
  ],
  'a definition': [
    ['What is a weir?', 'definition', 'weir'],
    ['What are grykes?', 'definition', 'grykes'],
    ['What is lagging?', 'definition', 'lagging'],
    ['What is the surplus?', 'definition', 'surplus'],
    ['What is meant by "lagging"?', 'definition', undefined],
    ['What does "lagging" mean?', 'definition', undefined],
    ['What does the word weir mean?', 'definition', undefined],
    ['What does time of flight mean here?', 'definition', undefined],
    ['What do the letters BHC stand for?', 'definition', undefined],
    ['What are the "three vats"?', 'definition', 'vats'],
    ['Define lagging.', 'definition', 'lagging'],
    ['overage meaning', 'definition', undefined],
  ],
  'something described': [
    ['What is the symbol for tin?', 'description', 'symbol'],
    ['What is the largest island?', 'place', 'island'],
    ['What is the highest recorded level?', 'description', 'level'],
    ['What was built on the south bank?', 'description', undefined],
    ['What is required for a licence?', 'description', undefined],
    ['What was the mill built of?', 'description', undefined],
    ['What happened to the sea wall?', 'description', undefined],
    ['What does the council do with the rubbish?', 'description', undefined],
    ['What kind of fuel do the ferries burn?', 'description', 'fuel'],
    ['What did the mayor say?', 'description', undefined],
    ['Tell me about the harbour company.', 'description', 'company'],
    ['wool exports 2019', 'description', 'exports'],
  ],
  'how it is called': [
    ['What is the town called by its people?', 'description', undefined],
    ['What nickname does the town have?', 'description', 'nickname'],
    ['What is Ardle known as?', 'description', undefined],
    ['How are the boats called?', 'description', undefined],
    ['What is another name for tin oxide?', 'description', 'name'],
  ],
  'a reason': [
    ['Why did the dam fail?', 'reason', undefined],
    ['How come the mill closed?', 'reason', undefined],
    ['Explain why the dam failed.', 'reason', undefined],
    ['Give me the reason for the closure.', 'reason', 'reason'],
    ['What was the purpose of the visit?', 'reason', 'purpose'],
    ['For what reason was the mill closed?', 'reason', 'reason'],
    ['reason for closing the mill', 'reason', undefined],
  ],
  'a manner': [
    ['How is paper made?', 'manner', undefined],
    ['Explain how paper is made.', 'manner', undefined],
    ['By what means was the harbour dredged?', 'manner', 'means'],
    ['By what kinds of policy were the firms moved?', 'manner', 'policy'],
    ['The ferry was replaced by what?', 'description', undefined],
  ],
  'yes or no': [
    ['Did the strike end in May?', 'yesno', undefined],
    ["Didn't the harbour close?", 'yesno', undefined],
    ['Didn’t the harbour close?', 'yesno', undefined],
    ['have all the ships been sold', 'yesno', undefined],
    ['Has the mill closed or not?', 'yesno', undefined],
    ['Is it true that the harbour was closed?', 'yesno', undefined],
    ["The harbour was closed, wasn't it?", 'yesno', undefined],
    ['The harbour opened in May, right?', 'yesno', undefined],
  ],
  'one of two': [
    ['Which is longer, the tunnel or the bridge?', 'comparison', undefined],
    ['Is the lake or the bay larger?', 'comparison', undefined],
    ['Which of the two mills is older?', 'comparison', undefined],
    ['Is the harbour open or closed?', 'description', undefined],
    ['Is the lake larger than the bay or the pond?', 'description', undefined],
  ],
};

const rows = Object.entries(PHENOMENA).flatMap(([phenomenon, questions]) =>
  questions.map(([question, type, focus]) => ({ phenomenon, question, type, focus })),
);

describe('the answer type of a question', () => {
  it.each(rows)('$phenomenon: $question', ({ question, type, focus }) => {
    expect(readAnswerType(wordsOf(question), question.includes('"'), table)).toEqual({ type, focus });
  });

  it('is one of the types for any words whatever', () => {
    const word = oneof(
      constantFrom(
        ...rows.flatMap(({ question }) => wordsOf(question)).filter((_, place) => place % 3 === 0),
      ),
      string({ maxLength: 6 }),
    );
    assert(
      property(array(word, { maxLength: 12 }), (words) => {
        expect(ANSWER_TYPES).toContain(readAnswerType(words, false, table).type);
      }),
    );
  });
});
