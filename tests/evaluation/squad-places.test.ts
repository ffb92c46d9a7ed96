import { array, assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asWholeArticles, runsOfDocument } from '../../src/evaluation/squad-articles.ts';
import type { SquadFile } from '../../src/evaluation/squad-file.ts';
import { eachArticle, PARTS, wholeFile } from '../../src/evaluation/squad-places.ts';

/** A file of documents with these paragraphs; each paragraph has a question whose answer is its first word. */
const fileOf = (documents: readonly (readonly string[])[]): SquadFile => {
  const texts = documents.flatMap((paragraphs, d) =>
    paragraphs.map((text, p) => ({ id: `${d + 1}.${p + 1}`, title: `Document ${d + 1}`, text })),
  );
  return {
    name: 'made up',
    texts,
    questions: texts.map(({ id, text }) => ({
      id: `question on ${id}`,
      question: 'Which word?',
      article: id,
      answers: [{ text: text.split(' ')[0] ?? '', start: 0 }],
    })),
  };
};
const file = fileOf([['Mills make paper.', 'Ferries cross.'], ['Lamps burn oil.']]);
const files = array(array(string({ minLength: 1 }), { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 4,
}).map(fileOf);

describe('documents as articles', () => {
  it('joins the paragraphs of a document, and moves the answers with them', () => {
    const whole = asWholeArticles(file);
    expect(whole.texts.map(({ text }) => text)).toEqual([
      'Mills make paper.\n\nFerries cross.',
      'Lamps burn oil.',
    ]);
    expect(whole.questions.map(({ article, answers }) => [article, answers[0]?.start])).toEqual([
      ['1.1', 0],
      ['1.1', 19],
      ['2.1', 0],
    ]);
  });

  it('finds every answer where it is said to be', () => {
    assert(
      property(files, (any) => {
        const whole = asWholeArticles(any);
        const texts = new Map(whole.texts.map(({ id, text }) => [id, text]));
        for (const { article, answers } of whole.questions) {
          const [answer] = answers;
          const start = answer?.start ?? 0;
          expect(texts.get(article)?.slice(start, start + (answer?.text.length ?? 0))).toBe(answer?.text);
        }
      }),
    );
  });

  it('cuts runs of at most so many paragraphs that never cross a document', () => {
    assert(
      property(files, integer({ min: 1, max: 5 }), (any, most) => {
        const runs = runsOfDocument(any.texts, most);
        expect(runs.flat()).toEqual(any.texts);
        for (const run of runs) {
          expect(run.length).toBeLessThanOrEqual(most);
          expect(new Set(run.map(({ title }) => title)).size).toBe(1);
        }
      }),
    );
  });
});

describe('the places where questions are asked', () => {
  it('are one for the whole file, or one for each article', () => {
    expect(wholeFile(file, file.questions).map(({ texts }) => texts.length)).toEqual([3]);
    expect(eachArticle(file, file.questions).map(({ questions }) => questions.length)).toEqual([2, 1]);
  });

  it('leave out articles of which nothing is asked', () => {
    expect(eachArticle(file, file.questions.slice(2)).map(({ texts }) => texts[0]?.title)).toEqual([
      'Document 2',
    ]);
  });

  it('take the paragraph of a question out with its part, and every paragraph with one of them', () => {
    assert(
      property(files, (any) => {
        for (const { questions, without } of wholeFile(any, any.questions)) {
          for (const { asked, part } of questions)
            expect(without(part).some(({ id }) => id === asked.article)).toBe(false);
        }
        const [place] = wholeFile(any, any.questions);
        const parts = Array.from({ length: PARTS }, (_, part) => place?.without(part).length ?? 0);
        const left = parts.reduce((sum, length) => sum + any.texts.length - length, 0);
        expect(left).toBe(any.texts.length);
      }),
    );
  });

  it('have no text left when an article has one paragraph', () => {
    const [, lamps] = eachArticle(file, file.questions);
    expect(lamps?.without(lamps.questions[0]?.part ?? 0)).toEqual([]);
  });
});
