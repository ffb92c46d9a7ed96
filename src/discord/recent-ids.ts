/**
 * Remembers the last ids it was shown. Discord may send an event twice, shortly one after the other.
 * @param capacity ids kept, at least 1
 */
export const createRecentIds = (capacity: number) => {
  const ids = new Set<string>();
  return {
    /** Whether `id` was not among the last ones; from now on it is. */
    isNew(id: string): boolean {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
};
