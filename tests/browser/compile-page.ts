import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the page's compiled modules. */
    readonly modules: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** Compiles the page as it stands now, so that the tests never look at an older one. */
export default function compilePage(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '-p', 'src/local/page', '--outDir', folder], {
    cwd: root,
    stdio: 'inherit',
  });
  project.provide('modules', join(folder, 'src/local/page'));
  return () => rmSync(folder, { recursive: true, force: true });
}
