import type { Comparison } from '../comparison.ts';
import { framed } from '../frame.ts';
import { measuresOf } from '../measures.ts';
import { comparison, thingsOf } from '../things.ts';
import { BE, type Form, HELP, KEYS, ORDER } from './form.ts';

const ASKS = '(?:which|what|who|whose|where|in which|at which)';

/** A thing that stands in for its kind with "one", and the kind in its place: "the one for boats" → "the engine for boats". */
function withNoun(things: readonly string[], noun: string): readonly string[] {
  return things.map((thing) => {
    const other = things.find((sibling) => sibling !== thing && !/\bones?\b/i.test(sibling));
    const kind = noun === '' ? (other?.split(/\s+/).at(-1) ?? '') : noun;
    return kind === '' ? thing : thing.replace(/\bones?\b/i, kind);
  });
}

function choice(
  frame: string | undefined,
  list: string | undefined,
  conjunction: 'or' | 'and',
): Comparison | undefined {
  const read = framed((frame ?? '').trim());
  if (read === undefined || list === undefined) return undefined;
  const things = thingsOf(list, conjunction).map((thing) => thing.replace(/['’]s?$/, ''));
  return comparison('choice', withNoun(things, read.noun), read.measures);
}

/** Which of several things has the most of something. */
export const CHOICES: readonly Form[] = [
  {
    pattern: new RegExp(`^(?:between|of|out of) (?<list>.+? and .+?),? (?<frame>${ASKS}\\b.+)$`, 'i'),
    read: ({ list, frame }) => choice(frame, list, 'and'),
  },
  {
    pattern: new RegExp(`^(?<list>.+? or .+?)\\s*[,:;?–—-]+\\s*(?<frame>${ASKS}\\b.+)$`, 'i'),
    read: ({ list, frame }) => choice(frame, list, 'or'),
  },
  {
    pattern: new RegExp(
      `^(?<wh>which|who|what) of (?<list>.+? and .+?) (?<frame>(?:${BE}|${HELP})\\b.+)$`,
      'i',
    ),
    read: ({ wh, list, frame }) => choice(`${wh} ${frame}`, list, 'and'),
  },
  {
    pattern: new RegExp(`^(?<frame>${ASKS}\\b.+?)(?:\\s*[,:;?]+|\\s+[–—-]+)\\s+(?<list>.+ or .+)$`, 'i'),
    read: ({ frame, list }) => choice(frame, list, 'or'),
  },
  {
    pattern: new RegExp(
      `^(?<frame>(?:which|what|who)\\b.*?\\b(?:${BE} (?:the )?\\w+e[rs]t?|(?:came|comes|${BE} \\w+) (?:first|earlier|later)|costs? (?:more|less))) (?<list>.+ or .+)$`,
      'i',
    ),
    read: ({ frame, list }) => choice(frame, list, 'or'),
  },
  {
    pattern: new RegExp(
      `^(?<be>${BE}) (?<list>.+ or .+?) (?<key>(?:the )?${KEYS}\\b(?! or\\b).*|\\w+ ${ORDER}\\b.*)$`,
      'i',
    ),
    read: ({ be, list, key }) => comparison('choice', thingsOf(list ?? '', 'or'), measuresOf(`${be} ${key}`)),
  },
  {
    pattern: new RegExp(
      `^(?<help>do|does|did|will|would) (?<list>.+ or .+) (?<verb>\\w+) (?<key>(?:${KEYS}|${ORDER})\\b(?! or\\b).*)$`,
      'i',
    ),
    read: ({ help, list, verb, key }) =>
      comparison('choice', thingsOf(list ?? '', 'or'), measuresOf(`${help} ${verb} ${key}`)),
  },
];
