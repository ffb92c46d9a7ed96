import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ChoiceView, OptionView } from '../command-view.ts';
import type { Act } from '../protocol.ts';
import { fixedChoices, type Field } from './option-fields.ts';
import { usePage } from './page-context.ts';
import { arrowed, Picker } from './picker.tsx';
import { sendFile } from './uploads.ts';

type Props = {
  readonly option: OptionView;
  readonly field: Field;
  readonly isWrong: boolean;
  /** The act that asks for choices while a value stands in the field. */
  readonly complete: (value: string) => Extract<Act, { act: 'complete' }>;
  readonly onChange: (field: Field) => void;
  /** Once a choice is taken. */
  readonly onPicked: () => void;
  /** Backspace in an empty field. */
  readonly onLeave: () => void;
};

const FileField = ({ option, field, onChange }: Props) => {
  const { tell } = usePage();
  const choose = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const state = await sendFile(file);
    if (state.kind === 'ready')
      onChange({ text: file.name, chosen: undefined, upload: { id: state.id, name: file.name } });
    else if (state.kind === 'refused') tell(state.problem, true);
  };
  return (
    <span class="option-input">
      {field.upload?.name ?? 'Choose a file'}
      <input
        type="file"
        class="file-over"
        aria-label={`${option.name}: ${option.description}`}
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
    </span>
  );
};

/** Choices of the field: its own, or those that the bot gives for what stands in it. */
const useChoices = ({ option, field, complete }: Props, isOpen: boolean) => {
  const { view, act } = usePage();
  const [given, setGiven] = useState<{
    readonly choices: readonly ChoiceView[];
    readonly failure: string | undefined;
  }>({ choices: [], failure: undefined });
  const asked = useRef(0);
  const fixed = fixedChoices(option, view);

  useEffect(() => {
    if (!option.completes || !isOpen) return;
    asked.current += 1;
    const number = asked.current;
    const load = async (): Promise<void> => {
      const reply = await act(complete(field.text));
      // An answer to what stood there before is of no use.
      if (number !== asked.current) return;
      if (reply.kind === 'choices') setGiven({ choices: reply.choices, failure: undefined });
      else setGiven({ choices: [], failure: 'Loading options failed' });
    };
    void load();
  }, [field.text, isOpen, option.completes]);

  const wanted = field.text.trim().toLowerCase();
  const isTaken = fixed?.some(({ name }) => name.toLowerCase() === wanted) === true;
  const choices =
    fixed?.filter(({ name }) => isTaken || name.toLowerCase().includes(wanted)) ?? given.choices;
  return { choices, failure: given.failure, isFixed: fixed !== undefined };
};

/** An option of a command: a field with its name, and with a list where it has choices. */
export const OptionField = (props: Props) => {
  const { option, field, isWrong, onChange, onPicked, onLeave } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { choices, failure, isFixed } = useChoices(props, isOpen);
  const [active, setActive] = useState(-1);
  const isListed = isOpen && choices.length > 0;
  const at = isFixed && active === -1 ? 0 : Math.min(active, choices.length - 1);

  const take = (choice: ChoiceView | undefined): void => {
    if (!choice) return;
    onChange({ text: choice.name, chosen: choice.value, upload: undefined });
    setOpen(false);
    setActive(-1);
    onPicked();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { key } = event;
    const next = arrowed(key, isListed ? at : -1, choices.length);
    if (next !== undefined) {
      setOpen(true);
      setActive(next);
    } else if (isListed && key === 'Escape') setOpen(false);
    else if (isListed && at >= 0 && (key === 'Enter' || (key === 'Tab' && !event.shiftKey && active >= 0)))
      take(choices[at]);
    else if (key === 'Backspace' && field.text === '') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div class="option-field" data-option={option.name} data-wrong={isWrong}>
      <label class="option-name" for={id}>
        {option.name}
        {option.isRequired ? null : <span class="unseen"> (optional)</span>}
      </label>
      {option.type === 'file' ? (
        <FileField {...props} />
      ) : (
        <input
          id={id}
          class="option-input"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          inputMode={option.type === 'integer' ? 'numeric' : option.type === 'number' ? 'decimal' : 'text'}
          placeholder={option.description}
          aria-description={option.description}
          aria-required={option.isRequired}
          aria-invalid={isWrong}
          aria-autocomplete="list"
          aria-expanded={isListed}
          {...(isListed && { 'aria-controls': `${id}-list` })}
          {...(isListed && at >= 0 && { 'aria-activedescendant': `${id}-list-${at}` })}
          value={field.text}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onInput={({ currentTarget }) => {
            onChange({ text: currentTarget.value, chosen: undefined, upload: undefined });
            setOpen(true);
            setActive(-1);
          }}
          onKeyDown={press}
        />
      )}
      {isListed ? (
        <Picker
          id={`${id}-list`}
          label={option.description}
          entries={choices.map(({ name, value }) => ({ key: String(value), label: name }))}
          active={at}
          onActive={setActive}
          onPick={(index) => take(choices[index])}
        />
      ) : null}
      {isOpen && failure !== undefined ? (
        <p class="option-failure" role="status">
          {failure}
        </p>
      ) : null}
    </div>
  );
};
