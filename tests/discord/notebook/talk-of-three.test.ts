import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../src/notebook/export/export-notebook.ts';
import { ASKED, OPENED, mill, openNewsroom } from '../saving/saving-bot.ts';
import { attached, labels } from './notebook-team.ts';

it('goes from a question of one to a finding that three have looked at, and out as a file of each kind', async () => {
  const { bot, server, store, ask, press, send, stop } = await openNewsroom();
  const { discord } = bot;
  const notebook = (user: string, subcommand: string, options: Record<string, string> = {}) =>
    discord.command({ user, channel: 'general', name: 'notebook', subcommand, options }).response();
  const personNamed = (name: string) => discord.world.userNamed(name)?.id ?? '';

  // Ann asks where all see it; Ben keeps the answer.
  const card = await ask({}, 'ann');
  expect(card.text.replaceAll('**', '')).toContain(OPENED);
  const typed = { name: 'Mills', note: 'The chronicle has 1792.', tags: 'mills, dates' };
  const saved = await send(press(card, 'Save', 'ben'), typed, 'ben');
  expect(saved).toMatchObject({ ephemeral: true, text: expect.stringContaining('Mills') });

  // Cleo finds it in the list, doubts it, and says so in a thread, where Ann clears it up.
  const list = await notebook('cleo', 'list', { tag: 'dates' });
  const shown = await press(list, 'Show', 'cleo').response();
  expect(shown.text).toContain(`> ${OPENED}`);
  expect(labels(shown)).toContain('Dispute');
  await press(shown, 'Discuss', 'cleo').response();
  const { entries } = await store.findings.list(server, {}, { offset: 0, limit: 10, order: 'oldest' });
  const [finding] = entries;
  const { id = '', thread: channel = '' } = finding ?? {};
  await notebook('cleo', 'dispute', { finding: id, reason: 'Another year stands over the door.' });
  await discord.awaitMessage({ user: 'ann', channel }, ({ text }) => text.includes('over the door'));
  discord.say({ user: 'cleo', channel, content: 'Look at the stone.' });
  discord.say({ user: 'ann', channel, content: 'That is the year of the wheel.' });
  await notebook('ann', 'resolve', { finding: id, reason: 'The stone has the year of the wheel.' });
  const settled = await discord.awaitMessage({ user: 'cleo', channel }, ({ text }) =>
    text.includes('resolved the dispute'),
  );
  expect(settled.pinged).toEqual([]);
  // What people say to each other there is not for the bot.
  const own = discord
    .read({ user: 'ann', channel })
    .filter(({ author }) => author === personNamed('footnote'));
  expect(own.filter(({ text }) => text.includes('Not found'))).toEqual([]);
  await notebook('cleo', 'vote', { finding: id, vote: 'up' });

  const kept = await store.findings.get(server, id);
  expect(kept).toMatchObject({
    question: ASKED,
    note: typed.note,
    tags: ['mills', 'dates'],
    savedBy: personNamed('ben'),
    votes: { up: 1, down: 0 },
    message: `https://discord.com/channels/${server}/${card.channel}/${card.id}`,
    disputes: [{ by: personNamed('cleo'), resolved: { by: personNamed('ann') } }],
  });
  expect(mill.text.slice(kept?.quote.start, kept?.quote.end)).toBe(OPENED);

  for (const format of Object.keys(EXPORT_FORMATS)) {
    const reply = await notebook('ann', 'export', { format, notebook: 'Mills' });
    expect(reply).toMatchObject({ ephemeral: true, files: [{}] });
    expect(attached(reply).replaceAll(/\\/g, '')).toContain(OPENED.replace(/\.$/, ''));
  }
  await stop();
});
