import { build } from 'rolldown';

/**
 * Puts the program into some files: Node compiles each module anew at each start, and two thousand small ones take longer than all else. Each
 * package has a file of its own in `libraries`, so that a stack still says whose code it was.
 */

/** Packages that look for files of their own, or for a binary, beside themselves: they stay where they are. */
const LEFT_ALONE = [
  'libsql',
  'pdfjs-dist',
  'preact',
  'wink-nlp',
  'wink-eng-lite-web-model',
  // Optional parts of discord.js and ws, which are not installed.
  'zlib-sync',
  'bufferutil',
  'utf-8-validate',
];

const PACKAGE = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

await build({
  input: {
    start: 'src/main/start.ts',
    footnote: 'src/main/footnote.ts',
    train: 'src/main/train.ts',
    'upkeep-thread': 'src/retrieval/upkeep-thread.ts',
    'builder-thread': 'src/main/engines/builder-thread.ts',
    'folder-thread': 'src/main/folder-thread.ts',
    'reading-thread': 'src/articles/reading/threads/worker.ts',
  },
  platform: 'node',
  external: (id) => LEFT_ALONE.some((name) => id === name || id.startsWith(`${name}/`)),
  logLevel: 'warn',
  // discord.js has an `eval` that nobody calls.
  checks: { eval: false },
  output: {
    dir: 'dist',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        {
          debugName: 'libraries',
          name: (id) => `libraries/${PACKAGE.exec(id)?.[1]}`,
          test: PACKAGE,
        },
      ],
    },
  },
});
