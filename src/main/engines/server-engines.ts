import type { Clock } from '../../discord/clock.ts';
import type { EngineOf } from '../../discord/engine.ts';
import type { Store } from '../../store/store.ts';
import { inTurns } from '../in-turns.ts';
import type { OpenArticles } from '../open-articles.ts';
import type { ArticleBuilder } from './article-builder.ts';
import {
  createEngine,
  type EngineArticles,
  type EngineParts,
  type ForgetfulEngine,
} from './create-engine.ts';
import { createOwnArticles, type OwnArticles } from './own-articles.ts';

/** Milliseconds that somebody who is the first to ask in a server, or has changed its articles, waits for them; then what is indexed by then answers. */
const OPENING_WAIT = 800;

/** Milliseconds between two looks at whether another process has changed the store. */
const LOOK = 2_000;

/** Engines with articles of their own that are kept, and sentences in them: 54,000 took 260 MB. The one silent for longest goes first. */
const MOST_ENGINES = 100;
const MOST_SENTENCES = 400_000;

/** Questions to offer that are looked for when a server's articles are there: as many as Discord lists at once. */
const LIKELY_QUESTIONS = 25;

export type ServerEnginesOptions = {
  /** The articles that come with the bot, indexed once for all servers. */
  readonly shipped: NonNullable<EngineArticles['shipped']>;
  /** The engine over them alone. */
  readonly common: ForgetfulEngine;
  readonly store: Store;
  /** See `OpenArticles`. */
  readonly tidy: OpenArticles['tidy'];
  /** Reads and indexes beside the thread that answers; without it all is done there. */
  readonly builder: Pick<ArticleBuilder, 'build'> | undefined;
  readonly parts: EngineParts;
  readonly clock: Clock;
  /** Told of servers whose articles have changed in the store, whoever changed them. */
  readonly onChange: (server: string) => void;
  /** Told of what the store cannot do. */
  readonly report: (error: unknown) => void;
  /** Told of an article that can no longer be read as one. */
  readonly reportUnreadable: (server: string, article: string) => void;
};

export type ServerEngines = {
  readonly engineOf: EngineOf;
  /** Looks now whether articles have changed. Never rejects. */
  readonly refresh: () => Promise<void>;
  /** Says that a server's settings have changed. */
  readonly forget: (server: string) => void;
  /** Forgets the talks of a person, everywhere. */
  readonly forgetTalks: (userId: string) => void;
  /** What is indexed at present, of all servers together. */
  readonly size: () => { readonly articles: number; readonly sentences: number };
  readonly close: () => void;
};

type Place = {
  readonly engine: ForgetfulEngine;
  /** `undefined` where the common engine answers. */
  readonly own: OwnArticles | undefined;
  /** All articles were indexed once. */
  readonly isOpened: () => boolean;
  readonly opened: Promise<void>;
};

/** An engine for each server that has articles of its own or does without the shipped ones, made when it is asked for; one for all others. */
export const createServerEngines = async (options: ServerEnginesOptions): Promise<ServerEngines> => {
  const { shipped, common, store, parts, clock, report } = options;
  const commonPlace: Place = {
    engine: common,
    own: undefined,
    isOpened: () => true,
    opened: Promise.resolve(),
  };
  /** By server, the one silent for longest first. */
  const places = new Map<string, Promise<Place>>();
  const open = new Map<string, Place>();
  let seen = await store.articles.revision();
  let isTroubled = false;
  let isClosed = false;
  let cancel: (() => void) | undefined;

  const forget = (server: string): void => {
    places.delete(server);
    open.get(server)?.own?.close();
    open.delete(server);
  };

  const withOwn = (server: string, ids: readonly string[], hasShipped: boolean): Place => {
    const own = createOwnArticles({
      server,
      store: store.articles,
      builder: options.builder,
      report,
      tidy: options.tidy,
      reportUnreadable: (id) => options.reportUnreadable(server, id),
    });
    const engine = createEngine(
      {
        shipped: hasShipped ? shipped : undefined,
        own: own.collection,
        loading: own.loading,
      },
      parts,
    );
    own.note(ids);
    let isOpened = false;
    /** What nobody waits for. */
    const prepare = async (): Promise<void> => {
      await inTurns(engine.own.preparing(), parts.signal);
      await engine.suggestions.likely.atLeast(LIKELY_QUESTIONS);
    };
    const open = async (): Promise<void> => {
      await own.settled();
      isOpened = true;
      prepare().catch(report);
    };
    const opened = open();
    return { engine, own, opened, isOpened: () => isOpened };
  };

  const openPlace = async (server: string): Promise<Place> => {
    const { shippedArticles } = await store.settings.get(server);
    const summaries = await store.articles.summaries(server);
    const ids = summaries.map(({ id }) => id);
    return ids.length === 0 && shippedArticles ? commonPlace : withOwn(server, ids, shippedArticles);
  };

  const placeOf = (server: string): Promise<Place> => {
    const known = places.get(server);
    const place = known ?? openPlace(server);
    // Put at the end: it was asked for last.
    places.delete(server);
    places.set(server, place);
    if (known === undefined)
      place.then(
        (made) => (places.get(server) === place ? open.set(server, made) : made.own?.close()),
        () => (places.get(server) === place ? places.delete(server) : undefined),
      );
    return place;
  };

  const sentences = (): number =>
    Array.from(open.values()).reduce((sum, { own }) => sum + (own?.collection.size ?? 0), 0);

  const makeRoom = (server: string): void => {
    const withArticles = Array.from(places.keys()).filter((each) => open.get(each)?.own !== undefined);
    let left = withArticles.length;
    for (const oldest of withArticles) {
      if (left <= MOST_ENGINES && sentences() <= MOST_SENTENCES) return;
      if (oldest === server) continue;
      forget(oldest);
      left -= 1;
    }
  };

  const atMost = (milliseconds: number, ending: Promise<void>): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = clock.schedule(clock.now() + milliseconds, resolve);
      ending.finally(end).then(resolve, reject);
    });

  const refresh = async (): Promise<void> => {
    const noted = new Set<OwnArticles>();
    const changed = new Set<string>();
    try {
      for (const { server, id, revision } of await store.articles.changes(seen)) {
        seen = Math.max(seen, revision);
        changed.add(server);
        const place = await places.get(server);
        if (place === undefined) continue;
        if (place.own === undefined) forget(server);
        else {
          place.own.note([id]);
          noted.add(place.own);
        }
      }
      for (const { own } of open.values()) own?.note([]);
      for (const server of changed) options.onChange(server);
      // Whoever has just taken an article out is not to be answered from it.
      const settled = Promise.all(Array.from(noted, (own) => own.settled()));
      await atMost(
        OPENING_WAIT,
        settled.then(() => undefined),
      );
      isTroubled = false;
    } catch (error) {
      // It is tried again every few seconds; one line of the log is enough.
      if (!isTroubled) report(error);
      isTroubled = true;
    }
  };

  const look = (): void => {
    if (isClosed) return;
    cancel = clock.schedule(clock.now() + LOOK, () => void refresh().then(look));
  };
  look();

  return {
    async engineOf(server) {
      if (server === null) return common;
      try {
        const place = await placeOf(server);
        makeRoom(server);
        if (!place.isOpened()) await atMost(OPENING_WAIT, place.opened);
        return place.engine;
      } catch (error) {
        report(error);
        return common;
      }
    },
    refresh,
    forget,
    forgetTalks(userId) {
      for (const { forgetTalks } of [common, ...Array.from(open.values(), ({ engine }) => engine)])
        forgetTalks(userId);
    },
    size: () => ({
      articles: Array.from(open.values()).reduce(
        (sum, { own }) => sum + (own?.collection.count ?? 0),
        shipped.collection.count,
      ),
      sentences: shipped.collection.size + sentences(),
    }),
    close() {
      isClosed = true;
      cancel?.();
      for (const server of Array.from(places.keys())) forget(server);
    },
  };
};
