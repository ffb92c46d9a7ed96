/** What was found for a key, or what `find` gives now; remembered for as long as the key lives. */
export type Recall<K extends object, V> = (key: K, find: () => V) => V;

export function createRecall<K extends object, V>(): Recall<K, V> {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key, find) => {
    const found = known.get(key);
    if (found !== undefined) return found.value;
    const value = find();
    known.set(key, { value });
    return value;
  };
}
