import { expect, it } from 'vitest';
import { inTurns } from '../../src/main/in-turns.ts';

it('lets others take their turn between two steps, and ends when it is told to', async () => {
  const ending = new AbortController();
  const order: string[] = [];
  function* steps(): Generator<void> {
    for (const step of ['one', 'two', 'three', 'four']) {
      order.push(step);
      yield;
    }
  }
  const others = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      order.push('another');
    }
    ending.abort();
  };
  const other = others();
  await inTurns(steps(), ending.signal);
  await other;
  expect(order.slice(0, 4)).toEqual(['one', 'another', 'two', 'another']);
  expect(order).not.toContain('four');
});

it('fails as a step does', async () => {
  const fault = new Error('The second step is broken.');
  function* steps(): Generator<void> {
    yield;
    throw fault;
  }
  await expect(inTurns(steps(), new AbortController().signal)).rejects.toBe(fault);
});
