import { useEffect, useState } from 'preact/hooks';
import { chosenTheme } from './remembered.ts';

type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

const isTheme = (word: string | undefined): word is Theme => word === 'light' || word === 'dark';

/** The theme that is shown: the one that was chosen, or else the system's; and what switches it. */
export const useTheme = (): { readonly theme: Theme; readonly toggle: () => void } => {
  const [chosen, setChosen] = useState(() => chosenTheme.read());
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);

  useEffect(() => {
    const query = matchMedia(DARK);
    const follow = (): void => setDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);

  const system: Theme = isDark ? 'dark' : 'light';
  const theme = isTheme(chosen) ? chosen : system;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return {
    theme,
    toggle: () => {
      const next = theme === 'dark' ? 'light' : 'dark';
      chosenTheme.write(next);
      setChosen(next);
    },
  };
};
