import { describe, expect, it } from 'vitest';
import { LENGTH } from '../newsroom.ts';
import { madeUpFinding } from '../../store/made-up-notebook.ts';
import { attached, notebookTeam, type Options } from './notebook-team.ts';

const team = notebookTeam();
const { idOf, save, run, said } = team;

const exported = async (options: Options, user = 'ben') => {
  const reply = await run('export', options, user).response();
  return { reply, name: reply.files[0]?.filename, text: attached(reply) };
};

describe('/notebook export', () => {
  it.each([
    ['markdown', 'harbour.md', `> ${LENGTH}`],
    ['csv', 'harbour.csv', LENGTH],
    ['json', 'harbour.json', LENGTH],
    ['bibtex', 'harbour.bib', '@'],
    ['ris', 'harbour.ris', 'TY  - '],
    ['csl', 'harbour.csl.json', '"title"'],
  ])('gives a file: %s', async (format, name, words) => {
    await save();
    await save('When?', { notebook: team.mills });
    const file = await exported({ format, notebook: 'harbour' });
    expect(file.name).toBe(name);
    expect(file.text).toContain(words);
    expect(file.reply.ephemeral).toBe(true);
    expect(file.reply.text).toContain('1 finding of Harbour as');
  });

  it('names people and no ids, and leaves out who isn’t known', async () => {
    await save('One?');
    await save('Two?', { savedBy: '200000000000000009' });
    const { text } = await exported({ format: 'json' });
    expect(text).toContain('"ben"');
    expect(text).not.toContain('200000000000000009');
    expect(text).not.toContain(idOf('ben'));
  });

  it('exports what fits, and says when nothing does', async () => {
    await save('One?', { tags: ['wend'] });
    await save('Two?');
    const { text, name } = await exported({ format: 'markdown', tag: 'WEND' });
    expect(text).toContain('## One?');
    expect(text).not.toContain('Two?');
    expect(name).toBe('wend.md');
    expect(await said('export', { format: 'markdown', words: 'lighthouse' })).toContain('nothing to export');
  });

  it('says how to narrow down what Discord does not take', async () => {
    const text = 'x'.repeat(6_000_000);
    for (const question of ['One?', 'Two?'])
      await save(question, { quote: { ...madeUpFinding('', '').quote, text } });
    const refusal = await said('export', { format: 'markdown' });
    expect(refusal).toMatch(/would have 12 MB, and Discord takes at most 10\.5 MB/);
    expect(refusal).toContain('by notebook, tag, person or words');
  });
});
