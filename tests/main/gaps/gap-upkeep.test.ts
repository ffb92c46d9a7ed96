import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import type { Clock } from '../../../src/discord/clock.ts';
import type { Engine } from '../../../src/discord/engine.ts';
import type { Telling } from '../../../src/discord/gaps/tell-watcher.ts';
import { createGapUpkeep, type GapUpkeep } from '../../../src/main/gaps/gap-upkeep.ts';
import type { GapNews } from '../../../src/notebook/tell-watchers.ts';
import { StoreError } from '../../../src/store/store-error.ts';
import type { Store } from '../../../src/store/store.ts';
import { memoryStore } from '../../articles/bot-with-articles.ts';
import { answered, articleFrom, libraryOf, notFound, readingOf } from '../../discord/newsroom.ts';
import { ADA, BEN, MANY, THEN } from '../../store/made-up-notebook.ts';

const A = '100000000000000001';
const B = '100000000000000002';

const SENTENCE = 'Ida Moss owns the mill.';
const mill = articleFrom('mill.txt', `The mill\n\n${SENTENCE}`);
const OWNER = answered(readingOf(mill, SENTENCE, 'Ida Moss'));

/** A clock whose tasks are due at once, but for those that lie further off than anybody waits in a test. */
const createQuickClock = () => {
  const later = new Set<() => void>();
  let at = THEN;
  const clock: Clock = {
    now: () => at,
    schedule(due, task) {
      if (due - at > 60_000) {
        later.add(task);
        return () => void later.delete(task);
      }
      const handle = setImmediate(() => {
        at = Math.max(at, due);
        task();
      });
      return () => clearImmediate(handle);
    },
  };
  const runLater = (): void => {
    for (const task of Array.from(later)) {
      later.delete(task);
      task();
    }
  };
  return { clock, later, runLater };
};

type Scene = {
  readonly store: Store;
  readonly upkeep: GapUpkeep;
  readonly asked: string[];
  readonly told: GapNews[];
  readonly opened: string[];
  readonly reported: unknown[];
  readonly later: ReadonlySet<() => void>;
  readonly runLater: () => void;
  /** How telling ends. */
  telling: Telling;
  /** What is done while a question is asked. */
  meanwhile: (question: string) => void;
  /** How often the articles are still being read in. */
  reading: number;
};

let scene: Scene;

const create = async (): Promise<Scene> => {
  const store = await memoryStore();
  const { clock, later, runLater } = createQuickClock();
  const asked: string[] = [];
  const told: GapNews[] = [];
  const opened: string[] = [];
  const reported: unknown[] = [];
  const ask = (question: string): Promise<Answer> => {
    asked.push(question);
    scene.meanwhile(question);
    return Promise.resolve(question.startsWith('Who owns') ? OWNER : notFound([]));
  };
  const engine: Pick<Engine, 'answerer' | 'library' | 'loading'> = {
    answerer: { ask, search: () => Promise.resolve([]) },
    library: libraryOf(mill),
    loading: () => {
      scene.reading -= 1;
      return scene.reading < 0 ? undefined : { indexed: 0, total: 1 };
    },
  };
  const upkeep = createGapUpkeep({
    gaps: store.gaps,
    engineOf: (server) => {
      opened.push(server);
      return Promise.resolve(engine);
    },
    clock,
    report: (error) => void reported.push(error),
  });
  onTestFinished(async () => {
    await upkeep.close();
    await store.close();
  });
  scene = {
    store,
    upkeep,
    asked,
    told,
    opened,
    reported,
    later,
    runLater,
    telling: 'over',
    meanwhile: () => undefined,
    reading: 0,
  };
  return scene;
};

const keep = async (server: string, question: string, watcher?: string): Promise<string> => {
  const { gaps } = scene.store;
  const kept = await gaps.ask(server, { question, person: ADA, isPrivate: false, at: THEN }, MANY);
  const id = kept.kind === 'kept' ? kept.gap.id : '';
  if (watcher !== undefined) await gaps.watch(server, id, watcher, true);
  return id;
};

const begin = (servers: readonly string[] = [A, B]): void =>
  scene.upkeep.begin({
    servers: () => servers,
    tell: (_server, news) => {
      scene.told.push(news);
      return Promise.resolve(scene.telling);
    },
  });

describe('open questions', () => {
  it('are tried again at the start, in all servers, and who watches is told', async () => {
    await create();
    await keep(A, 'Who owns the mill?', BEN);
    await keep(A, 'Who built the mill?', BEN);
    await keep(B, 'Who owns the weir?');
    begin();
    await expect.poll(() => scene.asked).toHaveLength(3);
    await expect.poll(() => scene.told.map(({ question }) => question)).toEqual(['Who owns the mill?']);
    expect((await scene.store.gaps.open(A)).map(({ question }) => question)).toEqual(['Who built the mill?']);
    await expect.poll(() => scene.store.gaps.open(B)).toEqual([]);
  });

  it('need no engine where there are none', async () => {
    await create();
    await keep(A, 'Who built the mill?');
    begin();
    await expect.poll(() => scene.asked).toHaveLength(1);
    scene.upkeep.note(B);
    scene.upkeep.noteSolved(B);
    scene.upkeep.note(A);
    await expect.poll(() => scene.asked).toHaveLength(2);
    expect(new Set(scene.opened)).toEqual(new Set([A]));
  });

  it('wait until somebody can be told, and for the articles to be read in', async () => {
    await create();
    await keep(A, 'Who owns the mill?');
    scene.reading = 3;
    scene.upkeep.note(A);
    expect(scene.opened).toEqual([]);
    begin();
    await expect.poll(() => scene.asked).toHaveLength(1);
    expect(scene.reading).toBeLessThan(0);
  });

  it('are asked as the articles are where reading them does not end', async () => {
    await create();
    await keep(A, 'Who owns the mill?');
    scene.reading = Infinity;
    begin();
    await expect.poll(() => scene.asked).toHaveLength(1);
  });

  it('are tried once more however often something changes meanwhile', async () => {
    await create();
    await keep(A, 'Who built the mill?');
    await keep(A, 'Who built the weir?');
    scene.meanwhile = (question) => {
      if (scene.asked.length > 2 || !question.includes('mill')) return;
      for (let count = 0; count < 5; count += 1) scene.upkeep.note(A);
    };
    begin([A]);
    await expect.poll(() => scene.asked).toHaveLength(4);
    await keep(B, 'Who built the inn?');
    scene.upkeep.note(B);
    await expect.poll(() => scene.asked).toHaveLength(5);
  });
});

describe('what goes wrong', () => {
  it('is tried again later: the store', async () => {
    await create();
    await keep(A, 'Who owns the mill?', BEN);
    const { open } = scene.store.gaps;
    const trouble = new StoreError('busy', 'The file is locked.');
    Object.assign(scene.store.gaps, { open: () => Promise.reject(trouble) });
    begin([A]);
    await expect.poll(() => scene.later.size).toBe(1);
    scene.upkeep.note(A);
    await expect.poll(() => scene.reported).toEqual([trouble, trouble]);
    expect(scene.later.size).toBe(1);
    Object.assign(scene.store.gaps, { open });
    scene.runLater();
    await expect.poll(() => scene.told).toHaveLength(1);
  });

  it('is tried again later: telling somebody', async () => {
    await create();
    await keep(A, 'Who owns the mill?', BEN);
    scene.telling = 'failed';
    begin([A]);
    await expect.poll(() => scene.later.size).toBe(1);
    scene.telling = 'over';
    scene.runLater();
    await expect.poll(() => scene.told).toHaveLength(2);
    await expect.poll(() => scene.store.gaps.solved(A)).toEqual([]);
    expect(scene.asked).toHaveLength(1);
  });

  it('is told another time, and not waited for, whom it does not suit now', async () => {
    await create();
    await keep(A, 'Who owns the mill?', BEN);
    scene.telling = 'not_now';
    begin([A]);
    await expect.poll(() => scene.told).toHaveLength(1);
    expect(scene.later.size).toBe(0);
    scene.telling = 'over';
    scene.upkeep.noteSolved(A);
    await expect.poll(() => scene.told).toHaveLength(2);
  });
});

describe('the end', () => {
  it('comes without asking or telling further', async () => {
    await create();
    for (let count = 0; count < 20; count += 1) await keep(A, `Who owns mill number ${count}?`, BEN);
    let closing: Promise<void> | undefined;
    scene.meanwhile = () => {
      if (scene.asked.length === 3) closing = scene.upkeep.close();
    };
    begin([A]);
    await expect.poll(() => closing !== undefined).toBe(true);
    await closing;
    scene.upkeep.note(A);
    expect(scene.told).toEqual([]);
    expect(scene.asked).toHaveLength(3);
  });
});
