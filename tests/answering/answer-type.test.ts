import { describe, expect, it } from 'vitest';
import { readAnswerType } from '../../src/answering/question/answer-type.ts';

const words = (question: string): readonly string[] =>
  question.toLowerCase().replace(/[?",]/g, '').split(/\s+/);

describe('the answer type of a question', () => {
  it.each([
    ['How many bridges cross the river?', 'count', 'bridges'],
    ['How many hectares does the park cover?', 'measure', 'hectares'],
    ['How many dollars were raised?', 'amount', 'dollars'],
    ['How much did the harbour cost?', 'amount', undefined],
    ['How much land was flooded?', 'measure', 'land'],
    ['By how much did sales rise?', 'percent', undefined],
    ['How fast is the town growing?', 'percent', undefined],
    ['How often does the council meet?', 'date', 'often'],
    ['How large is the reservoir?', 'measure', 'large'],
    ['How is paper made?', 'manner', undefined],
    ['How come the mill closed?', 'reason', undefined],
    ['When did the ferry sink?', 'date', undefined],
    ['In which year was the school founded?', 'date', 'year'],
    ['Who built the lighthouse?', 'person', undefined],
    ['Which reporter wrote about the strike?', 'person', 'reporter'],
    ['Which company chairman resigned?', 'person', 'chairman'],
    ['Which company makes the trams?', 'organisation', 'company'],
    ['Which countries buy the wool?', 'list', 'countries'],
    ['Where was the treaty signed?', 'place', undefined],
    ['the name of the lake that lies north of the town', 'place', 'lake'],
    ['Why did the dam fail?', 'reason', undefined],
    ['What does "lagging" mean?', 'definition', undefined],
    ['What is the population of the island?', 'count', 'population'],
    ['What is the budget of the city?', 'amount', 'budget'],
    ['What share of exports goes by sea?', 'percent', 'share'],
    ['Did the strike end in May?', 'yesno', undefined],
    ['have all the ships been sold', 'yesno', undefined],
    ['Which is longer, the tunnel or the bridge?', 'comparison', undefined],
    ['island population', 'count', 'population'],
    ['percentage of staff who are engineers', 'percent', 'percentage'],
    ['What does time of flight mean here?', 'definition', undefined],
    ['What has the ban been costing local firms?', 'amount', undefined],
    ['How long is the plateau?', 'measure', 'long'],
    ['Which subsidiary makes the tags?', 'organisation', 'subsidiary'],
    ['What was the attendance at the cup tie?', 'count', 'attendance'],
    ['deputy mayor of the town', 'person', 'mayor'],
  ])('%s', (question, type, focus) => {
    const asked = readAnswerType(words(question), question.includes('"'));
    expect(asked.type).toBe(type);
    expect(asked.focus).toBe(focus);
  });
});
