import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export type PickerEntry = {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
};

/** A list above a field that keeps the focus; the field names the active entry by `aria-activedescendant`. */
export const Picker = ({
  id,
  label,
  entries,
  active,
  isTabStop = false,
  onActive,
  onPick,
}: {
  id: string;
  label: string;
  entries: readonly PickerEntry[];
  /** Index of the entry that Enter takes; -1 for none. */
  active: number;
  /** Whether Tab may come to it: a list that scrolls has to be reached by the keyboard, unless its field is a combobox. */
  isTabStop?: boolean;
  onActive: (index: number) => void;
  onPick: (index: number) => void;
}) => {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active]);
  return (
    <div class="picker">
      <p class="picker-title" aria-hidden="true">
        {label}
      </p>
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        class="picker-list"
        tabIndex={isTabStop ? 0 : -1}
      >
        {entries.map(({ key, label: name, note }, index) => (
          <div
            key={key}
            id={`${id}-${index}`}
            role="option"
            class={index === active ? 'option is-active' : 'option'}
            aria-selected={index === active}
            onPointerMove={() => onActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(index)}
          >
            <span class="option-words">
              <span class="option-label">{name}</span>
              {note === undefined ? null : <span class="option-description">{note}</span>}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
};

/** Where the arrows lead in a list of so many entries; undefined of any other key. */
export const arrowed = (key: string, active: number, count: number): number | undefined => {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (active + 1) % count;
  if (key === 'ArrowUp') return active <= 0 ? count - 1 : active - 1;
  return undefined;
};
