import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Conversations } from '../../src/conversation/conversations.ts';
import { runTerminal } from '../../src/cli/terminal.ts';
import { answered, lookUp } from './answers.ts';

const talk = async (
  input: string,
  options: { readonly columns?: number; readonly conversations?: Conversations } = {},
) => {
  const asked: (readonly [string, string])[] = [];
  const conversations: Conversations = options.conversations ?? {
    takeUp: () => Promise.resolve(),
    ask: (key, question) => {
      asked.push([key, question]);
      return Promise.resolve({ answer: answered, readAs: undefined, remark: undefined });
    },
  };
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const chunks: Buffer[] = [];
  stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  stdin.end(input);
  await runTerminal({
    conversations,
    article: lookUp,
    input: stdin,
    output: stdout,
    columns: () => options.columns,
    colours: false,
  });
  return { shown: Buffer.concat(chunks).toString(), asked };
};

describe('the terminal channel', () => {
  it('says what it is and how it ends', async () => {
    const { shown } = await talk('');
    expect(shown).toContain('Footnote');
    expect(shown).toContain('"exit" or Ctrl-D ends');
  });

  it('asks each line in one talk, leaves blank lines out, and takes the last line without its end', async () => {
    const { shown, asked } = await talk('first?\n\n   \r\n second? \nthird?');
    expect(asked.map(([, question]) => question)).toEqual(['first?', 'second?', 'third?']);
    expect(new Set(asked.map(([key]) => key)).size).toBe(1);
    expect(shown.split('> The harbour work will cost 12.5 million pounds')).toHaveLength(4);
  });

  it('ends at "exit"', async () => {
    const { asked } = await talk('first?\n Exit\nsecond?\n');
    expect(asked.map(([, question]) => question)).toEqual(['first?']);
  });

  it('prompts on a terminal alone', async () => {
    expect((await talk('first?\n', { columns: 80 })).shown).toContain('Ask: ');
    expect((await talk('first?\n')).shown).not.toContain('Ask: ');
  });

  it('says how a turn was read', async () => {
    const conversations: Conversations = {
      takeUp: () => Promise.resolve(),
      ask: () =>
        Promise.resolve({ answer: answered, readAs: 'What does the harbour cost?', remark: undefined }),
    };
    expect((await talk('and the cost?\n', { conversations })).shown).toContain(
      'Read as: What does the harbour cost?\n',
    );
  });

  it('refuses a line far too long with a sentence, and goes on', async () => {
    const { shown, asked } = await talk(`${'x'.repeat(200_000)}\nsecond?\n`);
    expect(shown).toContain('Please ask a shorter question.');
    expect(asked.map(([, question]) => question)).toEqual(['second?']);
  });

  it('goes on after a question that the engine breaks on', async () => {
    let calls = 0;
    const conversations: Conversations = {
      takeUp: () => Promise.resolve(),
      ask: () => {
        calls += 1;
        return calls === 1
          ? Promise.reject(new Error('Out of luck.'))
          : Promise.resolve({ answer: answered, readAs: undefined, remark: undefined });
      },
    };
    const { shown } = await talk('first?\nsecond?\n', { conversations });
    expect(shown).toContain('Out of luck.');
    expect(shown).toContain('> The harbour work will cost');
  });
});
