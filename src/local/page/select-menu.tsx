import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { SelectView } from '../message-view.ts';
import { Icon } from './icons.tsx';
import { Popup, type Anchor } from './popup.tsx';

type Choosing = {
  readonly select: SelectView;
  readonly chosen: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
};

const toggled = ({ select, chosen }: Choosing, value: string): readonly string[] => {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  if (select.max === 1) return [value];
  return chosen.length < select.max ? [...chosen, value] : chosen;
};

const List = ({
  choosing,
  id,
  onDone,
}: {
  choosing: Choosing;
  id: string;
  onDone: (values: readonly string[]) => void;
}) => {
  const { select, chosen, onChange } = choosing;
  const { options } = select;
  const list = useRef<HTMLDivElement>(null);
  const first = options.findIndex(({ value }) => chosen.includes(value));
  const [active, setActive] = useState(Math.max(first, 0));

  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);

  const choose = (value: string): void => {
    const values = toggled(choosing, value);
    onChange(values);
    if (select.max === 1) onDone(values);
  };
  const press = (event: KeyboardEvent): void => {
    const { key } = event;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(active + 1, options.length - 1),
      ArrowUp: Math.max(active - 1, 0),
      Home: 0,
      End: options.length - 1,
    };
    const step = steps[key];
    const option = options[active];
    if (step !== undefined) setActive(step);
    else if ((key === 'Enter' || key === ' ') && option) choose(option.value);
    else if (key === 'Tab') onDone(chosen);
    else if (key.length === 1) {
      const letter = key.toLowerCase();
      const next = options.findIndex(
        ({ label }, index) => index > active && label.toLowerCase().startsWith(letter),
      );
      if (next !== -1) setActive(next);
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      class="listbox"
      aria-label={select.placeholder}
      aria-multiselectable={select.max > 1}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={press}
    >
      {options.map(({ label, value, description }, index) => (
        <div
          key={value}
          id={`${id}-${index}`}
          role="option"
          class={index === active ? 'option is-active' : 'option'}
          aria-selected={chosen.includes(value)}
          onPointerMove={() => setActive(index)}
          onClick={() => choose(value)}
        >
          <span class="option-words">
            <span class="option-label">{label}</span>
            {description === undefined ? null : <span class="option-description">{description}</span>}
          </span>
          {chosen.includes(value) ? <Icon name="check" /> : null}
        </div>
      ))}
    </div>
  );
};

/** A select menu: a button with what is chosen, and its list. `onDone` gets the values once the list is closed. */
export const SelectMenu = ({
  select,
  label,
  chosen,
  isBusy,
  onChange,
  onDone,
}: Choosing & {
  readonly label: string;
  readonly isBusy?: boolean;
  readonly onDone?: (values: readonly string[]) => void;
}) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Anchor>();
  const names = select.options.filter(({ value }) => chosen.includes(value)).map((option) => option.label);
  const shown = names.length === 0 ? select.placeholder : names.join(', ');

  const close = (values: readonly string[]): void => {
    setAnchor(undefined);
    button.current?.focus();
    onDone?.(values);
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        class={names.length === 0 ? 'select is-empty' : 'select'}
        aria-haspopup="listbox"
        aria-expanded={anchor !== undefined}
        aria-label={label === shown ? label : `${label}: ${shown}`}
        aria-busy={isBusy}
        disabled={select.isDisabled}
        onClick={() => setAnchor(button.current?.getBoundingClientRect())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setAnchor(button.current?.getBoundingClientRect());
        }}
      >
        <span class="select-words">{shown}</span>
        <Icon name="down" />
      </button>
      {anchor && (
        <Popup anchor={anchor} class="select-popup" onClose={() => close(chosen)}>
          <List choosing={{ select, chosen, onChange }} id={id} onDone={close} />
        </Popup>
      )}
    </>
  );
};
