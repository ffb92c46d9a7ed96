import type { ServerSettings } from './server-settings.ts';

/** What each server has set. All members reject with `StoreError`, as those of the articles do. */
export type SettingStore = {
  /** What was never set has its default. */
  readonly get: (server: string) => Promise<ServerSettings>;
  /**
   * Sets some settings and leaves the others.
   * @returns all of them as they are then
   */
  readonly set: (server: string, change: Partial<ServerSettings>) => Promise<ServerSettings>;
};
