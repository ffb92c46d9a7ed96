import { describe, expect, it, vi } from 'vitest';
import { StoreError } from '../../../src/store/store-error.ts';
import { THEN } from '../../store/made-up-notebook.ts';
import { attached, idOfButton, labels, LENGTH_QUESTION, notebookTeam } from './notebook-team.ts';

const team = notebookTeam();
const { server, idOf, begin, save, run, now, said, show, click, submit, editForm } = team;

describe('voting', () => {
  it('counts on the message, and takes back what is pressed again', async () => {
    const finding = await save();
    const shown = await show(finding, { public: true });
    const up = await click(shown, 'Up 0', 'ann').response();
    expect(up.id).toBe(shown.id);
    expect(labels(up)).toEqual(expect.arrayContaining(['Up 1', 'Down 0']));
    const down = await click(up, 'Down 0', 'cleo').response();
    expect((await now(finding))?.votes).toEqual({ up: 1, down: 1 });
    await click(down, 'Up 1', 'ann').response();
    expect((await now(finding))?.votes).toEqual({ up: 0, down: 1 });
  });

  it('takes a vote as a command, and none takes it back', async () => {
    const finding = await save();
    expect(await said('vote', { finding: finding.id, vote: 'down' })).toContain('You voted this down.');
    expect((await now(finding))?.votes).toEqual({ up: 0, down: 1 });
    await said('vote', { finding: finding.id, vote: 'none' });
    expect((await now(finding))?.votes).toEqual({ up: 0, down: 0 });
  });
});

describe('/notebook edit', () => {
  it('changes the words of one’s own finding, and says who did', async () => {
    const finding = await save();
    const reply = await submit(await editForm(finding), {
      question: 'How long is it?',
      answer: '120 metres',
      note: 'Measured.',
      tags: 'Wend; #steel, wend',
      notebook: [team.mills],
    });
    expect(await now(finding)).toMatchObject({
      question: 'How long is it?',
      answer: '120 metres',
      note: 'Measured.',
      tags: ['Wend', 'steel'],
      notebook: team.mills,
      quote: finding.quote,
      edited: { by: idOf('ben') },
    });
    expect(reply.text).toContain('Notebook Mills');
    expect(reply.text).toContain('changed by <@');
  });

  it('puts the finding in its place on the message whose button was pressed', async () => {
    const shown = await show(await save(), { public: true });
    const modal = await click(shown, 'Edit').modal();
    const reply = await submit(modal, { note: 'New.', notebook: [team.harbour] });
    expect(reply.id).toBe(shown.id);
    expect(reply.text).toContain('New.');
  });

  it('is refused to others, with what they can do; who manages messages may', async () => {
    const finding = await save();
    const refusal = await said('edit', { finding: finding.id }, 'cleo');
    expect(refusal).toContain('“Manage Messages”');
    expect(refusal).toContain('/notebook dispute');
    const modal = await editForm(finding, 'ann');
    await submit(modal, { answer: 'Long', notebook: [team.harbour] }, 'ann');
    expect(await now(finding)).toMatchObject({ answer: 'Long', edited: { by: idOf('ann') } });
  });

  it.each([
    ['a question of nothing', { question: ' \n ' }, 'needs a question'],
    ['too many tags', { tags: Array.from({ length: 11 }, (_, n) => `t${n}`).join() }, 'at most 10 tags'],
    ['a tag that is too long', { tags: 'x'.repeat(41) }, 'at most 40 characters'],
  ])('changes nothing for %s, and gives back what was typed', async (_name, wrong, words) => {
    const finding = await save();
    const values = { note: 'A precious thought.', notebook: [team.harbour], ...wrong };
    const reply = await submit(await editForm(finding), values);
    expect(reply.text).toContain(words);
    expect(attached(reply)).toContain('A precious thought.');
    expect(await now(finding)).toEqual(finding);
  });

  it('says that the notebook has the same already, and shows that', async () => {
    const other = await save();
    const finding = await save('How long?');
    const values = { question: 'how long is the bridge over the wend', notebook: [team.harbour] };
    const reply = await submit(await editForm(finding), values);
    expect(reply.text).toContain('has a finding with this quote and this question already');
    expect(idOfButton(reply, 'Show')).toBe(`finding:${other.id}`);
    expect(await now(finding)).toEqual(finding);
  });

  it.each([
    ['the store is busy', 'busy with something else'],
    ['the right was taken away', 'may change it'],
    ['the finding was removed', 'somebody has removed it'],
  ])('gives back what was typed when meanwhile %s', async (meanwhile, words) => {
    const finding = await save();
    const modal = await editForm(finding);
    const fault = new StoreError('busy', 'The file is locked.');
    if (meanwhile.includes('busy')) vi.spyOn(team.store.findings, 'edit').mockRejectedValue(fault);
    if (meanwhile.includes('right')) await team.store.privacy.forget(idOf('ben'));
    if (meanwhile.includes('removed')) await team.store.findings.remove(team.server(), finding.id);
    const reply = await submit(modal, { note: 'A precious thought.', notebook: [team.harbour] });
    vi.restoreAllMocks();
    expect(reply.text).toContain(words);
    expect(attached(reply)).toContain('A precious thought.');
  });

  it('keeps the lines of an answer', async () => {
    const finding = await save(LENGTH_QUESTION, { answer: 'Supported\nThe article agrees.' });
    expect((await show(finding)).text).toContain('## Supported\nThe article agrees.');
    await submit(await editForm(finding), { note: 'Seen.', notebook: [team.harbour] });
    expect(await now(finding)).toMatchObject({ answer: 'Supported\nThe article agrees.', note: 'Seen.' });
  });

  it('does not undo what somebody else changed while the form was open', async () => {
    const finding = await save();
    const modal = await editForm(finding);
    const who = { by: idOf('ann'), at: THEN + 5 };
    await team.store.findings.edit(server(), finding.id, { note: 'From Ann.' }, who);
    const reply = await submit(modal, { note: 'From Ben.', notebook: [team.harbour] });
    expect(reply.text).toContain('Somebody has changed this finding while your form was open');
    expect(attached(reply)).toContain('From Ben.');
    expect((await now(finding))?.note).toBe('From Ann.');
  });

  it('takes the name of a notebook where there are more than a menu holds', async () => {
    for (let number = 0; number < 25; number += 1) await begin(`Notebook ${number}`);
    const finding = await save();
    const unknown = await submit(await editForm(finding), { notebook: 'Nowhere' });
    expect(unknown.text).toContain('no notebook “Nowhere”');
    await submit(await editForm(finding), { notebook: 'notebook 24' });
    const moved = await now(finding);
    expect((await team.store.notebooks.get(server(), moved?.notebook ?? ''))?.name).toBe('Notebook 24');
  });
});

describe('/notebook remove', () => {
  it('asks first, and leaves the finding where that is chosen', async () => {
    const finding = await save();
    const asked = await run('remove', { finding: finding.id }).response();
    expect(asked.text).toContain(`Remove “${LENGTH_QUESTION}”, saved by <@${idOf('ben')}>`);
    expect((await click(asked, 'Keep it').response()).text).toContain('left as it was');
    expect(await now(finding)).toEqual(finding);
    const again = await run('remove', { finding: finding.id }).response();
    const twice = await run('remove', { finding: finding.id }).response();
    expect((await click(again, 'Remove it').response()).text).toContain('was removed');
    expect(await now(finding)).toBeUndefined();
    expect((await click(twice, 'Remove it').response()).text).toContain('no such finding any more');
  });

  it('is refused to others, also by an older button', async () => {
    const finding = await save();
    expect(await said('remove', { finding: finding.id }, 'cleo')).toContain('may remove it');
    const shown = await show(finding, { public: true });
    expect((await click(shown, 'Remove', 'cleo').response()).text).toContain('may remove it');
    expect(await now(finding)).toEqual(finding);
  });
});

describe('disputes', () => {
  it('stand with who and why, and end with how they were cleared up', async () => {
    const finding = await save();
    const disputed = await said('dispute', { finding: finding.id, reason: 'It is *older*.' }, 'cleo');
    expect(disputed).toContain(String.raw`**Disputed** by <@${idOf('cleo')}>, <t:`);
    expect(disputed).toContain(String.raw`It is \*older\*.`);
    const again = await said('dispute', { finding: finding.id, reason: 'I doubt it too.' });
    expect(again).toContain('is disputed already');
    expect(again).toContain('I doubt it too.');
    const resolved = await said('resolve', { finding: finding.id, reason: 'The town says so.' });
    expect(resolved).toContain('**Resolved** by <@');
    expect(await said('resolve', { finding: finding.id, reason: 'Once more.' })).toContain(
      'Nobody disputes this finding',
    );
    expect(await said('dispute', { finding: finding.id, reason: '  ' })).toContain('Give a reason');
  });

  it('give the reason back when the store is busy', async () => {
    const finding = await save();
    const busy = vi.spyOn(team.store.findings, 'dispute');
    busy.mockRejectedValue(new StoreError('busy', 'The file is locked.'));
    const reply = await said('dispute', { finding: finding.id, reason: 'A precious thought.' });
    busy.mockRestore();
    expect(reply).toContain('busy with something else');
    expect(reply).toContain('A precious thought.');
  });

  it('are raised and resolved in a form from the message, which shows them', async () => {
    const shown = await show(await save(), { public: true });
    const form = await click(shown, 'Dispute', 'cleo').modal();
    const doubtful = await submit(form, { reason: 'Why?' }, 'cleo');
    expect(doubtful.id).toBe(shown.id);
    expect(labels(doubtful)).toContain('Resolve');
    const modal = await click(doubtful, 'Resolve').modal();
    expect((await submit(modal, { reason: 'So.' })).text).toContain('So.');
  });

  it('are shown all together where there were several', async () => {
    const finding = await save();
    for (const number of [1, 2, 3]) {
      await said('dispute', { finding: finding.id, reason: `Doubt ${number}.` });
      await said('resolve', { finding: finding.id, reason: `Answer ${number}.` });
    }
    const shown = await show(finding);
    expect(shown.text).toContain('Disputed 2 times before');
    expect(shown.text).not.toContain('Doubt 1.');
    const history = await click(shown, 'All disputes').response();
    expect(history.text.match(/Doubt \d/g)).toEqual(['Doubt 3', 'Doubt 2', 'Doubt 1']);
  });
});
