import type { Clock } from '../../discord/clock.ts';
import type { Engine } from '../../discord/engine.ts';
import { askAgain } from '../../discord/gaps/ask-again.ts';
import type { Telling } from '../../discord/gaps/tell-watcher.ts';
import { solveAnswered } from '../../notebook/retry-gaps.ts';
import { tellWatchers, type GapNews } from '../../notebook/tell-watchers.ts';
import type { GapStore } from '../../store/gap-store.ts';

/** Milliseconds after each question that is tried again: it took some ten, so those who ask have four fifths of the time. */
const PAUSE = 40;

/** Milliseconds between two looks at whether the articles of a server are read in, and after which they are asked as far as they are. */
const LOOK = 250;
const LONGEST_READING = 60_000;

/** Milliseconds after which what went wrong with the store or with Discord is tried again. */
const RETRY = 10 * 60_000;

/** What a question is tried again with. */
type TryingEngine = Pick<Engine, 'answerer' | 'library' | 'loading'>;

/** Where people are told: a client that is online. */
type Telephone = {
  /** Servers that the bot is in. */
  readonly servers: () => readonly string[];
  /** Never rejects. */
  readonly tell: (server: string, news: GapNews) => Promise<Telling>;
};

export type GapUpkeepOptions = {
  readonly gaps: GapStore;
  readonly engineOf: (server: string) => Promise<TryingEngine>;
  readonly clock: Clock;
  /** Told of what the store cannot do. */
  readonly report: (error: unknown) => void;
};

/** Tries open questions again when articles have changed, and tells those who watch them. */
export type GapUpkeep = {
  /** Says that there may be other articles in a server; in all of them unless given. */
  readonly note: (server?: string) => void;
  /** Says that a question of a server is solved that somebody may watch. */
  readonly noteSolved: (server: string) => void;
  /** Begins, with all servers: articles may have changed while nobody was online. What was noted before is done then. */
  readonly begin: (telephone: Telephone) => void;
  /** Ends it; resolves once what is under way has ended. */
  readonly close: () => Promise<void>;
};

/** One question after the other, over all servers, so that it never has more than a part of the time. What is noted during a run leads to one more. */
export const createGapUpkeep = ({ gaps, engineOf, clock, report }: GapUpkeepOptions): GapUpkeep => {
  const ending = new AbortController();
  const toTry = new Set<string>();
  const toTell = new Set<string>();
  /** What is tried again later. */
  const waiting = new Set<string>();
  const sleeping = new Set<() => void>();
  const isClosed = (): boolean => ending.signal.aborted;
  let telephone: Telephone | undefined;
  let working: Promise<void> | undefined;

  const sleep = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      if (isClosed()) return resolve();
      const wake = (): void => {
        cancel();
        sleeping.delete(wake);
        resolve();
      };
      const cancel = clock.schedule(clock.now() + milliseconds, wake);
      sleeping.add(wake);
      return undefined;
    });

  /** The engine of a server once its articles are read in; as it is then if that takes too long. */
  const readEngine = async (server: string): Promise<TryingEngine> => {
    const end = clock.now() + LONGEST_READING;
    let engine = await engineOf(server);
    while (engine.loading() !== undefined && clock.now() < end && !isClosed()) {
      await sleep(LOOK);
      engine = await engineOf(server);
    }
    return engine;
  };

  const tryAll = async (server: string): Promise<void> => {
    let isRead = false;
    const tryAgain = async (question: string): Promise<string | undefined> => {
      if (isClosed()) return undefined;
      const engine = isRead ? await engineOf(server) : await readEngine(server);
      isRead = true;
      return (await askAgain(question, engine)).answer;
    };
    await solveAnswered(gaps, server, tryAgain, { pause: () => sleep(PAUSE), now: () => clock.now() });
  };

  const tellAll = async (server: string, { tell }: Telephone): Promise<void> => {
    let hasFailed = false;
    await tellWatchers(gaps, server, async (news) => {
      if (isClosed()) return false;
      const telling = await tell(server, news);
      hasFailed ||= telling === 'failed';
      return telling === 'over';
    });
    if (hasFailed) void again(server, toTell);
  };

  const attend = async (server: string, through: Telephone): Promise<void> => {
    const isToBeTried = toTry.delete(server);
    toTell.delete(server);
    try {
      if (isToBeTried) await tryAll(server);
      await tellAll(server, through);
    } catch (error) {
      report(error);
      void again(server, isToBeTried ? toTry : toTell);
    }
  };

  const next = (): string | undefined => {
    const [server] = [...toTell, ...toTry];
    return server;
  };

  const work = async (through: Telephone): Promise<void> => {
    for (let server = next(); server !== undefined && !isClosed(); server = next())
      await attend(server, through);
  };

  const start = (): void => {
    if (telephone === undefined || working !== undefined || isClosed() || next() === undefined) return;
    working = work(telephone).finally(() => {
      working = undefined;
      // Noted when the last of them was done, and nobody was told that it was.
      start();
    });
  };

  /** Once more later, however often it fails meanwhile. */
  const again = async (server: string, list: Set<string>): Promise<void> => {
    const failed = `${server} ${list === toTry}`;
    if (waiting.has(failed)) return;
    waiting.add(failed);
    await sleep(RETRY);
    waiting.delete(failed);
    list.add(server);
    start();
  };

  const note = (server?: string): void => {
    for (const each of server === undefined ? (telephone?.servers() ?? []) : [server]) toTry.add(each);
    start();
  };

  const noteSolved = (server: string): void => {
    toTell.add(server);
    start();
  };

  return {
    note,
    noteSolved,
    begin(through) {
      telephone = through;
      note();
    },
    async close() {
      ending.abort();
      for (const wake of sleeping) wake();
      await working;
    },
  };
};
