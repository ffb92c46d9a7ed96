import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutKind } from '../../../src/conversation/about/about-kind.ts';

describe('a turn about the answer before', () => {
  it.each([
    'Who said that?',
    'who said this',
    'who said so?',
    'Who says?',
    'who says so',
    'Says who?',
    'Who said it?',
    'And who said that, exactly?',
    'OK. Who said that?',
    'Who was it that said that?',
    "who's saying that?",
    'Who is speaking here?',
    'Who told you that?',
    'who claims that?',
    'Who mentioned this?',
    'Who wrote that?',
    'Who predicted this?',
    'According to whom?',
    'according to who',
    'According to whom was that?',
    'whose words are those?',
    'Whose quote is that?',
    'Whose estimate is this?',
    'Who are you quoting?',
    'Who is being quoted there?',
    'Who made that claim?',
    'Which official said that?',
    'Said by whom?',
    'Who has said that in the article?',
    'On whose authority?',
    'What is the name of the person who said that?',
  ])('asks for the speaker: %s', (asked) => {
    expect(aboutKind(asked)).toBe('speaker');
  });

  it.each([
    'When was that?',
    'and when was this?',
    'when was that, roughly?',
    'When did that happen?',
    'When did it happen?',
    'When will that be?',
    'when was that said?',
    'Which year was that?',
    'In which year was that?',
    'what year was that',
    'What year is that from?',
    'Which year did it happen?',
    'As of when?',
    'As of when is that?',
    'What period does that refer to?',
    'which year are we talking about?',
    'How old is that figure?',
    'How recent are those numbers?',
    'Is that up to date?',
    'How long ago was that?',
    'What was the date of that?',
    'What date was this?',
  ])('asks for the time: %s', (asked) => {
    expect(aboutKind(asked)).toBe('time');
  });

  it.each(['When?', 'since which year?', 'Which year?', 'When was it?', 'in what year', 'When exactly?'])(
    'may ask for another time: %s',
    (asked) => {
      expect(aboutKind(asked)).toBe('any-time');
    },
  );

  it.each([
    'Where does it say so?',
    'where does it say that?',
    'Where does the article say this?',
    'where exactly does it say that',
    'Where did you get that from?',
    'Where did you find this?',
    "Where's that from?",
    'Where is that written?',
    'where is it stated?',
    'Source?',
    'sources please',
    "What's the source?",
    "What's your source for that?",
    'Do you have a source?',
    'Any evidence for that?',
    'Which article?',
    'In which article?',
    'Which article is that from?',
    'Which article says so?',
    'what article was that in',
    'Which paragraph?',
    'Show me where.',
    'show me where it says that',
    'Can you show me the source?',
    'Could you please show me the exact quote?',
    'Show me the sentence.',
    'Give me the source for that',
    'Quote?',
    'How do you know?',
    'How do you know that?',
    'Based on what?',
    'Where can I read that?',
    'Says which article?',
    'What makes you say that?',
  ])('asks for the source: %s', (asked) => {
    expect(aboutKind(asked)).toBe('source');
  });

  it.each([
    'Are you sure?',
    'are you sure about that',
    'Are you really sure?',
    'are u sure',
    'you sure?',
    'Sure?',
    'How sure are you?',
    'How certain is that?',
    'Really?',
    'really??',
    'Oh, really?',
    'Is that right?',
    'is that really true',
    'Is this correct?',
    "That's right?",
    'Is it?',
    'Is it true?',
    'is that so',
    'Can I trust that?',
    'Could that be wrong?',
    "That can't be right.",
    'that doesn’t sound right',
    "I don't believe that",
    'Seriously?',
    'Wait, really?',
    'Are you certain of that?',
    'How reliable is that?',
    'Did you check that?',
  ])('doubts: %s', (asked) => {
    expect(aboutKind(asked)).toBe('certainty');
  });

  it.each([
    'What else does it say?',
    'What else does it say about that?',
    'what else does the article say',
    'what else?',
    'Anything else?',
    'Tell me more.',
    'tell me more about that',
    'Can you tell me more?',
    'More, please',
    'more details?',
    'Go on',
    'Please continue.',
    'and then?',
    'What comes next?',
    'What happened next?',
    'Thanks, what else?',
    'Does it say anything else?',
    'read on',
  ])('asks for more: %s', (asked) => {
    expect(aboutKind(asked)).toBe('more');
  });
});

describe('a question of its own', () => {
  it.each([
    'Who said that the harbour will close?',
    'Who said that he was tired?',
    'Who says the mill is safe?',
    'Who told the council about the crack?',
    'Who was that?',
    'Who made that bridge?',
    'Who wrote it?',
    'Who announced it?',
    'Who published the report?',
    'Whose mill is it?',
    'Whose idea was that?',
    'According to whom is the pier safe?',
    'According to whom did the wall move?',
    'When was that bridge built?',
    'From when?',
    'Since when?',
    'When was it built?',
    'When did that company start?',
    'When does it open?',
    'Which year did the mill burn?',
    'What year did he die?',
    'How old is that bridge?',
    'How old is it?',
    'Is that bridge new?',
    'Where is that?',
    'Where is it?',
    'Where is it from?',
    'Where does it come from?',
    'Where does he say he was born?',
    'Where was it found?',
    'Which report?',
    'Which one?',
    'Show me the harbour.',
    'Where can I buy that?',
    'What is the source of the Sel?',
    'Which article is about the harbour?',
    'How do you know Edda Voss?',
    'Are you a bot?',
    'Is that bridge safe?',
    'Is it reliable?',
    'Is it open?',
    'Is that the mayor?',
    'How accurate is it?',
    'Right, who is the mayor?',
    'How sure is the mayor of the plan?',
    'Tell me more about the mill.',
    'What else does the mill make?',
    'What else does it say about the harbour?',
    'What happened after the storm?',
    'What about the mill?',
    'and its turnover?',
    'and in 2018?',
    'who is the mayor?',
    '',
    '???',
    'Ok',
  ])('is left alone: %s', (asked) => {
    expect(aboutKind(asked)).toBeUndefined();
  });

  it('is what has a name or a figure besides', () => {
    const about = fc.constantFrom('Who said that', 'When was that', 'Where does it say so', 'Are you sure');
    const besides = fc.constantFrom('Selmouth', '1874', 'the harbour', 'Edda Voss', 'harbour plan');
    fc.assert(
      fc.property(about, besides, (wording, thing) => {
        expect(aboutKind(`${wording} ${thing}?`)).toBeUndefined();
      }),
    );
  });

  it.each(['can you ', 'ok ', 'that ', 'really ', 'who said that ', 'is that '])(
    'is what goes on and on: %s',
    (words) => {
      expect(aboutKind(words.repeat(2000))).toBeUndefined();
    },
  );

  it('is read in the same way whatever the case, the punctuation and the spaces', () => {
    const about = fc.constantFrom(
      'Who said that?',
      'When was it?',
      'Tell me more',
      'How old is that bridge?',
    );
    const around = fc.constantFrom('', ' ', '!', '?? ', ' … ', '"');
    fc.assert(
      fc.property(about, around, around, (wording, before, after) => {
        expect(aboutKind(`${before}${wording.toUpperCase()}${after}`)).toBe(aboutKind(wording));
      }),
    );
  });
});
