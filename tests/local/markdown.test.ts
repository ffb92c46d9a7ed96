import { array, assert, constantFrom, lorem, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/discord/markdown.ts';
import type { Markdown, MarkdownNode } from '../../src/local/markdown-node.ts';
import { plainText, readMarkdown } from '../../src/local/read-markdown.ts';

const ANN = '123456789012345678';
const GENERAL = '223456789012345678';
const names = {
  me: ANN,
  person: (id: string) => (id === ANN ? 'Ann' : undefined),
  channel: (id: string) => (id === GENERAL ? 'general' : undefined),
  role: () => undefined,
};

const read = (text: string): Markdown => readMarkdown(text, names);
const text = (words: string): MarkdownNode => ({ kind: 'text', text: words });

const everyNode = (nodes: Markdown): readonly MarkdownNode[] =>
  nodes.flatMap((node) => [
    node,
    ...('children' in node ? everyNode(node.children) : []),
    ...(node.kind === 'list' ? node.items.flatMap(everyNode) : []),
  ]);

describe('Markdown', () => {
  it.each<[string, string, Markdown]>([
    [
      'emphasis',
      '**a** *b* __c__ ~~d~~ ||e||',
      [
        { kind: 'strong', children: [text('a')] },
        text(' '),
        { kind: 'emphasis', children: [text('b')] },
        text(' '),
        { kind: 'underline', children: [text('c')] },
        text(' '),
        { kind: 'strike', children: [text('d')] },
        text(' '),
        { kind: 'spoiler', children: [text('e')] },
      ],
    ],
    [
      'code',
      '`a <b>`\n```js\nx < y\n```\nafter',
      [{ kind: 'code', text: 'a <b>' }, { kind: 'code-block', language: 'js', text: 'x < y' }, text('after')],
    ],
    [
      'headings and small print after a quote',
      '# A\n> q\n> r\n-# small\nend',
      [
        { kind: 'heading', level: 1, children: [text('A')] },
        { kind: 'quote', children: [text('q'), { kind: 'break' }, text('r')] },
        { kind: 'subtext', children: [text('small')] },
        text('end'),
      ],
    ],
    [
      'a quote of all the rest',
      'a\n>>> b\n\nc',
      [text('a'), { kind: 'quote', children: [text('b'), { kind: 'break' }, { kind: 'break' }, text('c')] }],
    ],
    [
      'lists in lists',
      'now\n- a\n  - b\n- c\n3. d\n4. e',
      [
        text('now'),
        {
          kind: 'list',
          start: undefined,
          items: [[text('a'), { kind: 'list', start: undefined, items: [[text('b')]] }], [text('c')]],
        },
        { kind: 'list', start: 3, items: [[text('d')], [text('e')]] },
      ],
    ],
    ['no list in code', '```\n- a\n```', [{ kind: 'code-block', language: '', text: '- a' }]],
    [
      'an empty line before a block',
      'a\n\n# b',
      [text('a'), { kind: 'break' }, { kind: 'break' }, { kind: 'heading', level: 1, children: [text('b')] }],
    ],
    [
      'mentions',
      `<@${ANN}> <#${GENERAL}> <#999456789012345678> <@999456789012345678>`,
      [
        { kind: 'mention', of: 'person', text: '@Ann', isMe: true },
        text(' '),
        { kind: 'mention', of: 'channel', text: '#general', isMe: false, target: { channel: GENERAL } },
        text(' '),
        { kind: 'mention', of: 'channel', text: '#unknown', isMe: false },
        text(' '),
        { kind: 'mention', of: 'person', text: '@unknown-user', isMe: false },
      ],
    ],
    [
      'commands and times',
      `</articles list:${ANN}> <t:60:R> <t:99999999999999>`,
      [
        { kind: 'mention', of: 'command', text: '/articles list', isMe: false },
        text(' '),
        { kind: 'time', at: 60_000, format: 'R' },
        text(' <t:99999999999999>'),
      ],
    ],
    [
      'links',
      '[a *b*](https://x.example/y) <https://z.example>',
      [
        {
          kind: 'link',
          href: 'https://x.example/y',
          children: [text('a '), { kind: 'emphasis', children: [text('b')] }],
        },
        text(' '),
        { kind: 'link', href: 'https://z.example/', children: [text('https://z.example')] },
      ],
    ],
    [
      'links to a message of this channel',
      `[there](https://discord.com/channels/1/${GENERAL}/5)`,
      [
        {
          kind: 'link',
          href: `https://discord.com/channels/1/${GENERAL}/5`,
          target: { channel: GENERAL, message: '5' },
          children: [text('there')],
        },
      ],
    ],
    ['escapes', String.raw`\*a\* \- b \# c`, [text('*a* - b # c')]],
  ])('has %s', (_name, source, expected) => {
    expect(read(source)).toEqual(expected);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'discord://x',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
  ])('makes no link of %s', (address) => {
    const nodes = everyNode(read(`[here](${address}) <${address}> ${address}`));
    expect(nodes.filter(({ kind }) => kind === 'link')).toEqual([]);
    expect(plainText(nodes.filter((node) => node.kind === 'text'))).toContain('here');
  });

  it('takes marks of HTML for words', () => {
    const source = '<script>alert(1)</script> <img src=x onerror=alert(1)> &lt;b&gt;';
    expect(read(source)).toEqual([text(source)]);
  });

  it('nested too deeply for the library stands as it was written', () => {
    const source = '*'.repeat(4000);
    expect(plainText(read(source))).toMatch(/^\*+$/);
  });

  const pieces = oneof(
    constantFrom(
      '**',
      '*',
      '_',
      '__',
      '~~',
      '||',
      '`',
      '```',
      '> ',
      '>>> ',
      '# ',
      '-# ',
      '- ',
      '1. ',
      '  ',
      '\n',
      '\n\n',
    ),
    constantFrom(
      '[',
      '](',
      ')',
      '<',
      '>',
      '<@',
      '<t:',
      '\\',
      'https://x.example',
      'javascript:',
      '@everyone',
      '😀',
    ),
    string({ unit: 'binary', maxLength: 6 }),
    lorem({ maxCount: 2 }),
  );
  const sources = array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));

  it('of any text gives a tree whose links lead to the web', () => {
    assert(
      property(sources, (source) => {
        const nodes = everyNode(read(source));
        expect(
          nodes.flatMap((node) => (node.kind === 'link' ? [new URL(node.href).protocol] : [])),
        ).toSatisfy((protocols: readonly string[]) => protocols.every((each) => /^https?:$/.test(each)));
        expect(
          nodes.flatMap((node) => (node.kind === 'time' ? [new Date(node.at).getTime()] : [])),
        ).not.toContain(Number.NaN);
      }),
    );
  });

  it('shows what the bot escapes letter for letter', () => {
    assert(
      property(sources, (source) => {
        const shown = source.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\t\v\f]/g, ' ');
        const nodes = read(escapeMarkdown(source));
        expect(everyNode(nodes).every(({ kind }) => kind === 'text' || kind === 'break')).toBe(true);
        expect(plainText(nodes)).toBe(shown);
      }),
    );
  });
});
