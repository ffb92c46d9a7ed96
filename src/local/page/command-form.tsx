import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandView } from '../command-view.ts';
import type { ChannelView } from '../protocol.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { EMPTY_FIELD, readFields, type Field } from './option-fields.ts';
import { OptionField } from './option-field.tsx';
import { usePage } from './page-context.ts';

const named = (box: HTMLElement | null, option: string): HTMLElement | null =>
  box?.querySelector<HTMLElement>(`[data-option="${option}"] input`) ?? null;

/** A command being filled in: its options are fields. Enter sends it, Escape leaves it. */
export const CommandForm = ({
  command,
  first,
  channel,
  onLeave,
}: {
  command: CommandView;
  /** What already stands in the first option. */
  first: string;
  channel: ChannelView;
  onLeave: () => void;
}) => {
  const { view, run } = usePage();
  const { options, label } = command;
  const [fields, setFields] = useState<Readonly<Record<string, Field>>>(() => {
    const [option] = options;
    return option && first !== '' ? { [option.name]: { ...EMPTY_FIELD, text: first } } : {};
  });
  const [added, setAdded] = useState<readonly string[]>(() => {
    const [option] = options;
    return option && !option.isRequired && (first !== '' || options.every(({ isRequired }) => !isRequired))
      ? [option.name]
      : [];
  });
  const [toFocus, setToFocus] = useState<{ readonly option: string | undefined }>(() => ({
    option: options.find(({ isRequired }) => isRequired)?.name ?? options[0]?.name,
  }));
  const [problem, setProblem] = useState<{ readonly option: string; readonly problem: string }>();
  const box = useRef<HTMLDivElement>(null);

  const shown = [
    ...options.filter(({ isRequired }) => isRequired),
    ...added.flatMap((name) => options.filter((option) => option.name === name)),
  ];
  const hidden = options.filter((option) => !shown.includes(option));

  // At once, so that what is typed next comes to the right field.
  useLayoutEffect(() => {
    const input = toFocus.option === undefined ? null : named(box.current, toFocus.option);
    if (input) input.focus();
    else box.current?.querySelector<HTMLElement>('.command-send')?.focus();
  }, [toFocus]);

  const filled = {
    channel: channel.id,
    name: command.name,
    ...(command.group !== undefined && { group: command.group }),
    ...(command.subcommand !== undefined && { subcommand: command.subcommand }),
  };
  const { values, wrong } = readFields(shown, fields, view);
  const send = (): void => {
    setProblem(wrong);
    if (wrong) {
      named(box.current, wrong.option)?.focus();
      return;
    }
    onLeave();
    void run({ act: 'command', ...filled, options: { ...values } }, `/${label}`);
  };

  return (
    <div
      ref={box}
      class="command"
      role="group"
      aria-label={`Command /${label}`}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const isField = event.target instanceof HTMLInputElement;
        if (event.key === 'Escape') onLeave();
        else if (event.key === 'Enter' && isField) send();
        else return;
        event.preventDefault();
      }}
    >
      <p class="command-about" role={problem ? 'alert' : undefined} data-wrong={problem !== undefined}>
        {problem ? (
          <>
            <b>{problem.option}</b> {problem.problem}
          </>
        ) : (
          <>
            <Avatar person={view.bot} isSmall />
            {command.description}
          </>
        )}
      </p>
      <div class="composer-box command-box">
        <span class="command-name">/{label}</span>
        <div class="command-fields">
          {shown.map((option, index) => (
            <OptionField
              key={option.name}
              option={option}
              field={fields[option.name] ?? EMPTY_FIELD}
              isWrong={problem?.option === option.name}
              complete={(value) => ({
                act: 'complete',
                ...filled,
                options: Object.fromEntries(Object.entries(values).filter(([name]) => name !== option.name)),
                option: option.name,
                value,
              })}
              onChange={(field) => {
                setFields((all) => ({ ...all, [option.name]: field }));
                setProblem(undefined);
              }}
              onPicked={() => setToFocus({ option: shown[index + 1]?.name })}
              onLeave={onLeave}
            />
          ))}
          {hidden.map((option) => (
            <button
              key={option.name}
              type="button"
              class="option-add"
              title={option.description}
              onClick={() => {
                setAdded([...added, option.name]);
                setToFocus({ option: option.name });
              }}
            >
              <Icon name="plus" /> {option.name}
            </button>
          ))}
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label="Leave the command"
          title="Leave the command"
          onClick={onLeave}
        >
          <Icon name="close" />
        </button>
        <button
          type="button"
          class="icon-button send command-send"
          aria-label={`Send /${label}`}
          title="Send command"
          onClick={send}
        >
          <Icon name="send" />
        </button>
      </div>
    </div>
  );
};
