import { describe, expect, it } from 'vitest';
import { courtesyIn } from '../../../src/conversation/about/courtesy.ts';

describe('a courtesy', () => {
  it.each([
    ['thanks', 'thanks'],
    ['Thank you so much!', 'thanks'],
    ['thx', 'thanks'],
    ['Great, thanks.', 'thanks'],
    ['ok thanks', 'thanks'],
    ['Ok. Thanks for the answer 🙏', 'thanks'],
    ['good bot', 'thanks'],
    ['Hello', 'greeting'],
    ['hi there!', 'greeting'],
    ['Good morning', 'greeting'],
    ['hey Footnote, how are you?', 'greeting'],
    ['bye', 'farewell'],
    ["That's all for now, thank you", 'thanks'],
    ['OK', 'assent'],
    ['I see.', 'assent'],
    ['wow, interesting!', 'assent'],
    ['👍', 'assent'],
    ['got it :)', 'assent'],
  ])('is seen in %s', (asked, kind) => {
    expect(courtesyIn(asked)).toBe(kind);
  });

  it.each([
    'thanks, who is the mayor?',
    'hello harbour',
    'Who is OK?',
    'What is the thank-you card?',
    'Good harbours',
    'Morning Star',
    '???',
    '',
  ])('is not seen in %s', (asked) => {
    expect(courtesyIn(asked)).toBeUndefined();
  });
});
