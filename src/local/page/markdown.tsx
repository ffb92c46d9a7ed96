import { Fragment, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Markdown as Tree, MarkdownNode, Target } from '../markdown-node.ts';
import { usePage } from './page-context.ts';
import { fullTime, timestamp } from './time.ts';

/**
 * Covered until it is pressed. What is covered holds nothing that could be reached by the keyboard. It is no `button`, since that would not
 * flow with the lines of a text.
 */
export const Spoiler = ({ children, isBlock }: { children: ComponentChildren; isBlock?: boolean }) => {
  const [isShown, setShown] = useState(false);
  const kind = isBlock === true ? 'spoiler spoiler-block' : 'spoiler';
  if (isShown) return <span class={`${kind} is-shown`}>{children}</span>;
  return (
    <span
      class={kind}
      role="button"
      tabIndex={0}
      aria-label="Spoiler: show it"
      onClick={() => setShown(true)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        event.stopPropagation();
        setShown(true);
      }}
    >
      <span class="spoiler-hidden" inert>
        {children}
      </span>
    </span>
  );
};

export const Link = ({
  href,
  target,
  class: kind,
  children,
}: {
  href: string | undefined;
  target: Target | undefined;
  class?: string | undefined;
  children: ComponentChildren;
}) => {
  const { go } = usePage();
  const inside = target && {
    onClick: (event: MouseEvent) => {
      event.preventDefault();
      go(target);
    },
  };
  return (
    <a class={kind} href={href ?? '#'} target="_blank" rel="noopener noreferrer" {...inside}>
      {children}
    </a>
  );
};

const Mention = ({ node }: { node: Extract<MarkdownNode, { kind: 'mention' }> }) => {
  const kind = node.isMe ? 'mention is-me' : 'mention';
  return node.target === undefined ? (
    <span class={kind}>{node.text}</span>
  ) : (
    <Link class={kind} href={undefined} target={node.target}>
      {node.text}
    </Link>
  );
};

const WRAPPERS = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  strike: 's',
  quote: 'blockquote',
  subtext: 'small',
} as const;

const Node = ({ node }: { node: MarkdownNode }) => {
  switch (node.kind) {
    case 'text':
      return <Fragment>{node.text}</Fragment>;
    case 'break':
      return <br />;
    case 'spoiler':
      return (
        <Spoiler>
          <Markdown tree={node.children} />
        </Spoiler>
      );
    case 'heading':
      // Their sizes are a matter of looks: below the channel's own heading all are alike, so that no level is left out.
      return (
        <h2 class="md-heading" data-level={node.level}>
          <Markdown tree={node.children} />
        </h2>
      );
    case 'code':
      return <code>{node.text}</code>;
    case 'code-block':
      return (
        <pre>
          <code>{node.text}</code>
        </pre>
      );
    case 'list': {
      const items = node.items.map((item, index) => (
        <li key={index}>
          <Markdown tree={item} />
        </li>
      ));
      return node.start === undefined ? <ul>{items}</ul> : <ol start={node.start}>{items}</ol>;
    }
    case 'link':
      return (
        <Link href={node.href} target={node.target}>
          <Markdown tree={node.children} />
        </Link>
      );
    case 'mention':
      return <Mention node={node} />;
    case 'time':
      return (
        <time class="md-time" dateTime={new Date(node.at).toISOString()} title={fullTime(node.at)}>
          {timestamp(node.at, node.format, Date.now())}
        </time>
      );
    case 'emoji':
      return <span class="md-emoji">:{node.name}:</span>;
    case 'strong':
    case 'emphasis':
    case 'underline':
    case 'strike':
    case 'quote':
    case 'subtext':
    default: {
      const Wrapper = WRAPPERS[node.kind];
      return (
        <Wrapper class={`md-${node.kind}`}>
          <Markdown tree={node.children} />
        </Wrapper>
      );
    }
  }
};

/** Draws a tree with elements and text nodes; nothing in it is ever read as HTML. */
export const Markdown = ({ tree }: { tree: Tree }) => (
  <>
    {tree.map((node, index) => (
      <Node key={index} node={node} />
    ))}
  </>
);
