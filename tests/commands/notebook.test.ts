import { describe, expect, it } from 'vitest';
import { NOTEBOOK_LIMITS } from '../../src/notebook/notebook-limits.ts';
import { keptQuote } from '../../src/notebook/kept-quote.ts';
import { bridge, LENGTH, quoteOf } from '../discord/newsroom.ts';
import { madeUpFinding, THEN } from '../store/made-up-notebook.ts';
import { labels, LENGTH_QUESTION, notebookTeam, type Options } from '../discord/notebook/notebook-team.ts';

const team = notebookTeam();
const { server, idOf, save, run, now, said, show, click, choices } = team;

describe('/notebook show', () => {
  it('shows question, answer, the quote letter for letter, place, note, tags, notebook and who saved it', async () => {
    const finding = await save(LENGTH_QUESTION, { note: 'Check *twice*.', tags: ['wend', 'steel'] });
    const shown = await show(finding);
    expect(shown.ephemeral).toBe(true);
    expect(shown.text).toContain(LENGTH_QUESTION);
    expect(shown.text).toContain('## 1874');
    expect(shown.text).toContain(`> ${LENGTH}`);
    expect(shown.text).toContain('paragraph');
    expect(shown.text).toContain(String.raw`Check \*twice\*.`);
    expect(shown.text).toContain('-# Notebook Harbour · tags: wend, steel');
    expect(shown.text).toContain(`Saved by <@${idOf('ben')}>, <t:${THEN / 1000}:f>`);
    expect(shown.pinged).toEqual([]);
  });

  it('is seen by everybody when that is asked for', async () => {
    const shown = await show(await save(), { public: true });
    expect(shown.ephemeral).toBe(false);
  });

  it('reads on at the place where the quote stands', async () => {
    const read = await click(await show(await save()), 'Read').response();
    expect(read.text).toContain(LENGTH.replaceAll('.', ''));
  });

  it('says when the article has been removed, and links it where it came from', async () => {
    const quote = { ...madeUpFinding('', '').quote, url: 'https://mill.example/a' };
    const shown = await show(await save('When did the mill open?', { quote }));
    expect(shown.text).toContain('The article has been removed since; the quote is as it was.');
    expect(shown.text).toContain('> The mill opened in 1874.');
    expect(labels(shown)).toContain('Open the article');
    expect(labels(shown)).not.toContain('Read');
  });

  it('says when the article has another text that no longer says it', async () => {
    const quote = { ...keptQuote(bridge, quoteOf(bridge, LENGTH)), key: '0123456789', text: 'It never was.' };
    const shown = await show(await save(LENGTH_QUESTION, { quote }));
    expect(shown.text).toContain('has been changed since, and no longer says this');
  });

  it('takes words that only one finding has, and the whole question', async () => {
    await save();
    await save('How long is the bridge over the Wend in feet?');
    expect(await said('show', { finding: 'feet' })).toContain('in feet?');
    expect(await said('show', { finding: 'how long is the bridge over the wend' })).not.toContain('in feet?');
  });

  it('asks which one is meant where several fit', async () => {
    const first = await save();
    await save('How wide is the bridge over the Wend?');
    const asked = await run('show', { finding: 'bridge wend' }).response();
    expect(asked.text).toContain('2 findings have the words “bridge wend”. Which one do you mean?');
    const shown = await team.bot.discord
      .click({ user: 'ben', message: asked, customId: `finding:${first.id}` })
      .response();
    expect(shown.text).toContain(`> ${LENGTH}`);
  });

  it('says that nothing fits, and where to look', async () => {
    const refusal = await said('show', { finding: 'lighthouse' });
    expect(refusal).toContain('No finding has the words “lighthouse”');
    expect(refusal).toContain('/notebook list');
  });

  it('attaches whole what is too long for a message', async () => {
    const text = 'The very long sentence goes on. '.repeat(150);
    const quote = { ...madeUpFinding('', '').quote, text };
    const shown = await show(await save('What goes on?', { quote, note: '*'.repeat(2000) }));
    expect(shown.text).toContain('Too long to stand here, and attached whole: the quote, the note.');
    const [file] = shown.files;
    expect(Buffer.from(file?.bytes ?? []).toString('utf8')).toContain(text);
  });

  it('works from a button of an earlier process, and says when the finding has gone', async () => {
    const finding = await save();
    const shown = await show(finding, { public: true });
    await team.restart();
    expect((await click(shown, 'Up 0').response()).text).toContain(LENGTH);
    await team.store.findings.remove(server(), finding.id);
    const gone = await click(shown, 'Down 0').response();
    expect(gone.text).toContain('no such finding any more');
  });

  it('knows nothing of another server', async () => {
    const finding = await save();
    const reply = await run('show', { finding: finding.id }, 'ann', 'other').response();
    expect(reply.text).toContain('No finding has the words');
  });
});

describe('/notebook list', () => {
  it('says what to do where nothing is saved', async () => {
    expect(await said('list')).toContain('Nothing is saved here yet');
  });

  it('shows the latest first, with notebook, tags, who, and what is doubtful', async () => {
    await save('An early question?', { savedAt: THEN });
    const late = await save('A late question?', { savedAt: THEN + 1, tags: ['wend'] });
    await team.store.findings.dispute(server(), late.id, { by: idOf('ann'), at: THEN, reason: 'No.' });
    await save('A lost question?', { savedAt: THEN + 2, quote: madeUpFinding('', '').quote });
    const reply = await run('list').response();
    expect(reply.ephemeral).toBe(true);
    const lines = reply.text.split('\n');
    expect(lines.filter((line) => line.startsWith('**'))).toEqual([
      '**A lost question?**',
      '**A late question?**',
      '**An early question?**',
    ]);
    expect(reply.text).toContain(`-# Harbour · \\#wend · <@${idOf('ben')}> · **disputed**`);
    expect(reply.text).toContain('article removed');
  });

  it('shows a finding from its button', async () => {
    await save();
    const list = await run('list').response();
    expect((await click(list, 'Show').response()).text).toContain(`> ${LENGTH}`);
  });

  it('narrows down by notebook, tag, person, words and dispute, each in any letters', async () => {
    await save('One?', { tags: ['Wend'] });
    const two = await save('Two?', { notebook: team.mills, savedBy: idOf('cleo') });
    await team.store.findings.dispute(server(), two.id, { by: idOf('ann'), at: THEN, reason: 'No.' });
    const listed = async (options: Options) =>
      (await said('list', options)).split('\n').filter((line) => line.startsWith('**'));
    expect(await listed({ notebook: 'MILLS' })).toEqual(['**Two?**']);
    expect(await listed({ tag: '#wend' })).toEqual(['**One?**']);
    expect(await listed({ person: 'cleo' })).toEqual(['**Two?**']);
    expect(await listed({ words: 'two' })).toEqual(['**Two?**']);
    expect(await listed({ disputed: true })).toEqual(['**Two?**']);
    expect(await listed({ disputed: false })).toEqual(['**One?**']);
    expect(await listed({ notebook: team.mills, tag: 'wend' })).toEqual([]);
    expect(await said('list', { words: 'nothing' })).toContain('Nothing that is saved fits this');
    expect(await said('list', { notebook: 'Lighthouses' })).toContain('no notebook “Lighthouses”');
  });

  it('keeps its filter while it is turned, also after a restart', async () => {
    for (let number = 0; number < 16; number += 1) {
      await save(`Mill ${number}?`, { savedAt: THEN + number, tags: ['a "tag" *of* mine'] });
      await save(`Bridge ${number}?`, { savedAt: THEN + number });
    }
    const tag = 'A "Tag" *of* mine';
    const first = await run('list', {
      words: 'mill /',
      tag,
      person: 'ben',
      notebook: team.harbour,
    }).response();
    expect(first.text).toContain('0 findings');
    const list = await run('list', { words: 'mill', tag, person: 'ben', notebook: team.harbour }).response();
    expect(list.text).toContain('16 findings, the latest first, page 1 of 3 · notebook Harbour');
    await team.restart();
    const second = await click(list, 'Next page').response();
    const third = await click(second, 'Next page').response();
    const questions = [list, second, third].flatMap(({ text }) => text.match(/Mill \d+/g) ?? []);
    expect(questions).toEqual(Array.from({ length: 16 }, (_, index) => `Mill ${15 - index}`));
    expect(third.text).not.toContain('Bridge');
    expect(labels(third)).not.toContain('Next page');
    const back = await click(third, 'Previous page').response();
    expect(back.text).toBe(second.text);
  });

  it('goes to the last page there is when findings have gone meanwhile', async () => {
    const findings = [];
    for (let number = 0; number < 8; number += 1) findings.push(await save(`Mill ${number}?`));
    const list = await run('list').response();
    const [first] = findings;
    if (first !== undefined) await team.store.findings.remove(server(), first.id);
    const turned = await click(list, 'Next page').response();
    expect(turned.text).toContain('7 findings');
    expect(labels(turned).filter((label) => label === 'Show')).toHaveLength(7);
  });

  it('changes the notebook by its menu, and keeps the words', async () => {
    await save('One mill?');
    await save('Two mills?', { notebook: team.mills });
    await save('Three bridges?', { notebook: team.mills });
    const list = await run('list', { words: 'mill' }).response();
    const [menu] = list.selects;
    const chosen = await team.bot.discord
      .select({ user: 'ben', message: list, customId: menu?.custom_id ?? '', values: [team.mills] })
      .response();
    expect(chosen.text.match(/\*\*[^*]+\*\*/g)).toEqual(['**Two mills?**']);
    const again = await team.bot.discord
      .select({
        user: 'ben',
        message: chosen,
        customId: chosen.selects[0]?.custom_id ?? '',
        values: ['all'],
      })
      .response();
    expect(again.text).toContain('2 findings');
  });
});

describe('notebooks', () => {
  it('are begun by name, each once in whatever letters', async () => {
    expect(await said('create', { name: ' Bridges ' }, 'cleo')).toContain('The notebook “Bridges” is begun.');
    expect(await said('create', { name: 'BRIDGES' })).toContain('has a notebook “Bridges” already');
    expect(await said('create', { name: '  ' })).toContain('needs a name');
    expect(await choices('list', 'notebook', 'bri')).toEqual(['Bridges · 0']);
  });

  it('are no more than a server may keep', async () => {
    for (let number = 2; number < NOTEBOOK_LIMITS.notebooks; number += 1)
      await team.begin(`Notebook ${number}`);
    expect(await said('create', { name: 'One more' })).toContain('as many notebooks as it may keep, 100');
  });

  it('are renamed by whoever began them, and by no other', async () => {
    expect(await said('rename', { notebook: 'mills', name: ' Windmills ' })).toBe(
      'The notebook “Mills” is now called “Windmills”.',
    );
    expect(await said('rename', { notebook: team.harbour, name: 'Port' })).toContain('Only whoever began');
    expect(await said('rename', { notebook: 'windmills', name: 'HARBOUR' })).toContain(
      'has a notebook “Harbour” already',
    );
    expect(await said('rename', { notebook: 'windmills', name: '  ' })).toContain('needs a name');
    expect(await said('rename', { notebook: 'Nowhere', name: 'X' })).toContain('no notebook “Nowhere”');
  });

  it('are deleted when they are empty, and else show what is in the way', async () => {
    const finding = await save('Whose mill?', { notebook: team.mills });
    const refusal = await run('delete', { notebook: team.mills }).response();
    expect(refusal.text).toContain('holds 1 finding, so it was not deleted');
    expect((await click(refusal, 'Show them').response()).text).toContain('**Whose mill?**');
    await team.store.findings.remove(server(), finding.id);
    expect(await said('delete', { notebook: 'Mills' })).toBe('The notebook “Mills” was deleted.');
    expect(await team.store.notebooks.get(server(), team.mills)).toBeUndefined();
  });
});

describe('who may write', () => {
  it('is who has one of the roles that the server named; everybody reads', async () => {
    const finding = await save();
    await team.store.settings.set(server(), { whoMaySave: ['300000000000000001'] });
    for (const [subcommand, more] of [
      ['edit', {}],
      ['remove', {}],
      ['discuss', {}],
      ['dispute', { reason: 'No.' }],
      ['resolve', { reason: 'No.' }],
      ['vote', { vote: 'up' }],
    ] as const) {
      const refusal = await said(subcommand, { finding: finding.id, ...more });
      expect(refusal).toContain('not write into them');
    }
    expect(await said('rename', { notebook: team.mills, name: 'X' })).toContain('not write into them');
    const shown = await show(finding);
    expect(shown.text).toContain(LENGTH);
    expect((await click(shown, 'Up 0').response()).text).toContain('not write into them');
    expect(await now(finding)).toEqual(finding);
  });
});

describe('lists while typing', () => {
  it('offer findings by words of question, answer and title, the latest first', async () => {
    await save('How long?', { answer: '120 metres', savedAt: THEN });
    await save('How wide?', { answer: '9 metres', savedAt: THEN + 1 });
    expect(await choices('show', 'finding', '')).toEqual(['How wide? · 9 metres', 'How long? · 120 metres']);
    expect(await choices('show', 'finding', '120 ')).toEqual(['How long? · 120 metres']);
    expect(await choices('show', 'finding', 'How long? · 120 metres')).toEqual(['How long? · 120 metres']);
    expect(await choices('show', 'finding', '·')).toEqual([]);
  });

  it('offer what may be changed, disputed and resolved', async () => {
    const mine = await save('Mine?', { savedBy: idOf('cleo') });
    await save('Yours?');
    await team.store.findings.dispute(server(), mine.id, { by: idOf('ann'), at: THEN, reason: 'No.' });
    expect(await choices('edit', 'finding', '', 'cleo')).toEqual(['Mine? · 1874']);
    expect(await choices('remove', 'finding', '', 'ann')).toHaveLength(2);
    expect(await choices('dispute', 'finding', '', 'cleo')).toEqual(['Yours? · 1874']);
    expect(await choices('resolve', 'finding', '', 'cleo')).toEqual(['Mine? · 1874']);
  });

  it('offer notebooks and tags with how much they hold', async () => {
    await save('One?', { tags: ['wend'] });
    await save('Two?', { tags: ['wend', 'steel'] });
    expect(await choices('list', 'notebook', 'HAR')).toEqual(['Harbour · 2']);
    expect(await choices('export', 'tag', '#w')).toEqual(['wend · 2']);
    expect(await choices('list', 'tag', '')).toEqual(['wend · 2', 'steel · 1']);
  });
});
