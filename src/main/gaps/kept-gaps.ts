import type { GapStore } from '../../store/gap-store.ts';

export type KeptGapsOptions = {
  readonly gaps: GapStore;
  /** Told once when questions can no longer be kept, until they can again. */
  readonly report: (error: unknown) => void;
  /** Told when a question of a server is solved that somebody may watch. */
  readonly onSolved: (server: string) => void;
};

/**
 * The open questions of all servers, as their desks get them. Nobody waits for a question to be kept; but whoever looks at a server's questions afterwards
 * finds it there.
 */
export const createKeptGaps = ({ gaps, report, onSolved }: KeptGapsOptions): GapStore => {
  const beingKept = new Map<string, Set<Promise<unknown>>>();
  let isTroubled = false;

  const kept = async (server: string): Promise<void> => {
    await Promise.allSettled(Array.from(beingKept.get(server) ?? []));
  };

  const ask: GapStore['ask'] = async (server, asked, limit) => {
    const asking = gaps.ask(server, asked, limit);
    const ofServer = beingKept.get(server) ?? new Set();
    beingKept.set(server, ofServer.add(asking));
    try {
      const outcome = await asking;
      isTroubled = false;
      return outcome;
    } catch (error) {
      if (!isTroubled) report(error);
      isTroubled = true;
      throw error;
    } finally {
      ofServer.delete(asking);
      if (ofServer.size === 0 && beingKept.get(server) === ofServer) beingKept.delete(server);
    }
  };

  /** The same, once what was asked before is kept. */
  const after =
    <Rest extends readonly unknown[], Result>(
      work: (server: string, ...rest: Rest) => Promise<Result>,
    ): ((server: string, ...rest: Rest) => Promise<Result>) =>
    async (server, ...rest) => {
      await kept(server);
      return work(server, ...rest);
    };

  return {
    ask,
    get: after(gaps.get),
    find: after(gaps.find),
    list: after(gaps.list),
    open: after(gaps.open),
    solved: after(gaps.solved),
    dismiss: after(gaps.dismiss),
    reopen: after(gaps.reopen),
    solveOpen: after(gaps.solveOpen),
    watch: async (server, ...rest) => {
      await kept(server);
      const watched = await gaps.watch(server, ...rest);
      // Solved while somebody pressed the button: those who watched it were told already.
      if (watched?.isWatched === true && watched.state.status === 'solved') onSolved(server);
      return watched;
    },
    solve: async (server, ...rest) => {
      await kept(server);
      const solved = await gaps.solve(server, ...rest);
      if (solved !== undefined) onSolved(server);
      return solved;
    },
  };
};
