import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandView } from '../command-view.ts';
import type { MessageView } from '../message-view.ts';
import type { ChannelView } from '../protocol.ts';
import { AppTag, Avatar } from './avatar.tsx';
import { CommandForm } from './command-form.tsx';
import { Icon } from './icons.tsx';
import { usePage } from './page-context.ts';
import { arrowed, Picker, type PickerEntry } from './picker.tsx';
import { fittingCommands, fittingPeople, mentionAt, typedCommand, withMention } from './picking.ts';
import { ReplyBar } from './reply-bar.tsx';
import { UploadList } from './upload-list.tsx';
import { useUploads } from './use-uploads.ts';

export type ComposerHandle = {
  focus: () => void;
  insert: (words: string) => void;
  attach: (files: FileList | undefined) => void;
};

type Picking = {
  readonly label: string;
  readonly entries: readonly (PickerEntry & { readonly pick: () => void })[];
};

const placeholderOf = ({ kind, name }: ChannelView): string =>
  kind === 'text' ? `Message #${name}` : kind === 'direct' ? `Message @${name}` : `Message "${name}"`;

/** Where messages are written and commands are begun. */
export const Composer = ({
  handle,
  channel,
  replyTo,
  onReplied,
  onEditLast,
}: {
  handle: { current: ComposerHandle | undefined };
  channel: ChannelView;
  replyTo: MessageView | undefined;
  onReplied: () => void;
  onEditLast: () => void;
}) => {
  const { view, act, tell, drafts } = usePage();
  const [text, setText] = useState(drafts.get(channel.id) ?? '');
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [isPickerClosed, setPickerClosed] = useState(false);
  const [pings, setPings] = useState(true);
  const [command, setCommand] = useState<{ readonly command: CommandView; readonly rest: string }>();
  const field = useRef<HTMLTextAreaElement>(null);
  const nextCaret = useRef<number | undefined>(undefined);
  const files = useUploads();
  const id = useId();
  const place = channel.kind === 'direct' ? 'direct' : 'server';

  const write = (words: string, at: number): void => {
    const typed = typedCommand(view.commands, place, words);
    setText(typed ? '' : words);
    setCaret(at);
    setActive(0);
    setPickerClosed(false);
    if (typed) setCommand(typed);
    drafts.set(channel.id, typed ? '' : words);
  };
  const writeAt = (words: string, at: number): void => {
    nextCaret.current = at;
    write(words, at);
    field.current?.focus();
  };
  useLayoutEffect(() => {
    if (nextCaret.current === undefined) return;
    field.current?.setSelectionRange(nextCaret.current, nextCaret.current);
    nextCaret.current = undefined;
  });
  handle.current = {
    focus: () => field.current?.focus(),
    insert: (words) =>
      writeAt(
        text === '' || text.endsWith(' ') ? text + words : `${text} ${words}`,
        text.length + words.length + 1,
      ),
    attach: files.add,
  };
  useEffect(() => setPings(true), [replyTo]);

  // Whoever has a keyboard can write at once; elsewhere one of glass would come up.
  useLayoutEffect(() => {
    if (matchMedia('(hover: hover)').matches) field.current?.focus();
  }, []);
  const hadCommand = useRef(false);
  useLayoutEffect(() => {
    if (command === undefined && hadCommand.current) field.current?.focus();
    hadCommand.current = command !== undefined;
  }, [command]);

  const picking = ((): Picking | undefined => {
    if (isPickerClosed) return undefined;
    if (text.startsWith('/') && !text.includes('\n')) {
      const commands = fittingCommands(view.commands, place, text.slice(1));
      const entries = commands.map((entry) => ({
        key: entry.label,
        label: `/${entry.label}`,
        note: entry.description,
        pick: () => {
          write('', 0);
          setCommand({ command: entry, rest: '' });
        },
      }));
      return { label: `Commands of ${view.bot.name}`, entries };
    }
    const mention = mentionAt(text, caret);
    if (!mention) return undefined;
    const people = fittingPeople([view.bot, ...view.people], mention.typed);
    const entries = people.map((person) => ({
      key: person.id,
      label: (
        <span class="person-entry">
          <Avatar person={person} isSmall /> {person.name} {person.isBot ? <AppTag /> : null}
        </span>
      ),
      pick: () => {
        const next = withMention(text, mention.start, caret, person.name);
        writeAt(next.text, next.caret);
      },
    }));
    return { label: 'People', entries };
  })();
  const isPicking = picking !== undefined && picking.entries.length > 0;

  const send = async (): Promise<void> => {
    const content = text.trim();
    const uploads = files.ready;
    if ((content === '' && uploads.length === 0) || files.isSending) return;
    write('', 0);
    files.clear();
    onReplied();
    const reply = await act({
      act: 'say',
      channel: channel.id,
      content,
      ...(replyTo && { replyTo: replyTo.id, ping: pings }),
      ...(uploads.length > 0 && { uploads: Array.from(uploads) }),
    });
    if (reply.kind !== 'refused') return;
    tell(reply.problem, true);
    // What was written is not lost, unless something else stands there by now.
    if (field.current?.value === '') writeAt(content, content.length);
  };

  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key, shiftKey } = event;
    if (isPicking) {
      const next = arrowed(key, active, picking.entries.length);
      if (next !== undefined) setActive(next);
      else if ((key === 'Enter' && !shiftKey) || (key === 'Tab' && !shiftKey))
        picking.entries[active]?.pick();
      else if (key === 'Escape') setPickerClosed(true);
      else return;
    } else if (key === 'Enter' && !shiftKey) void send();
    else if (key === 'Escape' && replyTo) onReplied();
    else if (key === 'ArrowUp' && text === '') onEditLast();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (command)
    return (
      <div class="composer">
        <CommandForm
          key={command.command.label}
          command={command.command}
          first={command.rest}
          channel={channel}
          onLeave={() => setCommand(undefined)}
        />
      </div>
    );

  const isLocked = channel.isLocked;
  return (
    <div class="composer">
      {isPicking ? (
        <Picker
          id={`${id}-picker`}
          label={picking.label}
          entries={picking.entries}
          active={active}
          isTabStop
          onActive={setActive}
          onPick={(index) => picking.entries[index]?.pick()}
        />
      ) : null}
      {replyTo && <ReplyBar author={replyTo.author} pings={pings} onPings={setPings} onClose={onReplied} />}
      <UploadList uploads={files.uploads} onRemove={files.remove} />
      <div class="composer-box">
        <label class="icon-button attach" title="Attach files">
          <Icon name="plus" />
          <span class="unseen">Attach files</span>
          <input
            type="file"
            class="unseen"
            multiple
            disabled={isLocked}
            onChange={(event) => {
              files.add(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <textarea
          ref={field}
          class="composer-field"
          rows={1}
          value={text}
          disabled={isLocked}
          placeholder={isLocked ? 'This thread is locked' : placeholderOf(channel)}
          aria-label={placeholderOf(channel)}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(isPicking && {
            'aria-controls': `${id}-picker`,
            'aria-activedescendant': `${id}-picker-${active}`,
          })}
          onInput={({ currentTarget }) => write(currentTarget.value, currentTarget.selectionStart)}
          onSelect={({ currentTarget }) => setCaret(currentTarget.selectionStart)}
          onKeyDown={press}
          onPaste={(event) => files.add(event.clipboardData?.files)}
        />
        <button
          type="button"
          class="icon-button"
          aria-label="Commands"
          title="Commands"
          disabled={isLocked}
          onClick={() => writeAt('/', 1)}
        >
          <Icon name="slash" />
        </button>
        <button
          type="button"
          class="icon-button send"
          aria-label="Send message"
          title="Send message"
          disabled={isLocked}
          onClick={() => void send()}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
};
