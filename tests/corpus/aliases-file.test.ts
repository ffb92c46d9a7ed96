import { assert, json, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readAliases } from '../../src/corpus/aliases-file.ts';
import { english } from '../../src/text/english/english.ts';

const read = (text: string) => readAliases(text, new Set(['mill.txt', 'old/port.md']), english);
const messages = (text: string): readonly string[] => read(text).problems.map(({ message }) => message);

describe('readAliases', () => {
  it('reads names for all articles, for one and for several', () => {
    const text = `# names
- names: [Ardle, Ardill]

- names: [Brackwater, Brack Water]
  article: mill.txt
- names:
    - PBS
    - Port Board
  article: [mill.txt, old/port.md]
`;
    expect(read(text)).toEqual({
      listed: [
        { names: ['Ardle', 'Ardill'], articles: undefined, line: 2 },
        { names: ['Brackwater', 'Brack Water'], articles: ['mill.txt'], line: 4 },
        { names: ['PBS', 'Port Board'], articles: ['mill.txt', 'old/port.md'], line: 6 },
      ],
      problems: [],
    });
  });

  it.each(['', '# nothing yet\n', '\uFEFF', '---\n'])(
    'takes a file without entries as no aliases: %j',
    (text) => {
      expect(read(text)).toEqual({ listed: [], problems: [] });
    },
  );

  it.each([
    ['one name', '- names: [Ardle]', 1, '"names" needs two different names or more'],
    ['the same name twice', '- names: [Ardle, Ardle]', 1, '"names" needs two different names or more'],
    ['no list', '\n- names: Ardle', 2, '"names" is not a list of names'],
    ['a number', '- names:\n    - Ardle\n    - 12', 3, 'put it in quotation marks'],
    ['an empty name', '- names: [Ardle, ""]', 1, 'a name is empty'],
    ['a misspelt field', '- names: [Ardle, Ardill]\n  artcle: mill.txt', 1, 'it has "artcle"'],
    ['a file that is not there', '- names: [A1, A2]\n  article: mil.txt', 2, 'there is no article "mil.txt"'],
    ['a bare entry', '- Ardle', 1, 'it is no entry'],
    ['no row of entries', 'names: [Ardle, Ardill]', 1, 'it is no list of entries'],
    ['broken YAML', '- names: [Ardle, Ardill]\n- names: [A', 2, 'it is no valid YAML'],
    ['a name with a star', '- names: [Ardle, *A]\n- *B', 1, 'put names with them in quotation marks'],
    ['stop words alone', '- names: [Ardle, The]', 1, '"The" is made of words that stand everywhere'],
  ])('names the line and what to do for %s', (_, text, line, reason) => {
    const [message = ''] = messages(text);
    expect(message.startsWith(`aliases.yaml, line ${line}: `)).toBe(true);
    expect(message).toContain(reason);
  });

  it('keeps the good entries beside a wrong one', () => {
    const { listed, problems } = read('- names: [Ardle]\n- names: [Brackwater, Brakwater]');
    expect(listed.map(({ names }) => names)).toEqual([['Brackwater', 'Brakwater']]);
    expect(problems).toHaveLength(1);
  });

  it('leaves a name to the first of two entries that hold for one article', () => {
    const text = '- names: [Ardle, Ardill]\n  article: mill.txt\n- names: [ARDILL, Arden]';
    expect(read(text).listed.map(({ names }) => names)).toEqual([['Ardle', 'Ardill']]);
    expect(messages(text)[0]).toContain('stands in the entry of line 1 too');
    const apart = text.replace('Arden]', 'Arden]\n  article: old/port.md');
    expect(read(apart).problems).toEqual([]);
  });

  it('never throws, and says something about all it does not take', () => {
    assert(
      property(
        oneof(
          string(),
          json(),
          string().map((text) => `- names: [${text}`),
        ),
        (text) => {
          const { listed, problems } = read(text);
          for (const { names } of listed) expect(names.length).toBeGreaterThan(1);
          for (const { message } of problems)
            expect(message).toMatch(/^aliases\.yaml, line [1-9]\d*: .+\.$/s);
        },
      ),
    );
  });
});
