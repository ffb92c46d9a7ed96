import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/discord/markdown.ts';
import { renderChoice } from '../../../src/discord/notebook/choice-view.ts';
import { renderFinding } from '../../../src/discord/notebook/finding-view.ts';
import { renderHistory } from '../../../src/discord/notebook/history-view.ts';
import { accepted, quotesIn } from '../accepted.ts';
import { hostileText } from '../hostile.ts';
import { judge } from '../judge.ts';
import { bridge, libraryOf } from '../newsroom.ts';
import { anyFinding, anySource } from './made-up-views.ts';

const library = libraryOf(bridge);

/** What our own lines are made of: people, times and threads too, whose names Discord shows. */
const OURS = new Set(['heading', 'subtext', 'strong', 'blockQuote', 'user', 'timestamp', 'channel']);

describe('a finding', () => {
  it('is a message that Discord takes, with its quote letter for letter, there or attached', () => {
    fc.assert(
      fc.property(anyFinding, anySource, fc.option(hostileText()), (finding, source, notebook) => {
        const reply = renderFinding(finding, {
          notebook: notebook ?? undefined,
          source,
          library,
          lead: 'Changed.',
        });
        const texts = accepted(reply);
        const attached = reply.files.map(({ text }) => text).join('\n');
        expect(
          quotesIn(texts).includes(visible(finding.quote.text)) || attached.includes(finding.quote.text),
        ).toBe(true);
        expect(
          finding.note.trim() === '' ||
            attached.includes(finding.note) ||
            texts.some((text) => text.startsWith('**Note**')),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has no marks but ours, whatever the texts', () => {
    fc.assert(
      fc.property(anyFinding, hostileText(), (finding, words) => {
        const quote = { ...finding.quote, text: words, title: words };
        const written = { question: words, answer: words, note: words, tags: [words], disputes: [] };
        const around = { notebook: words, source: { kind: 'removed' }, library } as const;
        const replies = [
          renderFinding({ ...finding, ...written, quote }, around),
          renderHistory({ ...finding, disputes: [{ at: 0, reason: words }] }),
          renderChoice(words, [{ ...finding, ...written, quote }], 1),
        ];
        const marks = replies.flatMap(accepted).flatMap((text) => judge(text).marks);
        expect(marks.filter((mark) => !OURS.has(mark))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is marked as disputed for as long as nobody resolves that', () => {
    fc.assert(
      fc.property(anyFinding, anySource, (finding, source) => {
        const reply = renderFinding(finding, { notebook: 'Mills', source, library });
        const isDisputed = finding.disputes.some(({ resolved }) => resolved === undefined);
        const labels = JSON.stringify(reply.components);
        expect(labels.includes('"Resolve"')).toBe(isDisputed);
        expect(labels.includes('"Dispute"')).toBe(!isDisputed);
      }),
      { numRuns: 50 },
    );
  });

  it('shows all its disputes, there or attached', () => {
    fc.assert(
      fc.property(anyFinding, (finding) => {
        const reply = renderHistory(finding);
        const count = accepted(reply).filter((text) => text.startsWith('**Disputed**')).length;
        const attached = reply.files.map(({ text }) => text).join('\n');
        expect(
          count === finding.disputes.length ||
            finding.disputes.every(({ reason }) => attached.includes(reason)),
        ).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('is asked for among others in a message that Discord takes', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyFinding, { minLength: 2, maxLength: 5, selector: ({ id }) => id }),
        hostileText(),
        (findings, wanted) => {
          const shown = accepted(renderChoice(wanted, findings, 12_345)).join('\n');
          expect(shown).toContain('12345 findings have the words');
        },
      ),
      { numRuns: 100 },
    );
  });
});
