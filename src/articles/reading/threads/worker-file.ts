/** The folder of the sources, and that of the build that the scripts make of them. */
const SOURCES = '/src/articles/';
const BUILT = '/dist/src/articles/';

/**
 * The program of the thread: beside this module once it is built. Node starts no thread from TypeScript, so a runner of the sources gets the
 * one that was built before.
 * @param here `import.meta.url` of this module
 */
export const workerFile = (here = import.meta.url): URL =>
  new URL('./worker.js', here.endsWith('.ts') ? here.replace(SOURCES, BUILT) : here);
