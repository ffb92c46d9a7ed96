import { useId, useState } from 'preact/hooks';
import type { ModalInput, ModalView } from '../modal-view.ts';
import { Dialog } from './dialog.tsx';
import { Markdown } from './markdown.tsx';
import { usePage } from './page-context.ts';
import { SelectMenu } from './select-menu.tsx';

type Value = string | readonly string[];

const inputsOf = (modal: ModalView): readonly ModalInput[] =>
  modal.parts.flatMap((part) => (part.kind === 'field' ? [part.input] : []));

const firstValue = (input: ModalInput): Value =>
  input.kind === 'input'
    ? input.value
    : input.options.filter(({ isDefault }) => isDefault).map(({ value }) => value);

/** In Discord's words, what is wrong with a value; undefined if nothing is. */
const problemOf = (input: ModalInput, value: Value): string | undefined => {
  if (value.length === 0) return input.isRequired ? 'This field is required' : undefined;
  if (value.length < input.min)
    return input.kind === 'input'
      ? `Must be ${input.min} or more in length.`
      : `Choose at least ${input.min}.`;
  return undefined;
};

const Input = ({
  input,
  label,
  value,
  ids,
  isWrong,
  onChange,
}: {
  input: ModalInput;
  label: string;
  value: Value;
  ids: { readonly field: string; readonly description: string };
  isWrong: boolean;
  onChange: (value: Value) => void;
}) => {
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

  const close = (): void => change({ event: 'modal', modal: undefined });
  const submit = async (): Promise<void> => {
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
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : Array.from(value),
        ]),
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
      isBusy={isBusy}
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
              onChange={(value) => setValues({ ...values, [customId]: value })}
            />
          </div>
        );
      })}
    </Dialog>
  );
};
