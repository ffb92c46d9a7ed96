import { assert, property, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_LENGTH, readQuestion, readWords } from '../../src/discord/question.ts';

describe('a question', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\u00A0'],
    ['signs', '?!… — **'],
    ['a mention', '<@123456789012345678>'],
    ['mentions of all kinds', '<@!1> <@&2> <#3> </ask:4> <id:browse>'],
    ['emoji of a server', '<:mill:123456789012345678> <a:wheel:123456789012345678>'],
    ['a time', '<t:1700000000> <t:1700000000:R>'],
    ['emoji', '🙂'],
    ['control characters', '\u0000\u0007'],
    ['half a surrogate pair', '\uD83D'],
  ])('that is only %s is none', (_name, text) => {
    expect(readQuestion(text)).toEqual({ problem: 'empty' });
  });

  it.each([
    ['How long is it <:hm:123456789012345678>', 'How long is it'],
    ['  how long\nis it? ', 'how long\nis it?'],
    ['<@123456789012345678> 2019?', '2019?'],
    ['桥有多长？', '桥有多长？'],
    ['is 3 < 4 and 5 > 4?', 'is 3 < 4 and 5 > 4?'],
  ])('is taken without what Discord shows in its own way: %s', (text, question) => {
    expect(readQuestion(text)).toEqual({ question });
  });

  it('may have its length and no more', () => {
    expect(readQuestion('a'.repeat(QUESTION_LENGTH))).toEqual({ question: 'a'.repeat(QUESTION_LENGTH) });
    expect(readQuestion('a'.repeat(QUESTION_LENGTH + 1))).toEqual({ problem: 'too_long' });
    expect(readQuestion(`${'a'.repeat(QUESTION_LENGTH)}${' '.repeat(QUESTION_LENGTH)}`)).toHaveProperty(
      'question',
    );
  });

  it('is as it was typed when it is plain words', () => {
    assert(
      property(stringMatching(/^[a-z](?:[a-z ?]{0,80}[a-z?])?$/), (text) => {
        expect(readQuestion(text)).toEqual({ question: text });
      }),
    );
  });

  it('is read the same when it is read again, whatever was typed', () => {
    assert(
      property(string({ unit: 'binary' }), (text) => {
        const read = readWords(text, 50);
        const again = 'words' in read ? readWords(read.words, 50) : read;
        expect(again).toEqual(read);
      }),
    );
  });
});
