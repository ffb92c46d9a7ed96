import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each room of the house may import from, beside itself. The way of the data runs from left to right. */
const way = ['text', 'corpus', 'indexing', 'retrieval', 'answering'];
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  corpus: ['text'],
  indexing: ['text', 'corpus'],
  retrieval: ['text', 'corpus', 'indexing'],
  answering: ['text', 'corpus', 'indexing', 'retrieval'],
  conversation: way,
  claims: way,
  store: ['text', 'corpus'],
  articles: ['text', 'corpus', 'store'],
  notebook: ['text', 'corpus', 'store'],
  training: [...way, 'claims', 'evaluation'],
  evaluation: [...way, 'conversation', 'claims'],
  cli: [...way, 'conversation', 'claims', 'evaluation'],
  discord: [...way, 'conversation', 'claims', 'store', 'articles', 'notebook'],
  loopback: [],
  local: ['loopback'],
  commands: [...way, 'conversation', 'claims', 'store', 'articles', 'notebook', 'discord'],
  main: [
    ...way,
    'conversation',
    'claims',
    'store',
    'articles',
    'notebook',
    'discord',
    'commands',
    'cli',
    'evaluation',
    'training',
    'loopback',
    'local',
  ],
};

type Import = { readonly file: string; readonly room: string; readonly from: string };

const root = join(import.meta.dirname, '..');

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const roomOf = (file: string): string => {
  const [top, room] = file.split('/');
  return top === 'src' ? (room ?? '') : (top ?? '');
};

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [
    ...text.matchAll(
      /\b(?:import|export)\b[^;'"]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g,
    ),
  ];
  return found.map((match) => ({ file, room: roomOf(file), from: match[1] ?? match[2] ?? '' }));
}

const files = [...sources('src'), ...sources('commands')];
const imports = files.flatMap(importsOf);

/** Imports that step outside what their room may use. */
function trespasses(found: readonly Import[]): readonly string[] {
  return found.flatMap(({ file, room, from }) => {
    if (!from.startsWith('.')) return [];
    const target = roomOf(normalize(join(dirname(file), from)));
    return target === room || rooms[room]?.includes(target) === true ? [] : [`${file} imports ${from}`];
  });
}

/** Files that import a package outside the places it belongs to. */
const outside = (found: readonly Import[], name: RegExp, allowed: RegExp): readonly string[] =>
  found
    .filter(({ file, from }) => name.test(from) && !allowed.test(file))
    .map(({ file, from }) => `${file} imports ${from}`);

/** Files that are loaded when `entry` is: by imports that are neither of types alone nor made while running. */
function loadedBy(entry: string): readonly Import[] {
  const loaded = new Map<string, readonly Import[]>();
  const visit = (file: string): void => {
    if (loaded.has(file)) return;
    const text = readFileSync(join(root, file), 'utf8');
    const statements = text.matchAll(
      /^(?:(?:import|export)(?! type\b)[^;'"=]*?from|import)\s*['"]([^'"]+)['"]/gm,
    );
    const found = [...statements].map(([, from = '']) => ({ file, room: roomOf(file), from }));
    loaded.set(file, found);
    for (const { from } of found) if (from.startsWith('.')) visit(normalize(join(dirname(file), from)));
  };
  visit(entry);
  return [...loaded.values()].flat();
}

describe('the tree', () => {
  it('was scanned', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has only rooms that the way of the data knows', () => {
    expect(files.map(roomOf).filter((room) => !(room in rooms))).toEqual([]);
  });

  it('imports only from the left', () => {
    expect(trespasses(imports)).toEqual([]);
  });

  it('would notice an import from the right', () => {
    const wrong = { file: 'src/text/span.ts', room: 'text', from: '../corpus/article.ts' };
    expect(trespasses([wrong])).toEqual(['src/text/span.ts imports ../corpus/article.ts']);
  });

  it('imports FlexSearch in one file', () => {
    expect(outside(imports, /^flexsearch/, /^src\/indexing\/flexsearch\.ts$/)).toEqual([]);
    expect(imports.filter(({ from }) => from === 'flexsearch').map(({ file }) => file)).toEqual([
      'src/indexing/flexsearch.ts',
    ]);
  });

  it('imports discord.js only where Discord is spoken', () => {
    expect(outside(imports, /^discord\.js/, /^(?:src\/discord|commands|src\/main)\//)).toEqual([]);
    expect(imports.some(({ from }) => from === 'discord.js')).toBe(true);
  });

  it('imports the database only in the store', () => {
    expect(outside(imports, /^(?:libsql|kysely)(?:\/|$)/, /^src\/store\//)).toEqual([]);
    expect(imports.filter(({ from }) => from.startsWith('libsql')).map(({ file }) => file)).toEqual([
      'src/store/sqlite/connection.ts',
    ]);
  });

  it.each(['src/main/start.ts', 'src/main/footnote.ts'])('does not load discord.js with %s', (entry) => {
    const loaded = loadedBy(entry);
    expect(loaded.some(({ from }) => from === 'flexsearch')).toBe(true);
    expect(loaded.filter(({ from }) => from === 'discord.js')).toEqual([]);
  });

  it('takes only types from outside into the page, since nothing else is served to the browser', () => {
    const page = sources('src/local/page');
    const taken = page.flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split(/\n(?=import )/)
        .filter((statement) => /^import (?!type )[\s\S]*? from '\.\.\//.test(statement))
        .map((statement) => `${file}: ${statement.split('\n')[0]}`),
    );
    expect(page.length).toBeGreaterThan(20);
    expect(taken).toEqual([]);
  });

  it('keeps the lint rules for layers in step with this table', () => {
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
      readonly overrides: readonly {
        readonly files: readonly string[];
        readonly rules: Readonly<Record<string, unknown>>;
      }[];
    };
    for (const [room, allowed] of Object.entries(rooms)) {
      if (room === 'main' || room === 'commands') continue;
      const override = config.overrides.find(({ files: globs }) => globs.includes(`src/${room}/**/*.ts`));
      const rule = JSON.stringify(override?.rules['no-restricted-imports'] ?? '');
      const forbidden = Object.keys(rooms).filter((other) => other !== room && !allowed.includes(other));
      const missing = forbidden.filter((other) => !rule.includes(`**/${other}/**`));
      const excess = allowed.filter((other) => rule.includes(`**/${other}/**`));
      expect({ room, missing, excess }).toEqual({ room, missing: [], excess: [] });
    }
  });
});
