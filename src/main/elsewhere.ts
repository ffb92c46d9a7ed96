/** Articles that wait together from which they are read in another thread: fewer are read here before a thread has begun. */
export const MANY = 8;

/** UTF-16 units of text, or bytes of a file, from which even one article is read in another thread: here it would take some 20 ms. */
export const LONG = 50_000;

/** What another thread gives; where it falls over, which is reported, the same is done here. Rejects as `here` does. */
export const elsewhereOrHere = async <T>(
  elsewhere: () => Promise<T>,
  here: () => T | Promise<T>,
  report: (error: unknown) => void,
): Promise<T> => {
  try {
    return await elsewhere();
  } catch (error) {
    report(error);
    return here();
  }
};
