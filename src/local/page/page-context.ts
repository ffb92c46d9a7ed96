import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Target } from '../markdown-node.ts';
import type { Act, View } from '../protocol.ts';
import type { Reply } from './connection.ts';
import type { PageEvent, PageState } from './state.ts';

/** What every part of the page may use. */
export type Page = {
  readonly state: PageState;
  readonly view: View;
  readonly act: (act: Act) => Promise<Reply>;
  /** The same where nothing is to be done with the outcome but to tell the person what went wrong. @returns whether it went through */
  readonly attempt: (act: Act) => Promise<boolean>;
  /** Runs a command, with a line that shows it on its way, and says so if it is not answered. */
  readonly run: (act: Extract<Act, { act: 'command' | 'menu-command' }>, label: string) => Promise<boolean>;
  /** Uses a component of a message. */
  readonly use: (act: Extract<Act, { act: 'click' | 'select' }>) => Promise<void>;
  readonly tell: (text: string, isProblem: boolean) => void;
  readonly change: (event: PageEvent) => void;
  readonly go: (target: Target) => void;
  /** What is written and not sent yet, by channel. */
  readonly drafts: Map<string, string>;
};

export const PageContext = createContext<Page | undefined>(undefined);

export const usePage = (): Page => {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('This part stands outside of the page.');
  return page;
};
