import type { ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/discord/clock.ts';
import { notice } from '../../src/discord/notice.ts';
import { respondInSteps, type Steps } from '../../src/discord/steps.ts';
import { displayedTexts } from '../../src/loopback/forms/component-tree.ts';
import type { TopLevelComponent } from '../../src/loopback/forms/components.ts';

const MINUTE = 60_000;

/** A clock that is put forward by hand. */
const createHandClock = () => {
  let now = 0;
  const tasks: { readonly at: number; readonly task: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    schedule(at, task) {
      const planned = { at, task };
      tasks.push(planned);
      return () => {
        const index = tasks.indexOf(planned);
        if (index >= 0) tasks.splice(index, 1);
      };
    },
  };
  const forward = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    for (const due of tasks.filter(({ at }) => at <= now)) {
      tasks.splice(tasks.indexOf(due), 1);
      due.task();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { clock, forward };
};

/** Somebody who waits for an answer, and what they were shown. */
const waiting = (fault?: (edits: number) => void) => {
  const shown: string[] = [];
  let edits = 0;
  const interaction = {
    createdTimestamp: 0,
    deferReply: () => Promise.resolve(),
    webhook: {
      editMessage: async (_id: string, { components }: { components: TopLevelComponent[] }) => {
        edits += 1;
        fault?.(edits);
        shown.push(displayedTexts(components).join('\n'));
      },
    },
  } as unknown as ChatInputCommandInteraction;
  return { interaction, shown };
};

const say = (text: string) => notice(text, 'shown');

const begin = (fault?: (edits: number) => void) => {
  const { clock, forward } = createHandClock();
  const { interaction, shown } = waiting(fault);
  let finish: ((text: string) => void) | undefined;
  let steps: Steps | undefined;
  const over = respondInSteps(
    interaction,
    (given) => {
      steps = given;
      return new Promise((resolve) => {
        finish = (text) => resolve(say(text));
      });
    },
    { clock, late: say('It goes on.') },
  );
  const show = (text: string): void => steps?.show(say(text));
  return {
    shown,
    forward,
    over,
    show,
    finish: (text: string) => finish?.(text),
    isOver: () => steps?.isOver(),
  };
};

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a reply in steps', () => {
  it('shows no step of what is soon done', async () => {
    const { shown, forward, over, show, finish } = begin();
    await settle();
    show('one');
    await forward(400);
    finish('done');
    expect(await over).toBe('shown');
    expect(shown).toEqual(['done']);
  });

  it('shows the latest step, at most one in two seconds', async () => {
    const { shown, forward, over, show, finish } = begin();
    await settle();
    show('one');
    show('two');
    await forward(500);
    for (const text of ['three', 'four', 'five']) {
      show(text);
      await forward(600);
    }
    expect(shown).toEqual(['two']);
    await forward(200);
    expect(shown).toEqual(['two', 'five']);
    finish('done');
    await over;
    await forward(MINUTE);
    expect(shown).toEqual(['two', 'five', 'done']);
  });

  it('goes on when a step cannot be shown', async () => {
    const { shown, forward, over, show, finish } = begin((edits) => {
      if (edits === 1) throw new Error('The line broke.');
    });
    await settle();
    show('one');
    await forward(500);
    finish('done');
    await over;
    expect(shown).toEqual(['done']);
  });

  it('ends with a last word when Discord will soon take no more, and says nothing after it', async () => {
    const { shown, forward, over, show, finish, isOver } = begin();
    await settle();
    show('one');
    await forward(500);
    expect(isOver()).toBe(false);
    show('two');
    await forward(14.6 * MINUTE);
    expect(isOver()).toBe(true);
    show('three');
    await forward(MINUTE);
    finish('done');
    await over;
    expect(shown).toEqual(['one', 'It goes on.']);
  });
});
