import { parseHTML } from 'linkedom';

/** An element, text or comment of a page, as far as it is read here. The parser's own types need a browser's. */
export type PageNode = {
  /** 1 element, 3 text, as in the DOM standard. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
};

export type PageElement = PageNode & {
  /** In capitals for HTML. */
  readonly tagName: string;
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly remove: () => void;
};

export type Page = {
  readonly body: PageElement;
  readonly querySelector: PageElement['querySelector'];
  readonly querySelectorAll: PageElement['querySelectorAll'];
};

const ELEMENT = 1;
const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;
export const isText = (node: PageNode): boolean => node.nodeType === TEXT;

/** Tags that HTML lets an author leave out. The parser neither puts them in nor finds a body that stands elsewhere than behind the head. */
const SKELETON = /<!doctype[^>]*>|<\/?(?:html|head|body)(?:\s[^>]*)?>/gi;

/** A page from its source, whole or a piece of one; a new one each time, since extraction changes it. All stands in its body. */
export const parsePage = (html: string): Page =>
  parseHTML(`<!doctype html><html><head></head><body>${html.replace(SKELETON, '')}</body></html>`).document;
