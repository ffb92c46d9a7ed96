/**
 * Remembers what a pure function of a string gave. When `capacity` results are held it forgets them all and starts again: cheap,
 * bounded, and words are so unevenly frequent that the common ones are back at once.
 */
export const boundedMemo = <T>(compute: (key: string) => T, capacity: number): ((key: string) => T) => {
  const known = new Map<string, { readonly value: T }>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = compute(key);
    if (known.size >= capacity) known.clear();
    known.set(key, { value });
    return value;
  };
};
