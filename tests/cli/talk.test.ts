import { describe, expect, it } from 'vitest';
import { footnote } from './fixture.ts';

describe('talk', { timeout: 20_000 }, () => {
  it('answers one question after the other', async () => {
    const { status, stdout, stderr } = await footnote(['talk'], {
      input: 'When did Selmouth Mill open?\nexit\n',
    });
    expect(status).toBe(0);
    expect(stdout).toContain('1874');
    expect(stderr).toBe('');
  });

  it('names a folder that is not there', async () => {
    const { status, stderr } = await footnote(['talk', '--articles', 'nowhere']);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere');
  });
});
