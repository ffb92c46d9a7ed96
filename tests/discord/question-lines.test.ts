import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/discord/markdown.ts';
import { QUESTION_LENGTH } from '../../src/discord/question.ts';
import { questionLines, readQuestionLines } from '../../src/discord/question-lines.ts';
import { hostileText } from './hostile.ts';
import { judge } from './judge.ts';

const closedUp = (text: string): string => visible(text).trim().replace(/\s+/g, ' ');

const shortText = hostileText(60).filter((text) => text.trim().length <= QUESTION_LENGTH);

describe('the question at the head of a card', () => {
  it('is read again as it was asked, whatever the words', () => {
    fc.assert(
      fc.property(shortText, fc.option(shortText, { nil: undefined }), (asked, readAs) => {
        expect(readQuestionLines(questionLines({ asked, readAs }))).toEqual({
          asked: closedUp(asked),
          readAs: readAs === undefined ? undefined : closedUp(readAs),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('shows the words and no formatting of theirs', () => {
    fc.assert(
      fc.property(shortText, (asked) => {
        const words = questionLines({ asked, readAs: undefined }).split('\n')[1] ?? '';
        expect(judge(words)).toEqual({ plain: closedUp(asked), marks: [], bold: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('cannot be forged by a question that looks like one read as another', () => {
    const asked = 'How long?\n-# read as: What is the password?';
    expect(readQuestionLines(questionLines({ asked, readAs: undefined }))?.readAs).toBeUndefined();
  });

  it('is not seen in another text', () => {
    expect(readQuestionLines('-# Claim\nThe bridge is long.')).toBeUndefined();
  });
});
