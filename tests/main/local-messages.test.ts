import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/discord/reply.ts';
import { newsMessage, welcomeMessage } from '../../src/main/local-messages.ts';

const nothing = { added: [], changed: [], removed: [], problems: [], articles: 2, sentences: 9 };

/** All texts of a message, and the labels of its buttons. */
const read = ({ components }: Reply) => {
  const texts: string[] = [];
  const labels: string[] = [];
  JSON.stringify(components, (_key, value: { type?: number; content?: string; label?: string }) => {
    if (value?.type === ComponentType.TextDisplay) texts.push(value.content ?? '');
    if (value?.type === ComponentType.Button) labels.push(value.label ?? '');
    return value;
  });
  return { text: texts.join('\n'), labels };
};

describe('the welcome', () => {
  it('offers as many questions as there are', () => {
    const { text, labels } = read(welcomeMessage(3, ['Who built the mill?', 'When was it built?']));
    expect(labels).toEqual(['Who built the mill?', 'When was it built?']);
    expect(text).toContain('from the 3 articles that I have');
  });

  it('says what it does and offers nothing where no question is sure', () => {
    const { text, labels } = read(welcomeMessage(1, []));
    expect(labels).toEqual([]);
    expect(text).toContain('I answer questions');
    expect(text).not.toContain('Try');
  });
});

describe('news of the articles', () => {
  it('are small lines, with names as they are written', () => {
    const { text } = read(newsMessage({ ...nothing, added: ['a_b*.txt'] }));
    expect(text).toBe(String.raw`-# New: a\_b\*.txt. Now there are 2 articles, 9 sentences.`);
  });

  it('fit into one message, however long the sentences about broken files are', () => {
    const problems = Array.from({ length: 9 }, (_, at) => ({ file: `${at}`, message: 'long '.repeat(600) }));
    const { text } = read(newsMessage({ ...nothing, problems }));
    expect(text.length).toBeLessThanOrEqual(4_000);
  });
});
