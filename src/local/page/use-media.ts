import { useEffect, useState } from 'preact/hooks';

/** Whether a media query holds, as it changes. */
export const useMedia = (text: string): boolean => {
  const [holds, setHolds] = useState(() => matchMedia(text).matches);
  useEffect(() => {
    const query = matchMedia(text);
    const follow = (): void => setHolds(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [text]);
  return holds;
};
