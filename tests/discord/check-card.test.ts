import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VERDICTS, type CheckedSentence, type ClaimCheck } from '../../src/claims/claim-check.ts';
import { renderCheck } from '../../src/discord/check-card.ts';
import { visible } from '../../src/discord/markdown.ts';
import { renderTextCheck, type TextCheckView } from '../../src/discord/text-check-card.ts';
import { accepted, quotesIn } from './accepted.ts';
import { hostileText } from './hostile.ts';
import { judge } from './judge.ts';
import { articleOfSentences, bridge, CLOSED, LENGTH, libraryOf, quoteOf, spanOf } from './newsroom.ts';

const supported: ClaimCheck = {
  claim: 'The Wend bridge is over 400 metres long.',
  verdict: 'supported',
  reasons: [{ kind: 'agrees', aspect: 'figure', claimed: 'over 400 metres', written: '412 metres' }],
  quotes: [{ quote: quoteOf(bridge, LENGTH), marked: [spanOf(bridge, '412 metres')] }],
  confidence: 0.9,
};

const contradicted: ClaimCheck = {
  claim: 'Lorries cross it since 1987.',
  verdict: 'contradicted',
  reasons: [
    { kind: 'differs', aspect: 'negation', claimed: 'lorries cross it', written: 'closed to lorries' },
  ],
  quotes: [{ quote: quoteOf(bridge, CLOSED), marked: [spanOf(bridge, 'closed to lorries')] }],
  confidence: 0.8,
};

const silent: ClaimCheck = {
  claim: 'A duke built it.',
  verdict: 'not_mentioned',
  reasons: [{ kind: 'silent', missing: ['duke'] }],
  quotes: [{ quote: quoteOf(bridge, LENGTH), marked: [] }],
  confidence: 0.7,
};

const library = libraryOf(bridge);

describe('the card of a claim', () => {
  it('shows the claim, the verdict, why, and the sentence with what decided it in bold', () => {
    const texts = accepted(renderCheck(supported, library));
    expect(texts.slice(0, 2)).toEqual([
      `-# Claim\n${supported.claim}`,
      '## ✓ Supported\nThe article agrees\\: 412 metres',
    ]);
    expect(quotesIn(texts)).toEqual([LENGTH]);
    expect(texts.flatMap((text) => judge(text).bold)).toEqual(['412 metres']);
  });

  it('tells the three verdicts apart by sign and word', () => {
    const headlines = [supported, contradicted, silent].map(
      (check) => accepted(renderCheck(check, library))[1]?.split('\n')[0],
    );
    expect(headlines).toEqual(['## ✓ Supported', '## ✗ Contradicted', '## ○ Not mentioned']);
  });

  it('calls what does not mention it the closest sentence', () => {
    expect(accepted(renderCheck(silent, library))).toContain('**Closest sentence**');
  });

  it('leaves out a sentence whose article has gone', () => {
    expect(quotesIn(accepted(renderCheck(supported, libraryOf())))).toEqual([]);
  });
});

const TEXT = 'The Wend bridge is over 400 metres long. Is it old? I love it. A duke built it.';

const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

const checkedText = (): readonly CheckedSentence[] => {
  return [
    { kind: 'claim', span: span(supported.claim), check: supported },
    { kind: 'question', span: span('Is it old?') },
    { kind: 'opinion', span: span('I love it.') },
    { kind: 'claim', span: span('A duke built it.'), check: silent },
  ];
};

describe('the card of a text', () => {
  it('says of every sentence what it is', () => {
    const texts = accepted(renderTextCheck(TEXT, checkedText(), library, 'verdicts'));
    expect(texts[0]).toBe(
      '## Checked against the articles\n2 claims: 1 supported, 1 not mentioned. 2 sentences are no claims.',
    );
    expect(texts[1]).toContain('**✓ Supported** – The Wend bridge is over 400 metres long.');
    expect(texts[2]).toBe('-# No claim but a question: Is it old?');
    expect(texts[3]).toBe('-# No claim that articles can settle: I love it.');
    expect(texts[4]).toContain('**○ Not mentioned** – A duke built it.');
  });

  it('shows what comes closest to a claim that is not mentioned among the sources alone', () => {
    const [sources, verdicts] = (['sources', 'verdicts'] as const).map((view) =>
      accepted(renderTextCheck(TEXT, checkedText().slice(3), library, view)).join('\n'),
    );
    expect(sources).toContain(`What comes closest:\n> ${LENGTH}`);
    expect(verdicts).not.toContain(LENGTH);
  });

  it('says so when there is no claim in it', () => {
    const texts = accepted(renderTextCheck(TEXT, checkedText().slice(1, 3), library, 'verdicts'));
    expect(texts[0]).toContain('No claim here that could be checked.');
  });

  it('attaches all of it when there is no room', () => {
    const many = Array.from({ length: 30 }, () => checkedText()).flat();
    const reply = renderTextCheck(TEXT, many, library, 'sources');
    expect(accepted(reply).join('\n')).toMatch(/\d+ sentences do not fit here; all of it is attached/);
    const [file] = reply.files;
    expect(file?.text.match(/^\d+\. /gm)).toHaveLength(many.length);
    expect(file?.text).toContain(LENGTH);
  });

  it('attaches all of it when its many short sentences would be too many parts', () => {
    const article = articleOfSentences(['It is.']);
    const check: ClaimCheck = {
      ...silent,
      claim: 'So.',
      quotes: [{ quote: { article: article.id, start: 0, end: 6 }, marked: [] }],
    };
    const sentence = { kind: 'claim', span: { start: 0, end: 3 }, check } as const;
    const many = Array.from({ length: 30 }, () => sentence);
    const reply = renderTextCheck('So.', many, libraryOf(article), 'sources');
    expect(accepted(reply).join('\n')).toContain('do not fit here');
  });

  it('attaches a sentence that is too long to show', () => {
    const text = `The bridge ${'is very, very '.repeat(40)}long.`;
    const sentence = { kind: 'claim', span: { start: 0, end: text.length }, check: supported } as const;
    expect(renderTextCheck(text, [sentence], library, 'verdicts').files[0]?.text).toContain(text);
  });
});

/** A text of some sentences that are each judged somehow, and the article they were compared with. */
const anyChecked = fc
  .tuple(
    fc.array(fc.tuple(hostileText(40), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 12 }),
    fc.array(fc.tuple(hostileText(40), fc.constantFrom(...VERDICTS, 'question', 'opinion'), fc.nat(30)), {
      minLength: 1,
      maxLength: 40,
    }),
  )
  .map(([lines, statements]) => {
    const article = articleOfSentences(lines.map(([line, times]) => `A${line.repeat(times)}z`));
    const quotes = article.sentences.map(({ start, end }) => ({
      quote: { article: article.id, start, end },
      marked: [{ start, end: start + 1 }],
    }));
    let text = '';
    const sentences = statements.map(([words, kind, turn]): CheckedSentence => {
      const start = text.length;
      text += `${words}.`;
      const span = { start, end: text.length };
      if (kind === 'question' || kind === 'opinion') return { kind, span };
      const from = turn % quotes.length;
      const check: ClaimCheck = {
        claim: words,
        verdict: kind,
        reasons: [{ kind: 'differs', aspect: 'name', claimed: words, written: words }],
        quotes: [...quotes.slice(from), ...quotes.slice(0, from)],
        confidence: 0.5,
      };
      return { kind: 'claim', span, check };
    });
    return { article, text, sentences };
  });

describe('every card of a check', () => {
  it('keeps to the limits of Discord and quotes whole sentences, whatever the texts', () => {
    fc.assert(
      fc.property(
        anyChecked,
        fc.constantFrom<TextCheckView>('verdicts', 'sources'),
        ({ article, text, sentences }, view) => {
          const from = libraryOf(article);
          const setting = { asker: '123456789012345678', shown: 'private' } as const;
          const written = article.sentences.map(({ start, end }) => visible(article.text.slice(start, end)));
          const replies = [
            renderTextCheck(text, sentences, from, view, setting),
            ...sentences.flatMap((sentence) =>
              sentence.kind === 'claim' ? [renderCheck(sentence.check, from, setting)] : [],
            ),
          ];
          for (const reply of replies)
            expect(written).toEqual(expect.arrayContaining([...quotesIn(accepted(reply))]));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('shows no formatting of the one who claims', () => {
    fc.assert(
      fc.property(hostileText(40), (words) => {
        const reply = renderCheck({ ...silent, claim: words }, library);
        const head = accepted(reply)[0]?.slice('-# Claim\n'.length) ?? '';
        expect(judge(head).marks).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
