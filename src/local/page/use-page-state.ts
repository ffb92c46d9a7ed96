import { useEffect, useMemo, useReducer, useRef } from 'preact/hooks';
import type { Act } from '../protocol.ts';
import { connect, type Connection, type Reply } from './connection.ts';
import type { Page } from './page-context.ts';
import { playedPerson } from './remembered.ts';
import { FIRST_STATE, reduce, type PageState } from './state.ts';

/** Milliseconds that a notice stays; a problem stays until it is taken away. */
const NOTICE_TIME = 8000;

type Doing = Omit<Page, 'state' | 'view'>;

/** Connects the page, and gives what it knows and what it can do. */
export const usePageState = (): { readonly state: PageState; readonly doing: Doing } => {
  const [state, change] = useReducer(reduce, FIRST_STATE);
  const connection = useRef<Connection | undefined>(undefined);
  const next = useRef(0);

  const doing = useMemo((): Doing => {
    const number = (): number => {
      next.current += 1;
      return next.current;
    };
    const tell = (text: string, isProblem: boolean): void => {
      const id = number();
      change({ event: 'told', id, text, isProblem });
      if (!isProblem) setTimeout(() => change({ event: 'heard', id }), NOTICE_TIME);
    };
    const act = (wanted: Act): Promise<Reply> =>
      connection.current?.act(wanted) ??
      Promise.resolve({ kind: 'refused', problem: 'The page is not connected yet.' });
    /** Shows the form that came of it, or says what went wrong. */
    const settle = (reply: Reply): boolean => {
      if (reply.kind === 'modal') change({ event: 'modal', modal: reply.modal });
      if (reply.kind === 'refused') tell(reply.problem, true);
      return reply.kind !== 'refused';
    };
    return {
      act,
      tell,
      change,
      drafts: new Map(),
      go: ({ channel, message }) => change({ event: 'go', channel, message }),
      async attempt(wanted) {
        const reply = await act(wanted);
        if (reply.kind === 'failed') tell(reply.words, true);
        return settle(reply) && reply.kind !== 'failed';
      },
      async run(wanted, command) {
        const note = { id: number(), channel: wanted.channel, command, failure: undefined };
        change({ event: 'note', note });
        const reply = await act(wanted);
        if (reply.kind === 'failed') change({ event: 'note', note: { ...note, failure: reply.words } });
        else change({ event: 'note-gone', note: note.id });
        return settle(reply);
      },
      async use(wanted) {
        const { message } = wanted;
        change({ event: 'failure', message, words: undefined });
        const reply = await act(wanted);
        if (reply.kind === 'failed') change({ event: 'failure', message, words: reply.words });
        settle(reply);
      },
    };
  }, []);

  useEffect(() => {
    const opened = connect(
      (event) => {
        if (event.event === 'refused') doing.tell(event.problem, true);
        else change(event);
        if (event.event !== 'snapshot') return;
        const { me, people } = event.view;
        const played = people.find(({ id, name }) => id !== me.id && name === playedPerson.read());
        if (played) void opened.act({ act: 'play', person: played.id });
      },
      (link) => change({ event: 'link', link }),
    );
    connection.current = opened;
    return () => opened.close();
  }, [doing]);

  return { state, doing };
};
