import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/answering/model/model-error.ts';
import { createEngines } from '../../src/main/create-engines.ts';
import { articles, folderOf, footnote } from './fixture.ts';

describe('wrong use is one clear line and exit status 2', () => {
  const empty = folderOf({});
  const binary = folderOf({ 'picture.txt': new Uint8Array([0, 1, 2, 0, 255, 254, 0, 0]) });
  const broken = folderOf({ 'questions.jsonl': '{"id":"G1"}\n', 'bounds.json': '[', 'blank.jsonl': '\n' });
  it.each([
    ['no command', [], 'ask'],
    ['a command nobody knows', ['answer'], "unknown command 'answer'"],
    ['an option nobody knows', ['ask', '--artcles', '.'], '--articles'],
    ['an option without its value', ['ask', 'Why?', '--articles'], '--articles'],
    ['no question', ['ask'], 'needs a question'],
    ['a blank question', ['ask', ' '], 'needs a question'],
    ['a question far too long', ['ask', 'x'.repeat(20_000)], 'longer than'],
    ['a question beside --jsonl', ['ask', 'Why?', '--jsonl'], 'standard input'],
    ['--json beside --jsonl', ['ask', '--json', '--jsonl'], 'choose one'],
    ['a folder that is not there', ['ask', 'Why?', '--articles', 'no-such-folder'], '"no-such-folder"'],
    ['a folder without articles', ['ask', 'Why?', '--articles', empty], empty],
    ['a folder without a readable article', ['ask', 'Why?', '--articles', binary], 'picture.txt'],
    ['no file to evaluate', ['evaluate'], 'file'],
    ['a file that is not there', ['evaluate', 'no-such-file.jsonl'], 'no-such-file.jsonl'],
    ['a file that holds something else', ['evaluate', `${broken}/questions.jsonl`], 'questions.jsonl:1: '],
    ['a file of nothing', ['evaluate', `${broken}/blank.jsonl`], 'holds no questions'],
    [
      'thresholds that are none',
      ['evaluate', 'q.jsonl', '--thresholds', `${broken}/bounds.json`],
      'bounds.json: ',
    ],
    ['a number that is none', ['evaluate', 'q.jsonl', '--limit', 'many'], 'whole number'],
    ['a parity that is none', ['evaluate', 'q.jsonl', '--ids', 'prime'], 'odd, even'],
    ['a word too many', ['invite', 'me'], 'too many arguments'],
    ['a backup to nowhere', ['backup'], 'file'],
    ['a restoration from nowhere', ['restore'], 'file'],
  ])('with %s', async (_, words, message) => {
    const { status, stdout, stderr } = await footnote(words);
    expect(stderr).toMatch(/^footnote: .+\n$/u);
    expect(stderr).toContain(message);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});

describe('what is said in one line and no trace', () => {
  it('is a model that cannot be used', async () => {
    const engines = createEngines(() => 0);
    const { status, stderr } = await footnote(['ask', 'When?'], {
      engines: { ...engines, openFolder: () => Promise.reject(new ModelError('claims.bin', 'is damaged')) },
    });
    expect(status).toBe(2);
    expect(stderr).toBe('footnote: claims.bin is damaged. Run "npm run train" to make it again.\n');
  });
});

describe('what it says about itself', () => {
  it('is the version', async () => {
    expect(await footnote(['--version'])).toEqual({ status: 0, stdout: '1.2.3\n', stderr: '' });
  });

  it('is every command, in the help', async () => {
    const { status, stdout } = await footnote(['--help']);
    expect(status).toBe(0);
    for (const command of ['ask', 'evaluate', 'backup', 'restore', 'register', 'invite'])
      expect(stdout).toContain(`\n  ${command}`);
  });

  it('is what the columns mean, in the help of evaluate', async () => {
    const { status, stdout } = await footnote(['evaluate', '--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('false-ref');
    expect(stdout).toContain('(default: seeds)');
    expect(stdout).not.toContain(articles);
  });
});

it.each([
  [['register'], 'created /ask\n'],
  [['invite'], 'https://discord.com/oauth2/authorize?client_id=1\n'],
  [['backup', 'copy.db'], 'backed up to copy.db\n'],
  [['backup', '--force', 'copy.db'], 'backed up to copy.db, by force\n'],
  [['restore', 'copy.db'], 'restored from copy.db\n'],
])('%s prints what was done', async (words, stdout) => {
  expect(await footnote(words)).toEqual({ status: 0, stdout, stderr: '' });
});
