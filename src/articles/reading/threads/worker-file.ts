/** Where a module stands among the sources, and the folder of the build that the scripts make of them. */
const SOURCE = /\/src\/articles\/.*\.ts$/;
const BUILT = '/dist/';

/**
 * The program of the thread: beside this module once it is built. Node starts no thread from TypeScript, so a runner of the sources gets the
 * one that was built before.
 * @param here `import.meta.url` of this module
 */
export const workerFile = (here = import.meta.url): URL =>
  new URL('./reading-thread.js', here.replace(SOURCE, BUILT));
