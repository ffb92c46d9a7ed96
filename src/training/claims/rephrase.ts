import type { Relation } from '../../answering/words/relation-strengths.ts';
import type { WordTable } from '../../answering/words/word-table.ts';
import { english } from '../../text/english/english.ts';
import type { Random } from '../random.ts';

/** Relations of words that can stand for one another, and the least strength (0–1) of one. */
const STANDS_FOR: ReadonlySet<Relation> = new Set(['synonym', 'similar', 'derivation']);
const LEAST_STRENGTH = 0.4;
/** Of the strongest so many one is drawn. */
const CHOICE = 2;
/** Share (0–1) of the words that are put in other words, and at most so many; shorter ones are no content words. */
const SHARE = 0.35;
const MOST_WORDS = 2;
const SHORTEST = 4;
/** Share (0–1) of the claims of which a word is left out. */
const LEAVING_OUT = 0.25;
/** Share (0–1) of the figures that are said less exactly. */
const ROUNDED = 0.5;

/** A claim in words that stand farther from the text: some by related ones, figures rounded as people do. It says the same or less; its grammar may suffer. */
export function rephrased(claim: string, table: WordTable, random: Random): string {
  let left = MOST_WORDS;
  const tokens = english.tokens(claim);
  const plain = tokens.find(
    ({ text, kind }, at) => at > 0 && kind === 'word' && isContent(text) && random.next() < LEAVING_OUT,
  );
  const edits = tokens.flatMap(({ text, kind, start, end }, at) => {
    if (kind !== 'word' || at === 0 || left === 0 || !isContent(text) || random.next() >= SHARE) return [];
    const others = table
      .related(text)
      .filter(({ relation, strength }) => STANDS_FOR.has(relation) && strength >= LEAST_STRENGTH)
      .slice(0, CHOICE);
    const other = others[random.integer(Math.max(1, others.length))];
    if (other === undefined) return [];
    left -= 1;
    return [{ start, end, text: other.word }];
  });
  const leaving = plain !== undefined && random.next() < LEAVING_OUT ? [{ ...plain, text: '' }] : [];
  const chosen = edits.length > 0 ? edits : leaving;
  const text = chosen
    .toReversed()
    .reduce((said, edit) => `${said.slice(0, edit.start)}${edit.text}${said.slice(edit.end)}`, claim);
  return lessExact(text, random).replaceAll('  ', ' ');
}

const isContent = (word: string): boolean =>
  word.length >= SHORTEST && word === word.toLowerCase() && !english.isStopWord(word);

/** "15.2 billion" → "about 15 billion", "over 15 billion". Years and small numbers stay. */
function lessExact(claim: string, random: Random): string {
  return claim.replace(/(?<![\p{L}\d.,$£€-])\d[\d,]*(?:\.\d+)?(?![\p{L}\d,-])/u, (figure) => {
    const value = Number(figure.replaceAll(',', ''));
    const isYear = /^(?:1\d|20)\d\d$/.test(figure);
    if (isYear || !(value >= 12) || random.next() >= ROUNDED) return figure;
    const unit = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
    const [below, near, above] = [
      Math.floor(value / unit) * unit,
      Math.round(value / unit) * unit,
      Math.ceil(value / unit) * unit,
    ];
    const forms = [
      [near, near === value ? '' : 'about'],
      [below, below === value ? '' : 'over'],
      [above, above === value ? '' : 'nearly'],
    ] as const;
    const [number, word] = forms[random.integer(forms.length)] ?? forms[0];
    return `${word} ${number.toLocaleString('en-GB')}`.trim();
  });
}
