import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../src/answering/answer.ts';
import { answerOnCard } from '../../../src/discord/answer-on-card.ts';
import { renderCard } from '../../../src/discord/card.ts';
import { visible } from '../../../src/discord/markdown.ts';
import { renderPreview } from '../../../src/discord/notebook/saving/preview.ts';
import { saveForm } from '../../../src/discord/notebook/saving/save-form.ts';
import { keptNotice, problemWords, savedLine } from '../../../src/discord/notebook/saving/saving-notices.ts';
import { withShowButton } from '../../../src/discord/notebook/saving/show-button.ts';
import { readTypedWords, withTypedWords } from '../../../src/discord/notebook/saving/typed-lines.ts';
import { questionLines } from '../../../src/discord/question-lines.ts';
import { textsOf } from '../../../src/discord/read-card.ts';
import type { Reply } from '../../../src/discord/reply.ts';
import { textDisplay } from '../../../src/discord/components.ts';
import { modalForm } from '../../../src/loopback/forms/modal.ts';
import type { Finding } from '../../../src/store/finding-store.ts';
import type { Notebook } from '../../../src/store/notebook-store.ts';
import { accepted } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { judge } from '../judge.ts';
import { answered, articleOfSentences, libraryOf, notFound, readingOf, turn, unsure } from '../newsroom.ts';
import { madeUpFinding } from '../../store/made-up-notebook.ts';

const OURS = new Set(['heading', 'subtext', 'strong', 'blockQuote', 'user', 'timestamp']);

const foreignMarks = (reply: Reply): readonly string[] =>
  accepted(reply).flatMap((text) => judge(text).marks.filter((mark) => !OURS.has(mark)));

const SETTING = { asker: '123456789012345678', shown: 'private', keeps: true } as const;
const RUNS = { numRuns: 150 };

const anyArticle = fc
  .tuple(hostileText(60), hostileText(10))
  .map(([words, title]) => ({ ...articleOfSentences([`A${words}z`]), title }));

const cardOf = (article: Parameters<typeof readingOf>[0], question: string): Reply => {
  const reading = readingOf(article, article.text, article.text);
  const card = renderCard(question, turn(answered(reading)), libraryOf(article), { setting: SETTING });
  if (card === undefined) throw new Error('There is no card.');
  return card;
};

const notebookOf = (name: string, id = 'a'.repeat(16)): Notebook => ({
  id,
  server: '1',
  name: `N${name}`.slice(0, 60),
  createdAt: 0,
  findings: 3,
});

const FINDING: Finding = {
  ...madeUpFinding('a'.repeat(16), 'When did the mill open?'),
  id: 'b'.repeat(16),
  server: '1',
  disputes: [],
  votes: { up: 0, down: 0 },
};

const anyTyped = fc.record({ name: hostileText(8), note: hostileText(200), tags: hostileText(30) });

describe('whatever somebody writes about a finding', () => {
  it('stays plain text and fits on a preview, from which the answer is read again', () => {
    fc.assert(
      fc.property(anyArticle, hostileText(12), anyTyped, (article, question, typed) => {
        const card = answerOnCard(cardOf(article, `Q${question}`).components);
        const [, ...others] = card?.texts ?? [];
        const texts = [questionLines({ asked: `Q${question}`, readAs: undefined }), ...others];
        const found = { article, quote: { article: article.id, start: 0, end: article.text.length } };
        const lead = problemWords({ kind: 'too_long', tag: typed.tags, limit: 40 });
        const preview = renderPreview({ lead, texts, found, message: '123456789012345678', typed });
        expect(foreignMarks(preview)).toEqual([]);
        expect(answerOnCard(preview.components)?.answer).toBe(card?.answer);
      }),
      RUNS,
    );
  });

  it('fits under the fullest card that was not saved', () => {
    const words = fc
      .integer({ min: 0, max: 30 })
      .chain((length) => fc.array(hostileText(length), { minLength: 12, maxLength: 12 }));
    fc.assert(
      fc.property(words, anyTyped, (lines, typed) => {
        const article = articleOfSentences(lines.map((line, index) => `A${index}${line}z`));
        const readings = article.sentences.map(({ start, end }): Reading => ({
          short: { form: 'spans', spans: [{ start, end }] },
          quote: { article: article.id, start, end },
          basis: [],
          further: [],
        }));
        const [first, ...rivals] = readings;
        if (first === undefined) throw new Error('There is no reading.');
        const evidence = rivals.map(({ quote }) => quote);
        for (const answer of [
          answered(first, evidence, rivals),
          unsure(first, evidence),
          notFound([], evidence),
        ]) {
          const card = renderCard('Who?', turn(answer), libraryOf(article), { setting: SETTING });
          if (card === undefined) throw new Error('There is no card.');
          const line = problemWords({ kind: 'too_long', tag: typed.tags, limit: 40 });
          const components = [textDisplay(line), ...card.components, textDisplay(`-# ${'x'.repeat(140)}`)];
          expect(() => accepted(withTypedWords({ ...card, components }, typed))).not.toThrow();
        }
      }),
      RUNS,
    );
  });

  it('is read from where it was said back, or attached', () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const reply = withTypedWords({ components: [], files: [] }, typed);
        const read = readTypedWords(textsOf(reply.components));
        const note = visible(typed.note.trim());
        const isBack = reply.files.length === 0 && read.note === note;
        expect(isBack || reply.files.some(({ text }) => text.includes(typed.note.trim()))).toBe(true);
      }),
      RUNS,
    );
  });

  it('fits into the form', () => {
    fc.assert(
      fc.property(
        anyTyped,
        hostileText(60),
        fc.uniqueArray(hostileText(10), { maxLength: 30 }),
        (typed, question, names) => {
          const notebooks = names.map((name, index) => notebookOf(name, String(index).padStart(16, '0')));
          const form = saveForm('save:abcde01234.0.1', notebooks, { ...typed, question });
          expect(() => modalForm.parse(form)).not.toThrow();
        },
      ),
      RUNS,
    );
  });

  it('stays plain text where it is said to be kept', () => {
    fc.assert(
      fc.property(anyArticle, hostileText(10), (article, name) => {
        const kept = { finding: FINDING, notebook: notebookOf(name) };
        const card = withShowButton(cardOf(article, 'Who?'), 'b'.repeat(16));
        const above = textDisplay(savedLine(kept));
        const shared = textDisplay(`-# Shared by ${'\\*'.repeat(66)}`);
        const loading = textDisplay(`-# ${'x'.repeat(140)}`);
        const whole = { ...card, components: [shared, above, ...card.components, loading] };
        expect(foreignMarks(whole)).toEqual([]);
        for (const kind of ['saved', 'same'] as const)
          expect(foreignMarks(keptNotice({ ...kept, kind }))).toEqual([]);
      }),
      RUNS,
    );
  });
});
