import { describe, expect, it } from 'vitest';
import { footnote } from './fixture.ts';

const server = ['--server', '123456789012345678'];

describe('footnote add', () => {
  it('says what was done', async () => {
    const run = await footnote(['add', 'mill.txt', ...server]);
    expect(run).toMatchObject({ status: 0, stdout: 'added to 123456789012345678\n', stderr: '' });
  });

  it('names each file that was not added, and ends with 1', async () => {
    const run = await footnote(['add', 'mill.txt', 'game.exe', ...server]);
    expect(run).toMatchObject({ status: 1, stderr: 'game.exe: not added.\n' });
  });

  it('writes its progress over itself on a terminal, and leaves nothing of it', async () => {
    const run = await footnote(['add', 'mill.txt', 'm.txt', ...server], { columns: 40 });
    expect(run.stderr).toBe(`\r0 of 2 mill.txt\r1 of 2 m.txt   \r${' '.repeat(12)}\r`);
  });

  it('needs files and a server', async () => {
    expect((await footnote(['add', 'mill.txt'])).stderr).toContain("required option '--server <id>'");
    expect((await footnote(['add', ...server])).stderr).toContain("missing required argument 'files'");
  });
});
