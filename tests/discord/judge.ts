import { parse } from 'discord-markdown-parser';

/** A node of the independent parser's tree, as far as we look at it. */
type Node = { readonly type: string; readonly content?: unknown; readonly name?: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const children = (node: Node): readonly Node[] =>
  Array.isArray(node.content) ? node.content.filter((child) => isNode(child)) : [];

/** What an independent Discord-Markdown parser makes of a text. */
export type Reading = {
  /** The text a reader sees. */
  readonly plain: string;
  /** Types of all nodes but text and line breaks, in order. */
  readonly marks: readonly string[];
  /** The text inside each node of the type "strong". */
  readonly bold: readonly string[];
};

const plainOf = (node: Node): string => {
  if (node.type === 'br' || node.type === 'newline') return '\n';
  if (typeof node.content === 'string') return node.content;
  return children(node).map(plainOf).join('');
};

export const judge = (markdown: string): Reading => {
  const roots = parse(markdown, 'extended').filter((node: unknown) => isNode(node));
  const marks: string[] = [];
  const bold: string[] = [];
  const visit = (node: Node): void => {
    if (node.type !== 'text' && node.type !== 'br' && node.type !== 'newline') marks.push(node.type);
    if (node.type === 'strong') bold.push(plainOf(node));
    children(node).forEach(visit);
  };
  roots.forEach(visit);
  return { plain: roots.map(plainOf).join(''), marks, bold };
};
