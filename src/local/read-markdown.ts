import type { Markdown, MarkdownNode } from './markdown-node.ts';
import { targetOf, webAddress, type Names } from './names.ts';
import { splitBlocks, type LineList } from './split-blocks.ts';
import { syntaxTree, type SyntaxNode } from './syntax-tree.ts';

const STYLES = {
  strong: 'strong',
  em: 'emphasis',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'subtext',
} as const;

/** Kinds that stand on lines of their own. */
const BLOCKS: ReadonlySet<MarkdownNode['kind']> = new Set([
  'code-block',
  'heading',
  'list',
  'quote',
  'subtext',
]);

const innerText = (node: MarkdownNode): string => {
  if ('text' in node) return node.text;
  if ('children' in node) return plainText(node.children);
  if (node.kind === 'list') return node.items.map(plainText).join('\n');
  if (node.kind === 'emoji') return `:${node.name}:`;
  return node.kind === 'time' ? new Date(node.at).toISOString() : '\n';
};

/** What a reader sees of a tree, without its marks; each block stands on lines of its own. */
export const plainText = (markdown: Markdown): string =>
  markdown.reduce((text, node) => {
    if (!BLOCKS.has(node.kind)) return text + innerText(node);
    return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${innerText(node)}\n`;
  }, '');

const mention = (
  of: 'person' | 'channel' | 'role' | 'everyone' | 'command',
  text: string,
  isMe = false,
): MarkdownNode => ({ kind: 'mention', of, text, isMe });

/** A link that leads nowhere on the web stands as it was written. */
const link = (target: string, children: Markdown, isMasked: boolean, names: Names): Markdown => {
  const href = webAddress(target);
  if (href === undefined)
    return isMasked
      ? [{ kind: 'text', text: '[' }, ...children, { kind: 'text', text: `](${target})` }]
      : children;
  const place = targetOf(href, names);
  return [{ kind: 'link', href, ...(place && { target: place }), children }];
};

const levelOf = (level: number | undefined): 1 | 2 | 3 => (level === 1 || level === 2 ? level : 3);

/** The farthest instants that there are, in seconds. */
const LAST_SECOND = 8.64e12;

const time = (seconds: number, format: string): MarkdownNode =>
  Math.abs(seconds) <= LAST_SECOND
    ? { kind: 'time', at: seconds * 1000, format }
    : { kind: 'text', text: `<t:${seconds}>` };

const draw = (node: SyntaxNode, names: Names): Markdown => {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.content }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.content }];
    case 'codeBlock':
      return [{ kind: 'code-block', language: node.lang, text: node.content }];
    case 'br':
    case 'newline':
      return [{ kind: 'break' }];
    case 'heading':
      return [{ kind: 'heading', level: levelOf(node.level), children: drawAll(node.content, names) }];
    case 'strong':
    case 'em':
    case 'underline':
    case 'strikethrough':
    case 'spoiler':
    case 'blockQuote':
    case 'subtext':
      return [{ kind: STYLES[node.type], children: drawAll(node.content, names) }];
    case 'link':
    case 'url':
    case 'autolink':
      return link(node.target, drawAll(node.content, names), node.type === 'link', names);
    case 'user': {
      const name = names.person(node.id);
      return [mention('person', `@${name ?? 'unknown-user'}`, node.id === names.me)];
    }
    case 'channel': {
      const name = names.channel(node.id);
      if (name === undefined) return [mention('channel', '#unknown')];
      return [
        { kind: 'mention', of: 'channel', text: `#${name}`, isMe: false, target: { channel: node.id } },
      ];
    }
    case 'role':
      return [mention('role', `@${names.role(node.id) ?? 'unknown-role'}`)];
    case 'everyone':
    case 'here':
      return [mention('everyone', `@${node.type}`, true)];
    case 'slashCommand':
      return [mention('command', `/${node.fullName}`)];
    case 'guildNavigation':
      return [mention('channel', node.navigation)];
    case 'emoji':
      return [{ kind: 'emoji', name: node.name }];
    case 'twemoji':
      return [{ kind: 'text', text: node.name }];
    case 'timestamp':
      return [time(Number(node.timestamp), node.format ?? 'f')];
  }
  return node satisfies never;
};

/** Neighbouring texts become one. */
const drawAll = (nodes: readonly SyntaxNode[], names: Names): Markdown => {
  const drawn: MarkdownNode[] = [];
  for (const node of nodes.flatMap((each) => draw(each, names))) {
    const last = drawn.at(-1);
    if (last?.kind === 'text' && node.kind === 'text')
      drawn.splice(-1, 1, { kind: 'text', text: last.text + node.text });
    else drawn.push(node);
  }
  return drawn;
};

const drawList = (list: LineList, names: Names): MarkdownNode => ({
  kind: 'list',
  start: list.start,
  items: list.items.map(({ text, inner }) => [
    ...drawAll(syntaxTree(text), names),
    ...inner.map((each) => drawList(each, names)),
  ]),
});

/** Reads Discord's Markdown into a tree, with the names of what it mentions. Any text gives one; none gives anything to run. */
export const readMarkdown = (text: string, names: Names): Markdown =>
  splitBlocks(text).flatMap((stretch) =>
    stretch.kind === 'list' ? [drawList(stretch, names)] : drawAll(syntaxTree(stretch.text), names),
  );
