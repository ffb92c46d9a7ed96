import type { SegmentColumns } from './segment-columns.ts';
import { createTaskThread } from './task-thread.ts';
import type { UpkeepTask, UpkeepWorker } from './upkeep-tasks.ts';

/** In a build the compiled module stands beside this one. */
const BESIDE = new URL('upkeep-thread.js', import.meta.url);

/**
 * Does upkeep in a thread of its own, which is started with the first task. It does not keep the process alive. Large columns are shared
 * with it, not copied.
 * @param program the compiled `upkeep-thread.ts`
 */
export const createUpkeepWorker = (program: string | URL = BESIDE): UpkeepWorker => {
  const { run, close } = createTaskThread<UpkeepTask, SegmentColumns | undefined>({
    program,
    purpose: 'upkeep',
  });
  return {
    async merge(segments) {
      const merged = await run({ do: 'merge', segments });
      if (merged === undefined)
        throw new Error('The thread for upkeep merged nothing: this is a fault of ours.');
      return merged;
    },
    async save(file, content) {
      await run({ do: 'save', file, content });
    },
    close,
  };
};
