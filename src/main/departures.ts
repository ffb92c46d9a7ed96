import type { Clock } from '../discord/clock.ts';
import type { Logger } from '../discord/logger.ts';
import { DAYS_AFTER_LEAVING } from '../discord/privacy/kept-for.ts';
import type { PrivacyStore } from '../store/privacy-store.ts';

const DAY = 24 * 60 * 60 * 1000;

export type DeparturesOptions = {
  readonly privacy: Pick<PrivacyStore, 'servers' | 'left' | 'returned' | 'departed' | 'removeDeparted'>;
  /** Ids of the servers that the bot is in; `undefined` while that is not known. */
  readonly present: () => readonly string[] | undefined;
  /** Ids of servers that Discord knows nothing of; they are left alone. */
  readonly except: readonly string[];
  /** Told of each server of which nothing is kept any more. */
  readonly onRemoved: (server: string) => void;
  readonly clock: Clock;
  readonly logger: Logger;
};

/** What becomes of what servers keep when the bot leaves them. */
export type Departures = {
  /** The bot has come into a server. */
  readonly came: (server: string) => void;
  /** The bot was taken out of a server. */
  readonly went: (server: string) => void;
  /** Resolves once what has happened so far is dealt with. */
  readonly settled: () => Promise<void>;
  /** Looks no more; resolves once what is under way is done. */
  readonly close: () => Promise<void>;
};

/**
 * Removes what a server kept `DAYS_AFTER_LEAVING` days after the bot has left it. Looks at once and every day: who came and went while no bot ran is
 * noticed then, and nothing is removed before it is known which servers the bot is in.
 */
export const createDepartures = ({
  privacy,
  present,
  except,
  onRemoved,
  clock,
  logger,
}: DeparturesOptions): Departures => {
  let cancel: (() => void) | undefined;
  let isClosed = false;
  // One after the other, in the order in which it happened.
  let last: Promise<void> = Promise.resolve();

  const inTurn = (work: () => Promise<void>): void => {
    last = last.then(work).catch((error: unknown) => {
      logger.error('Which servers the bot is in could not be kept; it is tried again tomorrow.', { error });
    });
  };

  const noteLeft = async (server: string, at: number): Promise<void> => {
    if (except.includes(server)) return;
    await privacy.left(server, at);
    logger.info(
      `The bot is no longer in a server: what it kept is removed in ${DAYS_AFTER_LEAVING} days, unless the bot comes back.`,
      { guild: server },
    );
  };

  const compare = async (): Promise<void> => {
    const servers = present();
    if (servers === undefined) return;
    const known = new Set([...servers, ...except]);
    const departed = new Set((await privacy.departed()).map(({ server }) => server));
    for (const server of await privacy.servers())
      if (!known.has(server) && !departed.has(server)) await noteLeft(server, clock.now());
    // Right before anything is removed.
    for (const server of departed) if (known.has(server)) await privacy.returned(server);
    for (const server of await privacy.removeDeparted(clock.now() - DAYS_AFTER_LEAVING * DAY)) {
      onRemoved(server);
      logger.info('All that a server kept which the bot has left was removed.', { guild: server });
    }
  };

  const look = (): void => {
    if (isClosed) return;
    inTurn(compare);
    cancel = clock.schedule(clock.now() + DAY, look);
  };
  look();

  return {
    came: (server) => inTurn(() => privacy.returned(server)),
    went(server) {
      const at = clock.now();
      inTurn(() => noteLeft(server, at));
    },
    settled: () => last,
    async close() {
      isClosed = true;
      cancel?.();
      await last;
    },
  };
};
