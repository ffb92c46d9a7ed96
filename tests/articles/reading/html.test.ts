import { describe, expect, it } from 'vitest';

import { readOf, reasonOf } from './reading.ts';

const LEAD =
  'The old mill on the Ardle burnt down on Friday, the mayor said — “nothing is left”, she told reporters.';
const MORE =
  'Firefighters from three towns fought the flames for eleven hours, and nobody was hurt in the 织里 mill.';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const article = (body: string): string =>
  page(`<main><article><p>${LEAD}</p><p>${MORE}</p>${body}</article></main>`);

const saying = (head: string, body = ''): string =>
  page(`<article>${body}<p>${LEAD}</p><p>${MORE}</p></article>`, head);

const textOf = async (html: string): Promise<string> => (await readOf(html)).text;

describe('the text of a page', () => {
  it('is its article in paragraphs, without menus, scripts and what is hidden', async () => {
    const html = page(
      `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
       <main><article><h1>Mill burns down</h1><p>${LEAD}</p><script>alert('x')</script><style>p { color: red }</style>
       <p>${MORE}</p><p style="display:none">Nobody sees this.</p><p hidden>Nor this.</p></article></main>
       <aside><h3>More stories</h3><a href="/x">A bridge opens</a></aside><footer>© 2024 The Courier</footer>`,
      '<title>Mill burns down | The Courier</title>',
    );
    expect(await textOf(html)).toBe(`# Mill burns down\n\n${LEAD}\n\n${MORE}`);
  });

  it('keeps headings, lists, tables and captions readable', async () => {
    const html = article(`<h2>What happened?</h2>
      <ul><li>The roof fell.</li><li>The walls stood: <ol start="3"><li>north</li><li>south</li></ol></li></ul>
      <table><caption>Workers by year</caption><tr><th>Year</th><th>Workers</th></tr><tr><td>1900</td><td>1<b>2</b>0</td></tr></table>
      <figure><img src="a.jpg" alt="no words of the article"><figcaption>The mill in 1910.</figcaption></figure>`);
    expect(await textOf(html)).toBe(
      [
        LEAD,
        MORE,
        '## What happened?',
        '- The roof fell.\n- The walls stood:\n3. north\n4. south',
        'Workers by year',
        '| Year | Workers |\n| 1900 | 120 |',
        'The mill in 1910.',
      ].join('\n\n'),
    );
  });

  it('joins white space but for the no-break space, and breaks lines where the page does', async () => {
    const html = article(
      `<p>Nobody\n   was&nbsp;hurt.<br>The owner,  <b>Hans</b>\t<i>Weber</i>, builds&shy;again.<br><br>Then &lt;he&gt; left &amp; came back.</p>`,
    );
    expect(await textOf(html)).toBe(
      `${LEAD}\n\n${MORE}\n\nNobody was\u00a0hurt.\nThe owner, Hans Weber, buildsagain.\n\nThen <he> left & came back.`,
    );
  });

  it('is without marks of notes, with numbers that only stand high', async () => {
    const html = article(
      '<p>It was built in 1889.<sup><a href="#n">[1]</a></sup> The hall has 40 m<sup>2</sup>.</p>',
    );
    expect(await textOf(html)).toContain('It was built in 1889. The hall has 40 m2.');
  });

  it('is found where tags are left out, and in a piece of a page', async () => {
    expect(await textOf(`<title>Mill burns down</title><p>${LEAD}<p>${MORE}`)).toBe(
      `# Mill burns down\n\n${LEAD}\n\n${MORE}`,
    );
    expect(await textOf(`<!-- saved --><div><p>${LEAD}</p><p>${MORE}</p></div>`)).toBe(`${LEAD}\n\n${MORE}`);
  });

  it('is found where a page holds its text in a table that only lays it out', async () => {
    const html = page(`<table><tr><td><p>${LEAD}</p><p>${MORE}</p></td></tr></table>`);
    expect(await textOf(html)).toBe(`${LEAD}\n\n${MORE}`);
  });

  it('of a page without text is refused', async () => {
    expect(
      await reasonOf(page('<div id="root"></div><noscript>You need JavaScript to run this app.</noscript>')),
    ).toEqual({
      kind: 'no-main-text',
    });
    expect(await reasonOf(page('<nav><a href="/">Home</a> <a href="/x">Sport</a></nav>'))).toEqual({
      kind: 'no-main-text',
    });
  });

  it('is not looked for in other XML', async () => {
    const feed = `<?xml version="1.0"?><rss><channel><item><title>${LEAD}</title></item></channel></rss>`;
    expect(await reasonOf(feed)).toEqual({ kind: 'unknown-kind', found: 'XML' });
  });

  it('is found in XHTML', async () => {
    const xhtml = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>${LEAD}</p><br/><p>${MORE}</p></body></html>`;
    expect(await textOf(xhtml)).toBe(`${LEAD}\n\n${MORE}`);
  });
});

describe('Markdown that begins with an element', () => {
  it('stays Markdown', async () => {
    const text = `<p align="center">The Courier</p>\n\n# Mill burns down\n\n${LEAD}`;
    expect(await readOf(text)).toMatchObject({ text, mediaType: 'text/markdown' });
  });
});

describe('a text that speaks of HTML', () => {
  it('stays a text', async () => {
    const text = `A paragraph begins with <p> in HTML. ${LEAD}`;
    expect(await readOf(text)).toMatchObject({ text, mediaType: 'text/plain' });
  });
});

describe('what a page says of its article', () => {
  it('is taken from JSON-LD, wherever the article stands in it', async () => {
    const linked = {
      '@graph': [
        { '@type': 'WebPage', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Mill burns down',
          datePublished: '2024-05-31T09:00:00+02:00',
          author: [{ '@type': 'Person', name: 'Ann Lee' }, { name: 'Bo Chen' }],
          publisher: { name: 'The Courier' },
        },
      ],
    };
    const html = saying(
      `<title>x</title><script type="application/ld+json">${JSON.stringify(linked)}</script>`,
    );
    expect(await readOf(html)).toMatchObject({
      title: 'Mill burns down',
      published: { year: 2024, month: 5, day: 31 },
      author: 'Ann Lee, Bo Chen',
      outlet: 'The Courier',
    });
  });

  it('is taken from the fields of its head', async () => {
    const html = saying(
      `<meta property="og:title" content="Mill burns down"><meta property="og:site_name" content="The Courier">
       <meta name="Author" content="By Ann Lee"><meta property="article:published_time" content="2024-05-31T09:00:00Z">
       <link rel="canonical" href="https://courier.example/mill">`,
    );
    expect(await readOf(html, { url: 'https://courier.example/mill?from=feed' })).toMatchObject({
      title: 'Mill burns down',
      outlet: 'The Courier',
      author: 'Ann Lee',
      published: { year: 2024, month: 5, day: 31 },
      url: 'https://courier.example/mill',
    });
  });

  it('is taken from its heading and its marked-up time', async () => {
    const html = saying(
      '<title>News</title>',
      '<h1>Mill  burns\ndown</h1><time datetime="2024-05-31">Friday</time>',
    );
    expect(await readOf(html, { url: 'https://courier.example/mill' })).toMatchObject({
      title: 'Mill burns down',
      published: { year: 2024, month: 5, day: 31 },
      url: 'https://courier.example/mill',
    });
  });

  it('loses the name of the site behind the title', async () => {
    expect(await readOf(saying('<title>Mill burns down | The Courier</title>'))).toMatchObject({
      title: 'Mill burns down',
    });
    const named =
      '<title>Mill burns down - The Courier</title><meta property="og:site_name" content="The Courier">';
    expect(await readOf(saying(named))).toMatchObject({ title: 'Mill burns down' });
    const headed = saying('<title>Mill burns down - The Courier</title>', '<h1>The Courier</h1>');
    expect(await readOf(headed)).toMatchObject({ title: 'Mill burns down' });
    expect(await readOf(saying('<title>Ostrava – a town and its mills</title>'))).toMatchObject({
      title: 'Ostrava – a town and its mills',
    });
  });

  it('is left out where it is broken, an address, or no date', async () => {
    const html = saying(
      `<script type="application/ld+json">{ broken</script><meta name="author" content="https://courier.example/ann">
       <meta name="date" content="yesterday"><link rel="canonical" href="javascript:alert(1)">`,
    );
    const read = await readOf(html);
    expect(read).not.toHaveProperty('author');
    expect(read).not.toHaveProperty('published');
    expect(read).not.toHaveProperty('url');
  });
});
