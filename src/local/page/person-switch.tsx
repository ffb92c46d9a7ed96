import { useRef, useState } from 'preact/hooks';
import { Avatar } from './avatar.tsx';
import { Icon } from './icons.tsx';
import { Menu } from './menu.tsx';
import { usePage } from './page-context.ts';
import type { Anchor } from './popup.tsx';
import { playedPerson } from './remembered.ts';
import { useTheme } from './theme.ts';

/** Who is played, another one to play, and the theme. */
export const PersonSwitch = () => {
  const { view, attempt } = usePage();
  const { theme, toggle } = useTheme();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<Anchor>();
  const { me, people } = view;
  const other = theme === 'dark' ? 'light' : 'dark';

  const items = people.map((person) => ({
    label: person.id === me.id ? `${person.name} (you now)` : `Play ${person.name}`,
    onPick: () => {
      playedPerson.write(person.name);
      if (person.id !== me.id) void attempt({ act: 'play', person: person.id });
    },
  }));

  return (
    <div class="me">
      <button
        ref={button}
        type="button"
        class="me-button"
        aria-haspopup="menu"
        aria-expanded={anchor !== undefined}
        onClick={() => setAnchor(button.current?.getBoundingClientRect())}
      >
        <Avatar person={me} />
        <span class="me-words">
          <span class="unseen">You are </span>
          <b>{me.name}</b>
          <small>Switch person</small>
        </span>
        <Icon name="down" />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={`Switch to the ${other} theme`}
        title={`Switch to the ${other} theme`}
        onClick={toggle}
      >
        <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
      </button>
      {anchor && (
        <Menu
          anchor={anchor}
          label="People"
          groups={[{ label: 'Who you are', items }]}
          onClose={() => setAnchor(undefined)}
        />
      )}
    </div>
  );
};
