import { assert, constantFrom, nat, property, string, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/main/redact.ts';

const BOT_TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.a-b_cde012345678901234567890123';

const hexOf = (char: string): string => char.charCodeAt(0).toString(16).padStart(2, '0');

/** Ways in which a token may come to stand in a log. */
const FORMS: Readonly<Record<string, (token: string) => string>> = {
  plain: (token) => token,
  'percent-encoded': (token) => Array.from(token, (char) => `%${hexOf(char)}`).join(''),
  'percent-encoded in capitals': (token) =>
    Array.from(token, (char) => `%${hexOf(char).toUpperCase()}`).join(''),
  'percent-encoded where it must be': encodeURIComponent,
  'percent-encoded twice': (token) => encodeURIComponent(encodeURIComponent(token)),
  'in JSON': (token) => JSON.stringify({ a: token }),
  'in JSON in JSON': (token) => JSON.stringify(JSON.stringify({ a: token })),
  'escaped in JSON': (token) => `"${Array.from(token, (char) => String.raw`\u00${hexOf(char)}`).join('')}"`,
  'with escaped slashes': (token) => token.replaceAll('/', String.raw`\/`),
  'in a header': (token) => `authorization: Bot ${token}`,
  'in an address': (token) =>
    `https://discord.example/api/v10/x?token=${encodeURIComponent(token)}&wait=true`,
};

/** Undoes what hides a token from a reader's eye and not from a program. */
const unveil = (text: string): string =>
  text
    .replace(/(?:%25)+/g, '%')
    .replace(/%([\da-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\+u([\da-f]{4})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replaceAll('\\', '');

const form = constantFrom(...Object.keys(FORMS));
const token = stringMatching(/^[\w.~+/=-]{8,80}$/);

describe('a secret that is given', () => {
  it('stands nowhere, in whatever form and among whatever words', () => {
    assert(
      property(token, form, string(), string(), (secret, name, before, after) => {
        const text = `${before}${FORMS[name]!(secret)}${after}`;
        const shown = createRedactor([secret])(text);
        expect(unveil(shown)).not.toContain(secret);
        expect(shown).toContain('[hidden]');
      }),
    );
  });

  it('is taken out of a line of JSON so that it stays JSON', () => {
    assert(
      property(token, form, string(), string(), (secret, name, before, after) => {
        const line = JSON.stringify({
          msg: `${before}${FORMS[name]!(secret)}${after}`,
          nested: [{ secret }],
        });
        const shown = createRedactor([secret])(line);
        expect(unveil(shown)).not.toContain(secret);
        expect(() => JSON.parse(shown)).not.toThrow();
      }),
    );
  });

  it('leaves a text without secrets as it is', () => {
    assert(
      property(string(), nat(), (text, id) => {
        const line = `${text} in /channels/${id}/messages/${id}`;
        expect(createRedactor([BOT_TOKEN])(line)).toBe(line);
      }),
    );
  });

  it('may be empty, which hides nothing', () => {
    expect(createRedactor([''])('a text')).toBe('a text');
  });
});

describe('a token of an interaction or a webhook, which nobody can list', () => {
  const interactionToken = stringMatching(/^[\w-]{4,200}$/);
  const slash = constantFrom('/', String.raw`\/`, '%2F', '%2f', '%252F');
  const place = tuple(constantFrom('interactions', 'webhooks'), nat(), slash);

  it('is hidden in every address, and the rest of the address is shown', () => {
    assert(
      property(place, interactionToken, ([route, id, between], secret) => {
        const address = ['https:', '', 'x', route, String(id), secret, 'callback'].join(between);
        expect(createRedactor([])(address)).toBe(
          ['https:', '', 'x', route, String(id), '[hidden]', 'callback'].join(between),
        );
      }),
    );
  });

  it.each([
    ['in JSON', '{"id":"7","token":"s3cret-s3cret","type":2}', '{"id":"7","token":"[hidden]","type":2}'],
    ['in JSON in JSON', String.raw`"{\"token\":\"s3cret\"}"`, String.raw`"{\"token\":\"[hidden]\"}"`],
    ['in a printed object', "{ id: '7', token: 's3cret' }", "{ id: '7', token: '[hidden]' }"],
    ['under a longer name', '{"interaction_token": "s3cret"}', '{"interaction_token": "[hidden]"}'],
    ['after the way to log in', `Bot ${BOT_TOKEN} was refused`, 'Bot [hidden] was refused'],
    ['by its look', `sent ${BOT_TOKEN}.`, 'sent [hidden].'],
    ['by its beginning', 'sent aW50ZXJhY3Rpb246MTIzNDU2Nzg5OmFiYw now', 'sent [hidden] now'],
  ])('is hidden %s', (_name, text, shown) => {
    expect(createRedactor([])(text)).toBe(shown);
  });

  it.each([
    'The name of a route: /webhooks/:id/:token',
    'Copy the token again from the Bot page.',
    '"tokens":12',
    '/interactions/123',
  ])('is not seen in: %s', (text) => {
    expect(createRedactor([])(text)).toBe(text);
  });
});
