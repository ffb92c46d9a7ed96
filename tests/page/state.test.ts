import { array, assert, bigInt, constantFrom, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_STATE, reduce, type PageState } from '../../src/local/page/state.ts';
import type { ChannelView, ServerEvent, View } from '../../src/local/protocol.ts';
import { ANN, BOT, messageOf } from './message-of.ts';

const channelOf = (id: string, given: Partial<ChannelView> = {}): ChannelView => ({
  id,
  kind: 'text',
  name: `channel ${id}`,
  parent: undefined,
  isArchived: false,
  isLocked: false,
  ...given,
});

const view: View = {
  me: ANN,
  people: [ANN],
  bot: { ...BOT, isOnline: true },
  servers: [
    {
      name: 'Server',
      channels: [channelOf('1'), channelOf('2'), channelOf('3', { kind: 'thread', parent: '1' })],
    },
  ],
  direct: channelOf('9', { kind: 'direct', name: 'Bot' }),
  commands: [],
  menuCommands: [],
};

const opened = reduce(FIRST_STATE, { event: 'snapshot', view, history: {} });
const after = (events: readonly ServerEvent[], from: PageState = opened): PageState =>
  events.reduce(reduce, from);
const idsIn = (state: PageState, channel = '1'): readonly string[] =>
  (state.history[channel]?.messages ?? []).map(({ id }) => id);

const told = (channel: string, pingsMe: boolean): ServerEvent => ({
  event: 'message',
  message: messageOf({ id: pingsMe ? '8' : '7', channel, author: BOT, pingsMe }),
});

describe('messages of a channel', () => {
  it('stand in their order, once each, in whatever order they come', () => {
    const id = bigInt({ min: 1n, max: 10n ** 19n }).map(String);
    const came = array(record({ id, kind: constantFrom('message', 'deleted') }), { maxLength: 30 });
    assert(
      property(came, (events) => {
        const state = after(
          events.map((event): ServerEvent =>
            event.kind === 'message'
              ? { event: 'message', message: messageOf({ id: event.id }) }
              : { event: 'deleted', channel: '1', message: event.id },
          ),
        );
        const left = new Set<string>();
        for (const event of events) {
          if (event.kind === 'message') left.add(event.id);
          else left.delete(event.id);
        }
        const inOrder = Array.from(left).sort((one, other) => (BigInt(one) < BigInt(other) ? -1 : 1));
        expect(idsIn(state)).toEqual(inOrder);
      }),
    );
  });

  it('are changed in place', () => {
    const state = after([
      { event: 'message', message: messageOf({ id: '5', source: 'old' }) },
      { event: 'message', message: messageOf({ id: '6' }) },
      { event: 'message', message: messageOf({ id: '5', source: 'new' }) },
    ]);
    expect(state.history['1']?.messages.map(({ source }) => source)).toEqual(['new', '']);
  });

  it('leave out one that is older than all that was read, while there is more to read', () => {
    const history = { '1': { messages: [messageOf({ id: '50' })], hasOlder: true } };
    const read = reduce(FIRST_STATE, { event: 'snapshot', view, history });
    const state = after([{ event: 'message', message: messageOf({ id: '7' }) }], read);
    expect(idsIn(state)).toEqual(['50']);
  });

  it('get earlier ones before them, without a second of any', () => {
    assert(
      property(uniqueArray(bigInt({ min: 1n, max: 40n }).map(String), { minLength: 2 }), (ids) => {
        const sorted = ids.toSorted((one, other) => Number(one) - Number(other));
        const middle = Math.floor(sorted.length / 2);
        const history = {
          '1': { messages: sorted.slice(middle).map((id) => messageOf({ id })), hasOlder: true },
        };
        const state = reduce(reduce(FIRST_STATE, { event: 'snapshot', view, history }), {
          event: 'older',
          channel: '1',
          older: { messages: sorted.slice(0, middle + 1).map((id) => messageOf({ id })), hasOlder: false },
        });
        expect(idsIn(state)).toEqual(sorted);
      }),
    );
  });
});

describe('what is unread', () => {
  it('is counted where one is not, and forgotten where one goes', () => {
    const state = after([told('1', false), told('2', false), told('2', true)]);
    expect(state.unread).toEqual({ '2': { pings: 1 } });
    expect(reduce(state, { event: 'go', channel: '2', message: undefined }).unread).toEqual({});
  });

  it('does not count what one wrote, or what was only changed', () => {
    const own: ServerEvent = { event: 'message', message: messageOf({ id: '7', channel: '2' }) };
    expect(after([own]).unread).toEqual({});
    const changed = after([told('2', false), told('2', false)]);
    expect(changed.unread).toEqual({ '2': { pings: 0 } });
  });
});

describe('where one is', () => {
  it('is a thread beside its channel', () => {
    const state = reduce(opened, { event: 'go', channel: '3', message: '70' });
    expect(state).toMatchObject({ channel: '1', thread: '3', sought: '70' });
  });

  it('stays where it was for an unknown channel', () => {
    expect(reduce(opened, { event: 'go', channel: '404', message: undefined })).toBe(opened);
  });

  it('is the first channel when the one that was open goes', () => {
    const state = reduce(opened, { event: 'go', channel: '2', message: undefined });
    const [server] = view.servers;
    const left = { ...view, servers: [{ name: 'Server', channels: server!.channels.slice(0, 1) }] };
    expect(reduce(state, { event: 'view', view: left })).toMatchObject({ channel: '1', thread: undefined });
  });
});

describe('somebody else', () => {
  it('sees nothing of what the one before had open', () => {
    const state = reduce(opened, {
      event: 'note',
      note: { id: 1, channel: '1', command: '/ask', failure: undefined },
    });
    const other = { ...view, me: { ...ANN, id: '13', name: 'Ben' } };
    expect(reduce(state, { event: 'snapshot', view: other, history: {} }).notes).toEqual([]);
    expect(reduce(state, { event: 'snapshot', view, history: {} }).notes).toHaveLength(1);
  });
});
