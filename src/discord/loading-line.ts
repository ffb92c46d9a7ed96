import type { Loading } from './engine.ts';
import { textDisplay } from './components.ts';
import type { Reply } from './reply.ts';

const number = (count: number): string => count.toLocaleString('en');

const HEAD = "-# Some of this server's articles are still being read in: ";

export const isLoadingLine = (markdown: string): boolean => markdown.startsWith(HEAD);

/** A quiet line that says how many articles of a server are indexed. */
export const loadingLine = ({ indexed, total }: Loading): string =>
  `${HEAD}${number(indexed)} of ${number(total)} are. Ask again in a moment for the rest.`;

/** The reply with that line under it, while articles are being read in. */
export const withLoadingLine = (reply: Reply, loading: Loading | undefined): Reply =>
  loading === undefined
    ? reply
    : { ...reply, components: [...reply.components, textDisplay(loadingLine(loading))] };
