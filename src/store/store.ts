import type { ArticleStore } from './article-store.ts';
import type { FeedbackStore } from './feedback-store.ts';
import type { FindingStore } from './finding-store.ts';
import type { GapStore } from './gap-store.ts';
import type { NotebookStore } from './notebook-store.ts';
import type { PrivacyStore } from './privacy-store.ts';
import type { SettingStore } from './setting-store.ts';

/** All that is kept, a member for each noun. */
export type Store = {
  readonly articles: ArticleStore;
  readonly settings: SettingStore;
  readonly notebooks: NotebookStore;
  readonly findings: FindingStore;
  readonly gaps: GapStore;
  readonly feedback: FeedbackStore;
  readonly privacy: PrivacyStore;
  /** Ends the use of it; whatever was acknowledged is on the disk already. More than once does no harm. */
  readonly close: () => Promise<void>;
};
