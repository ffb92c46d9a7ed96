import { useRef } from 'preact/hooks';
import { Icon, type IconName } from './icons.tsx';
import { Popup, type Anchor } from './popup.tsx';

export type MenuItem = {
  readonly label: string;
  readonly icon?: IconName;
  readonly isDangerous?: boolean;
  readonly onPick: () => void;
};

/** Items under a name of their own, or under none. */
export type MenuGroup = { readonly label?: string; readonly items: readonly MenuItem[] };

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const Group = ({ group, onPick }: { group: MenuGroup; onPick: (item: MenuItem) => void }) => (
  <div role="group" aria-label={group.label ?? 'Message'}>
    {group.label === undefined ? null : (
      <div class="menu-label" aria-hidden="true">
        {group.label}
      </div>
    )}
    {group.items.map((item) => (
      <button
        key={item.label}
        type="button"
        role="menuitem"
        tabIndex={-1}
        class={item.isDangerous === true ? 'menu-item is-dangerous' : 'menu-item'}
        onClick={() => onPick(item)}
      >
        <span>{item.label}</span>
        {item.icon === undefined ? null : <Icon name={item.icon} />}
      </button>
    ))}
  </div>
);

/** A menu as the keyboard knows it: arrows, Home, End, a first letter, Enter, Escape. Focus goes back to where it came from. */
export const Menu = ({
  anchor,
  label,
  groups,
  onClose,
}: {
  anchor: Anchor;
  label: string;
  groups: readonly MenuGroup[];
  onClose: () => void;
}) => {
  const menu = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(document.activeElement);

  const items = (): readonly HTMLElement[] =>
    Array.from(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []);

  const close = (): void => {
    if (before.current instanceof HTMLElement) before.current.focus();
    onClose();
  };

  const move = (event: KeyboardEvent): void => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    if (event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    const letter = event.key.toLowerCase();
    const step = STEPS[event.key];
    const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
    const next = step
      ? all[step(at, all.length)]
      : after.find((item) => item.textContent.trim().toLowerCase().startsWith(letter));
    if (!step && (letter.length !== 1 || letter === ' ')) return;
    event.preventDefault();
    next?.focus();
  };

  return (
    <Popup anchor={anchor} class="menu" onClose={close}>
      <div ref={menu} role="menu" tabIndex={-1} aria-label={label} onKeyDown={move}>
        {groups
          .filter(({ items: own }) => own.length > 0)
          .map((group) => (
            <Group
              key={group.label ?? ''}
              group={group}
              onPick={(item) => {
                close();
                item.onPick();
              }}
            />
          ))}
      </div>
    </Popup>
  );
};
