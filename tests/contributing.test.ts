import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');

/** One file of a diff: its name, or `undefined` for a new one, and its lines. */
type FileDiff = { readonly path: string; readonly isNew: boolean; readonly lines: readonly string[] };

const filesOf = (diff: string): readonly FileDiff[] =>
  diff
    .split(/^diff --git a\//m)
    .slice(1)
    .map((part) => ({
      path: part.slice(0, part.indexOf(' ')),
      isNew: part.includes('\nnew file mode '),
      lines: part.slice(part.indexOf('\n@@ ') + 1).split('\n'),
    }));

/** The stretches of a file that a diff was made for: its hunks without what they add. */
const stretchesBefore = ({ lines }: FileDiff): readonly string[] =>
  lines
    .filter((line) => !line.startsWith('+'))
    .join('\n')
    .split(/^@@ .*$/m)
    .slice(1)
    .map((hunk) =>
      hunk
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(1))
        .join('\n'),
    );

describe('the command that CONTRIBUTING.md adds', async () => {
  const guide = await readFile(path.join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const [, diff = ''] = /```diff\n([^]*?)\n```/.exec(guide) ?? [];
  const files = filesOf(diff);

  it('is one file, a change of the registry, and one test', () => {
    expect(files.map(({ path, isNew }) => [path, isNew])).toEqual([
      ['commands/registry.ts', false],
      ['commands/size.ts', true],
      ['tests/commands/size.test.ts', true],
    ]);
  });

  it('is put into the registry as it stands today', async () => {
    const registry = await readFile(path.join(ROOT, 'commands/registry.ts'), 'utf8');
    const stretches = files.filter(({ isNew }) => !isNew).flatMap(stretchesBefore);
    expect(stretches.length).toBeGreaterThan(0);
    for (const stretch of stretches) expect(registry).toContain(stretch);
  });
});
