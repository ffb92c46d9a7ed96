import { ofPair } from '../things.ts';
import { BE, type Form, HELP, isPerfect, KEYS } from './form.ts';

/** The words before the comparative without their subject: the verb alone, the subject being all before it. */
function subjectAndVerb(text: string): readonly [subject: string, verb: string] {
  const words = text.trim().split(/\s+/);
  while (/^(?:the|a|an|much|far|even|any)$/i.test(words.at(-1) ?? '')) words.pop();
  return [words.slice(0, -1).join(' '), words.at(-1) ?? ''];
}

/** Whether one thing has more of something than another. */
export const VERDICTS: readonly Form[] = [
  {
    pattern: new RegExp(
      `^(?<be>${BE}) (?<noun>.+?) (?<key>${KEYS}) (?<place>(?:in|at|for) .+?) (?:than|then) (?<other>(?:in|at|for) .+)$`,
      'i',
    ),
    read: ({ be, noun, key, place, other }) => ofPair('verdict', [`${noun} ${place}`, other], `${be} ${key}`),
  },
  {
    pattern: new RegExp(
      `^(?<be>${BE}) (?<one>.+?) (?:any |much |far |even )?(?<key>${KEYS}(?: expensive)?) (?:than|then) (?<other>.+)$`,
      'i',
    ),
    read: ({ be, one, key, other }) => ofPair('verdict', [one, other], `${be} ${key}`),
  },
  {
    pattern: new RegExp(
      `^(?<help>${HELP}) (?<start>.+?) (?<key>${KEYS}(?: .+?)?) (?:than|then) (?<other>.+)$`,
      'i',
    ),
    read: ({ help = '', start = '', key, other }) => {
      const [one, verb] = subjectAndVerb(start);
      const perfect = isPerfect(help);
      return ofPair(
        'verdict',
        [one === '' ? verb : one, other],
        one === '' && perfect ? `${help} ${key}` : `${perfect ? '' : `${help} `}${verb} ${key}`,
      );
    },
  },
];
