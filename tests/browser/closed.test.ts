import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit } from './browser.ts';
import { openSpecimens, type Specimens } from './open-specimens.ts';

let browser: Browser;
let specimens: Specimens;
let other: Server;
let otherOrigin: string;

beforeAll(async () => {
  [browser, specimens] = await Promise.all([openBrowser(), openSpecimens()]);
  other = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<p>Elsewhere</p>'),
  );
  other.listen(0, '127.0.0.1');
  await once(other, 'listening');
  otherOrigin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  await specimens.close();
  other.close();
});

describe('another site in the same browser', () => {
  let page: Page;

  beforeAll(async () => {
    page = await browser.newPage();
    await page.goto(otherOrigin);
  });

  it.each([
    [
      'opens no socket',
      'new Promise((done) => { const s = new WebSocket(ORIGIN.replace("http", "ws") + "/socket"); s.onopen = () => done("open"); s.onerror = () => done("refused"); })',
    ],
    ['reads nothing', 'fetch(ORIGIN).then(() => "read", () => "refused")'],
    [
      'loads nothing, not even unread',
      'fetch(ORIGIN + "/page/icon.svg", { mode: "no-cors" }).then(() => "loaded", () => "refused")',
    ],
    [
      'sends no file',
      'fetch(ORIGIN + "/uploads?name=a", { method: "POST", mode: "no-cors", body: "a" }).then(() => "sent", () => "refused")',
    ],
    [
      'runs none of its scripts',
      'new Promise((done) => { const s = document.createElement("script"); s.onload = () => done("ran"); s.onerror = () => done("refused"); s.src = ORIGIN + "/page/main.js"; document.body.append(s); })',
    ],
    [
      'shows it in no frame',
      'new Promise((done) => { const f = document.createElement("iframe"); f.onload = () => { try { done(f.contentWindow.location.href); } catch { done("refused"); } }; f.src = ORIGIN; document.body.append(f); })',
    ],
  ])('%s', async (_name, script) => {
    expect(await page.evaluate(script.replaceAll('ORIGIN', JSON.stringify(specimens.origin)))).toBe(
      'refused',
    );
  });
});

describe('the policy of the page, were any text taken for markup', () => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await visit(browser, specimens.origin));
  });

  it.each([
    ['makes no markup of a string', 'document.body.innerHTML = "<img src=x onerror=alert(1)>"'],
    ['runs no string', 'setTimeout("document.title = 1")'],
    ['makes no handler of a string', 'document.body.setAttribute("onclick", "document.title = 1")'],
    ['gives a script no text', 'document.createElement("script").text = "document.title = 1"'],
  ])('%s', async (_name, script) => {
    await expect(page.evaluate(script)).rejects.toThrow(/'Trusted(?:HTML|Script)' assignment/);
  });

  it.each([
    ['asks no other site', 'connect-src', 'fetch("http://127.0.0.1:1/").catch(() => undefined);'],
    ['shows no picture of another site', 'img-src', 'new Image().src = "http://127.0.0.1:1/a.png";'],
    [
      'sends no form',
      'form-action',
      'const f = document.createElement("form"); f.action = "http://127.0.0.1:1/"; document.body.append(f); f.submit();',
    ],
    [
      'takes no other base address',
      'base-uri',
      'const b = document.createElement("base"); b.href = "http://127.0.0.1:1/"; document.head.append(b);',
    ],
    [
      'takes no style of its own',
      'style-src-elem',
      'const s = document.createElement("style"); s.textContent = "p {}"; document.head.append(s);',
    ],
  ])('%s', async (_name, directive, script) => {
    const broken = page.evaluate<string>(
      `new Promise((done) => { addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true }); ${script} })`,
    );
    expect(await broken).toBe(directive);
  });
});

describe('this machine', () => {
  it('is the only one that reaches it: at no other address anything listens', async () => {
    const socket = connect(Number(new URL(specimens.origin).port), '127.0.0.2');
    const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
    expect(error.code).toBe('ECONNREFUSED');
  });
});
