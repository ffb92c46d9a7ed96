import { useId, useState } from 'preact/hooks';
import type { ModalInput, ModalView } from '../modal-view.ts';
import { Dialog } from './dialog.tsx';
import { FilesField } from './files-field.tsx';
import { Markdown } from './markdown.tsx';
import { usePage } from './page-context.ts';
import { SelectMenu } from './select-menu.tsx';

/** Text, the values of a select, or the ids of files that were sent. */
type Value = string | readonly string[];

const inputsOf = (modal: ModalView): readonly ModalInput[] =>
  modal.parts.flatMap((part) => (part.kind === 'field' ? [part.input] : []));

const firstValue = (input: ModalInput): Value => {
  if (input.kind === 'input') return input.value;
  if (input.kind === 'files') return [];
  return input.options.filter(({ isDefault }) => isDefault).map(({ value }) => value);
};

/** A value as it is sent. */
const sent = (input: ModalInput, value: Value): string | string[] | { uploads: string[] } => {
  if (typeof value === 'string') return value;
  return input.kind === 'files' ? { uploads: Array.from(value) } : Array.from(value);
};

/** In Discord's words, what is wrong with a value; undefined if nothing is. */
const problemOf = (input: ModalInput, value: Value): string | undefined => {
  if (value.length === 0) return input.isRequired ? 'This field is required' : undefined;
  if (value.length < input.min)
    return input.kind === 'input'
      ? `Must be ${input.min} or more in length.`
      : `Choose at least ${input.min}.`;
  if (input.kind === 'files' && value.length > input.max) return `Choose no more than ${input.max}.`;
  return undefined;
};

const Input = ({
  input,
  label,
  value,
  ids,
  isWrong,
  onChange,
  onSending,
}: {
  input: ModalInput;
  label: string;
  value: Value;
  ids: { readonly field: string; readonly description: string };
  isWrong: boolean;
  onChange: (value: Value) => void;
  /** Whether files are on their way. */
  onSending: (isSending: boolean) => void;
}) => {
  if (input.kind === 'files')
    return <FilesField input={input} label={label} ids={ids} onChange={onChange} onSending={onSending} />;
  if (input.kind === 'select')
    return (
      <SelectMenu
        select={input}
        label={label}
        chosen={Array.isArray(value) ? value : []}
        onChange={onChange}
      />
    );
  const common = {
    id: ids.field,
    class: 'input',
    value: String(value),
    placeholder: input.placeholder,
    maxLength: input.max,
    required: input.isRequired,
    'aria-invalid': isWrong,
    'aria-describedby': ids.description,
    autocomplete: 'off',
  } as const;
  return input.isLong ? (
    <textarea {...common} rows={4} onInput={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <input {...common} onInput={(event) => onChange(event.currentTarget.value)} />
  );
};

/** A form that the bot shows. */
export const Modal = ({ modal }: { modal: ModalView }) => {
  const { act, change, tell } = usePage();
  const id = useId();
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(() =>
    Object.fromEntries(inputsOf(modal).map((input) => [input.customId, firstValue(input)])),
  );
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const [sending, setSending] = useState<ReadonlySet<string>>(new Set());

  const put = (name: string, value: Value): void => setValues((all) => ({ ...all, [name]: value }));
  const close = (): void => change({ event: 'modal', modal: undefined });
  const submit = async (): Promise<void> => {
    if (sending.size > 0) return;
    const wrong = inputsOf(modal).flatMap((input) => {
      const words = problemOf(input, values[input.customId] ?? '');
      return words === undefined ? [] : [[input.customId, words] as const];
    });
    setProblems(Object.fromEntries(wrong));
    if (wrong.length > 0) return;
    setBusy(true);
    const reply = await act({
      act: 'submit',
      interaction: modal.interaction,
      values: Object.fromEntries(
        inputsOf(modal).map((input) => [input.customId, sent(input, values[input.customId] ?? '')]),
      ),
    });
    setBusy(false);
    if (reply.kind === 'failed') setProblem('Something went wrong. Try again.');
    else if (reply.kind === 'refused') setProblem(reply.problem);
    else if (reply.kind === 'modal') change({ event: 'modal', modal: reply.modal });
    else close();
  };

  return (
    <Dialog
      title={modal.title}
      send="Submit"
      problem={problem}
      isBusy={isBusy || sending.size > 0}
      onSend={() => void submit().catch((error: unknown) => tell(String(error), true))}
      onClose={close}
    >
      {modal.parts.map((part, index) => {
        if (part.kind === 'text')
          return (
            <div key={index} class="text">
              <Markdown tree={part.content} />
            </div>
          );
        const { customId, isRequired } = part.input;
        const ids = { field: `${id}-${index}`, description: `${id}-${index}-about` };
        const wrong = problems[customId];
        return (
          <div key={customId} class="field">
            <label class="field-label" for={ids.field}>
              {part.label}
              {isRequired ? (
                <span class="required" aria-hidden="true">
                  {' '}
                  *
                </span>
              ) : null}
            </label>
            <p id={ids.description} class={wrong === undefined ? 'hint' : 'hint is-wrong'}>
              {wrong ?? part.description}
            </p>
            <Input
              input={part.input}
              label={part.label}
              value={values[customId] ?? ''}
              ids={ids}
              isWrong={wrong !== undefined}
              onChange={(value) => put(customId, value)}
              onSending={(isSending) =>
                setSending((all) => {
                  const others = Array.from(all).filter((name) => name !== customId);
                  return new Set(isSending ? [...others, customId] : others);
                })
              }
            />
          </div>
        );
      })}
    </Dialog>
  );
};
