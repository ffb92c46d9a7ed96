import { container, textDisplay } from './components.ts';
import type { Outcome } from './outcome.ts';
import type { Reply } from './reply.ts';

/** A few words of ours in the place of an answer. */
export const notice = (markdown: string, outcome: Outcome = 'problem'): Reply => ({
  components: [container([textDisplay(markdown)])],
  files: [],
  outcome,
});
