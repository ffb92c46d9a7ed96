import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CheckedSentence, ClaimCheck } from '../../src/claims/claim-check.ts';
import { bridge, LENGTH, libraryOf, quoteOf, spanOf } from '../discord/newsroom.ts';
import { runBot, type RunningBot } from '../discord/running-bot.ts';

const ann = { user: 'ann', channel: 'general' };

let bot: RunningBot;
let checked: string[] = [];

const verdictOn = (claim: string): ClaimCheck => ({
  claim,
  verdict: claim.includes('long') ? 'supported' : 'not_mentioned',
  reasons: claim.includes('long')
    ? [{ kind: 'agrees', aspect: 'figure', claimed: '412 metres', written: '412 metres' }]
    : [{ kind: 'silent', missing: ['duke'] }],
  quotes: [{ quote: quoteOf(bridge, LENGTH), marked: [spanOf(bridge, '412 metres')] }],
  confidence: 0.9,
});

/** Takes each sentence for a claim unless it asks. */
const sentencesOf = (text: string): readonly CheckedSentence[] =>
  Array.from(text.matchAll(/[^.?\n]+[.?]/g), (match): CheckedSentence => {
    const words = match[0].trim();
    const start = text.indexOf(words, match.index);
    const span = { start, end: start + words.length };
    return words.endsWith('?')
      ? { kind: 'question', span }
      : { kind: 'claim', span, check: verdictOn(words) };
  });

beforeAll(async () => {
  bot = await runBot({
    library: libraryOf(bridge),
    conversations: {
      takeUp: () => Promise.resolve(),
      ask: () => Promise.reject(new Error('Nothing is asked here.')),
    },
    claims: {
      check: (claim) => Promise.resolve(verdictOn(claim)),
      checkText: (text) => {
        checked.push(text);
        return Promise.resolve(sentencesOf(text));
      },
    },
  });
});

beforeEach(() => {
  checked = [];
});

afterAll(async () => {
  await bot.stop();
});

const check = (options: Record<string, string | boolean>) =>
  bot.discord.command({ ...ann, name: 'check', options });

describe('/check', () => {
  it('shows the verdict on a claim with the sentence it stands on', async () => {
    const card = await check({ claim: 'The bridge is 412 metres long.' }).response();
    expect(card.ephemeral).toBe(false);
    expect(card.text).toContain('-# Claim\nThe bridge is 412 metres long.\n## ✓ Supported');
    expect(card.text).toContain('> The bridge over the Wend is **412 metres** long and opened in 1931.');
    expect(card.buttons).toContainEqual(expect.objectContaining({ label: 'Context' }));
    await expect.poll(() => bot.observed.at(-1)).toMatchObject({ name: 'check', outcome: 'answered' });
  });

  it('checks several statements one by one', async () => {
    const card = await check({
      claim: 'The bridge is 412 metres long. Is it old? A duke built it.',
    }).response();
    expect(card.text).toContain(
      '2 claims: 1 supported, 1 not mentioned. 1 sentence is no claim.\n**✓ Supported** – The bridge is 412 metres long.',
    );
  });

  it('shows a private result to the asker alone, who may share it', async () => {
    const card = await check({ claim: 'The bridge is 412 metres long.', private: true }).response();
    expect(card.ephemeral).toBe(true);
    const share = card.buttons.find((button) => 'label' in button && button.label === 'Share');
    const customId = share !== undefined && 'custom_id' in share ? String(share.custom_id) : '';
    const shared = await bot.discord.click({ user: 'ann', message: card, customId }).response();
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('-# Shared by ann');
    expect(shared.text).toContain('## ✓ Supported');
    expect(shared.buttons.map((button) => ('label' in button ? button.label : ''))).toEqual([
      'Context',
      'Read',
      'Open the article',
    ]);
  });

  it('says what to do with a question', async () => {
    const notice = await check({ claim: 'How long is the bridge?' }).response();
    expect(notice.text).toContain('That is a question, not a claim. Put it with /ask');
  });

  it('turns down what has no words in a friendly way', async () => {
    const notice = await check({ claim: '<@123456789012345678> …' }).response();
    expect(notice.ephemeral).toBe(true);
    expect(notice.text).toContain('Give me a statement in words');
    expect(checked).toEqual([]);
  });
});

const onMessage = (name: string, content: string) => {
  const target = bot.discord.say({ user: 'ben', channel: 'general', content });
  return bot.discord.menuCommand({ ...ann, name, target });
};

describe('the commands of a message', () => {
  it.each(['Check against the articles', 'Find sources'])(
    '%s: say of each sentence what it is, to the one who chose them',
    async (name) => {
      const card = await onMessage(name, 'The bridge is **412** metres long. Is it old?').response();
      expect(card.ephemeral).toBe(true);
      expect(checked).toEqual(['The bridge is 412 metres long. Is it old?']);
      expect(card.text).toContain('**✓ Supported** – The bridge is 412 metres long.');
      expect(card.text).toContain('-# No claim but a question: Is it old?');
      await expect.poll(() => bot.observed.at(-1)).toMatchObject({ kind: 'message_command', name });
    },
  );

  it('read names in the place of mentions, and ping nobody', async () => {
    const card = await onMessage('Find sources', `<@${bot.discord.applicationId}> is long.`).response();
    expect(checked).toEqual(['@footnote is long.']);
    expect(card.pinged).toEqual([]);
  });

  it('attach the whole of a long result', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `Bridge ${index} is long.`).join(' ');
    const card = await onMessage('Find sources', text).response();
    expect(card.text).toMatch(/\d+ sentences do not fit here; all of it is attached/);
    expect(card.files.map(({ filename }) => filename)).toEqual(['check.txt']);
    const [file] = card.files;
    expect(Buffer.from(file?.bytes ?? []).toString('utf8')).toContain('40. Bridge 39 is long.');
  });

  it('are shared with what is attached', async () => {
    const text = Array.from({ length: 40 }, (_, index) => `Bridge ${index} is long.`).join(' ');
    const card = await onMessage('Find sources', text).response();
    const share = card.buttons.find((button) => 'label' in button && button.label === 'Share');
    const customId = share !== undefined && 'custom_id' in share ? String(share.custom_id) : '';
    const shared = await bot.discord.click({ user: 'ann', message: card, customId }).response();
    expect(shared.ephemeral).toBe(false);
    const bytes = (files: typeof card.files) => files.map((file) => Buffer.from(file.bytes).toString('utf8'));
    expect(bytes(shared.files)).toEqual(bytes(card.files));
  });

  it('say so when a message has no words', async () => {
    const card = await onMessage('Find sources', '…').response();
    expect(card.text).toContain('no words of its own');
  });
});
