import type { APIButtonComponent } from 'discord.js';
import { isDisputed } from '../../notebook/export/exported-finding.ts';
import type { SourceState } from '../../notebook/source-state.ts';
import type { Finding } from '../../store/finding-store.ts';
import { readButtonId } from '../button-ids.ts';
import { button, linkButton } from '../components.ts';
import type { Library } from '../library.ts';
import {
  DISCUSS_PREFIX,
  DISPUTE_PREFIX,
  DOWN_PREFIX,
  EDIT_PREFIX,
  HISTORY_PREFIX,
  REMOVE_PREFIX,
  RESOLVE_PREFIX,
  UP_PREFIX,
} from './finding-ids.ts';

export type ButtonSurroundings = {
  readonly source: SourceState;
  readonly library: Pick<Library, 'byKey'>;
};

/** Where the quote can be read on: at its place here, or on the web when the article is no longer as it was. */
const readButtons = (
  { quote }: Finding,
  { source, library }: ButtonSurroundings,
): readonly APIButtonComponent[] => {
  const article = source.kind === 'unchanged' ? library.byKey(quote.key) : undefined;
  if (article !== undefined)
    return [button('Read', readButtonId({ article, quote: { ...quote, article: article.id } }))];
  const link = quote.url === undefined ? undefined : linkButton('Open the article', quote.url);
  return link === undefined ? [] : [link];
};

/** What the team says to it, and below what is done with it; each a row at most. */
export const findingButtons = (finding: Finding, around: ButtonSurroundings) => {
  const { id, votes, message, disputes } = finding;
  const link = message === undefined ? undefined : linkButton('Message', message);
  return {
    first: [
      button(`Up ${votes.up}`, `${UP_PREFIX}:${id}`),
      button(`Down ${votes.down}`, `${DOWN_PREFIX}:${id}`),
      button('Discuss', `${DISCUSS_PREFIX}:${id}`),
      isDisputed(finding)
        ? button('Resolve', `${RESOLVE_PREFIX}:${id}`)
        : button('Dispute', `${DISPUTE_PREFIX}:${id}`),
      ...(disputes.length > 1 ? [button('All disputes', `${HISTORY_PREFIX}:${id}`)] : []),
    ],
    below: [
      ...readButtons(finding, around),
      ...(link === undefined ? [] : [link]),
      button('Edit', `${EDIT_PREFIX}:${id}`),
      button('Remove', `${REMOVE_PREFIX}:${id}`),
    ],
  };
};
