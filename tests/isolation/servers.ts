import { createHash } from 'node:crypto';
import { articleFrom } from '../discord/newsroom.ts';
import type { NewArticle } from '../../src/store/article-store.ts';

/** Texts of two servers. Every odd word of B's stands nowhere else. */

export const SHIPPED = articleFrom(
  'ferry.md',
  `---
title: The ferry at Stonecross
outlet: Wend Courier
published: 2019-04-03
language: en
---

The ferry at Stonecross carries 40 cars. It was built in 1931 by Harbour Works.

The harbour master is Ada Fenwick. She said the ferry will run until 2030.`,
);

export const TEXT_OF_A = `The mill at Oxley

The mill at Oxley was built in 1791 by Tobias Hale. Its wheel is nine metres wide.

Hale sold the mill in 1820 to the town of Oxley.`;

export const TITLE_OF_B = 'Quillfeather opens the Zorbinska works';

export const TEXT_OF_B = `${TITLE_OF_B}

The Zorbinska works in Brakkelund were opened in 1874 by Ottilie Quillfeather. The works make ympthal from barley.

The Thessaquine Board of Velkomirsk (TBV) owns the works. "We shall double the Drumsnadge by 2031," said Quillfeather.

The harbour master of Brakkelund is Lorcan Oberquell. The ferry at Stonecross carries 7,391 cars from Brakkelund.`;

/** What only B has and nobody in A ever types: figures and words around what they type. */
export const UNTYPED = ['7,391', '1874', 'Oberquell', 'Drumsnadge', 'Lorcan', 'Ottilie', 'TBV', '2031'];

/** What somebody who is in both asks in B alone. */
export const ASKED_IN_B = 'Who is Lorcan Oberquell of Brakkelund?';

/** What somebody in A types who guesses at B: its words, its title, a slip of a word, a name's other name, and questions that B answers. */
export const GUESSES = [
  'Who opened the Zorbinska works in Brakkelund?',
  TITLE_OF_B,
  'Zorbinsca',
  'Thessaquine Board of Velkomirsk',
  'How many cars does the ferry at Stonecross carry?',
  'ympth',
  '',
] as const;

export const articleNamed = (title: string, text: string): NewArticle => ({
  title,
  text,
  original: {
    name: `${title}.txt`,
    mediaType: 'text/plain',
    sha256: createHash('sha256').update(text).digest('hex'),
    bytes: Buffer.byteLength(text),
  },
  sketch: Uint32Array.from([1, 2, 3]),
  addedBy: '100000000000000001',
  addedAt: Date.UTC(2026, 0, 1),
});
