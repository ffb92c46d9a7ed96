import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { LENGTH } from '../newsroom.ts';
import { LENGTH_QUESTION, notebookTeam } from './notebook-team.ts';

const team = notebookTeam();
const { idOf, save, run, now, said, show, click, threadOf, deny } = team;

describe('a discussion', () => {
  it('is a thread under a message with the finding, and there is one of it', async () => {
    const finding = await save();
    const reply = await run('discuss', { finding: finding.id }).response();
    const thread = await threadOf(finding);
    expect(reply).toMatchObject({ ephemeral: true, text: `The finding is discussed in <#${thread}>.` });
    const starter = team.bot.discord
      .read({ user: 'ann', channel: 'general' })
      .find(({ id }) => id === thread);
    expect(starter?.text).toContain(`> ${LENGTH}`);
    const [opening] = team.bot.discord.read({ user: 'ann', channel: thread });
    expect(opening?.text).toContain(`<@${idOf('ben')}> wants to discuss this finding`);
    expect(opening?.pinged).toEqual([]);
    expect(await said('discuss', { finding: finding.id }, 'ann')).toBe(
      `The finding is discussed already, in <#${thread}>.`,
    );
    expect((await show(finding)).text).toContain(`Discussed in <#${thread}>`);
  });

  it('hangs under the public message whose button was pressed', async () => {
    const finding = await save();
    const shown = await show(finding, { public: true });
    await click(shown, 'Discuss', 'cleo').response();
    expect(await threadOf(finding)).toBe(shown.id);
  });

  it('is opened anew when its thread was deleted', async () => {
    const finding = await save();
    await run('discuss', { finding: finding.id }).response();
    const first = await threadOf(finding);
    team.bot.discord.deleteChannel(first);
    expect(await said('discuss', { finding: finding.id })).toMatch(/^The finding is discussed in/);
    expect(await threadOf(finding)).not.toBe(first);
  });

  it('is for people: the bot answers there only who mentions it or replies to it, also after a restart and under another name', async () => {
    const finding = await save();
    await run('discuss', { finding: finding.id }).response();
    const thread = await threadOf(finding);
    const talk = (content: string) => team.bot.discord.say({ user: 'ann', channel: thread, content });
    talk(LENGTH_QUESTION);
    const opened = await team.bot.client.channels.fetch(thread);
    if (opened?.isThread() === true) await opened.setName('Another name');
    await team.restart();
    talk('How old is the bridge, then?');
    const asked = talk(`${team.bot.discord.mention} ${LENGTH_QUESTION}`);
    const answer = await team.bot.discord.awaitMessage(
      { user: 'ann', channel: thread },
      ({ repliesTo }) => repliesTo === asked.id,
    );
    expect(answer.text).toContain('412 metres');
    const own = team.bot.discord
      .read({ user: 'ann', channel: thread })
      .filter(({ author }) => author !== idOf('ann'));
    expect(own).toHaveLength(2);
  });

  it.each([
    ['a mention in the discussion', true],
    ['a reply to the finding in the channel', false],
  ])('goes on from the question of the finding: %s', async (_name, inThread) => {
    const { discord } = team.bot;
    const finding = await save();
    await run('discuss', { finding: finding.id }).response();
    const thread = await threadOf(finding);
    const starter = discord.read({ user: 'ann', channel: 'general' }).find(({ id }) => id === thread);
    const words = 'And when did it open?';
    const place = { user: 'ann', channel: inThread ? thread : 'general' };
    const asked = inThread
      ? discord.say({ ...place, content: `${discord.mention} ${words}` })
      : discord.say({ ...place, content: words, ...(starter && { replyTo: starter }) });
    const answer = await discord.awaitMessage(place, ({ repliesTo }) => repliesTo === asked.id);
    expect(answer.text).toContain('read as: When did the bridge open?');
  });

  it('is told of disputes, and pings nobody', async () => {
    const finding = await save();
    await run('discuss', { finding: finding.id }).response();
    const channel = await threadOf(finding);
    await said('dispute', { finding: finding.id, reason: 'Too short, @everyone.' }, 'cleo');
    const line = await team.bot.discord.awaitMessage({ user: 'ann', channel }, ({ text }) =>
      text.includes('Too short'),
    );
    expect(line.text).toContain(`<@${idOf('cleo')}> disputes this finding:`);
    expect(line.pinged).toEqual([]);
    await said('resolve', { finding: finding.id, reason: 'Measured again.' });
    await team.bot.discord.awaitMessage({ user: 'ann', channel }, ({ text }) =>
      text.includes('resolved the dispute: Measured again.'),
    );
  });

  it('is told when its finding is removed', async () => {
    const finding = await save();
    await run('discuss', { finding: finding.id }).response();
    const channel = await threadOf(finding);
    const asked = await run('remove', { finding: finding.id }).response();
    await click(asked, 'Remove it').response();
    await team.bot.discord.awaitMessage({ user: 'ann', channel }, ({ text }) =>
      text.includes('removed this finding from the notebook'),
    );
    expect(await now(finding)).toBeUndefined();
  });

  it('may be lost, and the dispute stands', async () => {
    const finding = await save();
    await run('discuss', { finding: finding.id }).response();
    team.bot.discord.deleteChannel(await threadOf(finding));
    await said('dispute', { finding: finding.id, reason: 'All the same.' });
    expect((await now(finding))?.disputes).toHaveLength(1);
  });

  it.each([
    ['threads', PermissionFlagsBits.CreatePublicThreads, 'Create Public Threads'],
    ['messages', PermissionFlagsBits.SendMessages, 'I may not write in this channel'],
    ['words in threads', PermissionFlagsBits.SendMessagesInThreads, 'may not write in it'],
  ])('says which right is missing: %s', async (_name, right, words) => {
    const finding = await save();
    const allow = deny(right);
    const reply = await said('discuss', { finding: finding.id });
    allow();
    expect(reply).toContain(words);
  });

  it('is not opened within a thread', async () => {
    const finding = await save();
    const channel = team.bot.discord.openThread({ user: 'ben', channel: 'general', name: 'Chat' });
    const reply = await run('discuss', { finding: finding.id }, 'ben', channel).response();
    expect(reply.text).toContain('This is a thread already');
  });
});
