import { describe, expect, it } from 'vitest';
import { isWorthKeeping, questionToKeep } from '../../../src/discord/gaps/worth-keeping.ts';

describe('what is kept as an open question', () => {
  it.each([
    ['a question', 'Who built the mill?'],
    ['two words', 'Ardle population'],
    ['a script without spaces between words', '谁建了这座磨坊'],
    ['letters with marks', 'Où est l’écluse ?'],
    ['a name with figures', 'What is B-52?'],
    ['a pronoun beside the name that it stands for', 'When did Ardle open its mill?'],
  ])('are %s', (_what, question) => {
    expect(isWorthKeeping(question)).toBe(true);
    expect(questionToKeep({ asked: question, readAs: undefined })).toBe(question);
  });

  it.each([
    ['a letter', 'x'],
    ['a word', 'Zorbinska?'],
    ['figures', '42 17'],
    ['two characters', '磨坊'],
    ['a pronoun that stands for something said before', 'When did they build it?'],
    ['what is longer than is kept', 'why '.repeat(200)],
  ])('is not %s', (_what, question) => {
    expect(isWorthKeeping(question)).toBe(false);
    expect(questionToKeep({ asked: question, readAs: undefined })).toBeUndefined();
  });

  it('is a turn of a talk as it was read', () => {
    expect(questionToKeep({ asked: 'And the weir?', readAs: 'Who built the weir?' })).toBe(
      'Who built the weir?',
    );
    expect(questionToKeep({ asked: 'Ardle?', readAs: 'Who built Ardle?' })).toBe('Who built Ardle?');
  });

  it('is no single character, whatever it was read as', () => {
    expect(questionToKeep({ asked: 'x', readAs: 'Who built the x?' })).toBeUndefined();
  });

  it('is a question as it was put where the reading only repeats its words', () => {
    const asked = 'Who painted the mill at Ardle?';
    expect(questionToKeep({ asked, readAs: 'Who painted the mill at Ardle at Ardle?' })).toBe(asked);
  });
});
