import { VERDICTS, type CheckedSentence, type Verdict } from '../claims/claim-check.ts';
import { wholeVerdict } from '../claims/statements/whole-verdict.ts';
import { settingButtons, type CardSetting } from './card-buttons.ts';
import { outcomeOfVerdict, quotesOfCheck, whyLine } from './check-card.ts';
import type { Library } from './library.ts';
import { clip, escapeLine } from './markdown.ts';
import { VERDICT_ACCENT } from './outcome-sign.ts';
import type { Reply } from './reply.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { textCheckFile } from './text-check-file.ts';
import { NO_CLAIM, signedVerdict, VERDICT_WORD } from './verdict-words.ts';

/** What is shown of a text: the verdict on each sentence with what decided it, or all sentences of the articles that bear on each. */
export type TextCheckView = 'verdicts' | 'sources';

const TITLES: Readonly<Record<TextCheckView, string>> = {
  verdicts: 'Checked against the articles',
  sources: 'Sources in the articles',
};

/** Quotes under each claim: what decided; or also what else bears on it. Nothing decides that a claim is not mentioned. */
const QUOTES: Readonly<Record<TextCheckView, Readonly<Record<Verdict, number>>>> = {
  verdicts: { supported: 1, contradicted: 1, not_mentioned: 0 },
  sources: { supported: 3, contradicted: 3, not_mentioned: 2 },
};

/** Characters of a sentence of the text; the file has the whole. */
const SENTENCE_LENGTH = 300;

const CHECK_FILE = 'check.txt';

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** "3 claims: 1 supported, 2 contradicted. 1 sentence is no claim." */
const summary = (sentences: readonly CheckedSentence[]): string => {
  const checks = sentences.flatMap((sentence) => (sentence.kind === 'claim' ? [sentence.check] : []));
  const counts = VERDICTS.map((verdict) => ({
    verdict,
    count: checks.filter((check) => check.verdict === verdict).length,
  }))
    .filter(({ count }) => count > 0)
    .map(({ verdict, count }) => `${count} ${VERDICT_WORD[verdict].toLowerCase()}`);
  const others = sentences.length - checks.length;
  const claims =
    checks.length === 0
      ? 'No claim here that could be checked.'
      : `${plural(checks.length, 'claim', 'claims')}: ${counts.join(', ')}.`;
  return others === 0 || checks.length === 0
    ? claims
    : `${claims} ${plural(others, 'sentence is no claim', 'sentences are no claims')}.`;
};

/** Shows one sentence of the text, whole or not at all. */
const addSentence = (
  sheet: Sheet,
  words: string,
  sentence: CheckedSentence,
  library: Library,
  view: TextCheckView,
): boolean => {
  const said = escapeLine(clip(words, SENTENCE_LENGTH));
  if (sentence.kind !== 'claim') return sheet.addText(`-# ${NO_CLAIM[sentence.kind]}: ${said}`);
  const { check } = sentence;
  const verdict = `**${signedVerdict(check.verdict)}** – ${said}\n-# ${whyLine(check)}`;
  const [first, ...others] = quotesOfCheck(check, library).slice(0, QUOTES[view][check.verdict]);
  if (first === undefined) return sheet.addText(verdict);
  const lead = check.verdict === 'not_mentioned' ? `${verdict}. What comes closest:` : verdict;
  if (!sheet.addQuoteIfRoom(first.found, { lead, bold: first.bold })) return false;
  return others.every(({ found, bold }) => sheet.addQuoteIfRoom(found, { bold }));
};

/**
 * The card of a text that was checked sentence by sentence. What does not fit into a message is in an attached file, which then holds all of it.
 * @param text what the sentences' spans count in
 */
export const renderTextCheck = (
  text: string,
  sentences: readonly CheckedSentence[],
  library: Library,
  view: TextCheckView,
  setting?: CardSetting,
): Reply => {
  const { verdict, checks } = wholeVerdict(sentences);
  const shown = checks.length === 0 ? 'not_mentioned' : verdict;
  const sheet = createSheet();
  sheet.addText(`## ${TITLES[view]}\n${summary(sentences)}`);
  const wordsOf = ({ span }: CheckedSentence): string => text.slice(span.start, span.end);
  const failed = sentences.findIndex(
    (sentence) => !addSentence(sheet, wordsOf(sentence), sentence, library, view),
  );
  const isCut = failed >= 0 || sentences.some((sentence) => wordsOf(sentence).length > SENTENCE_LENGTH);
  const left = failed < 0 ? 0 : sentences.length - failed;
  const note =
    left === 0
      ? '-# The sentences are attached whole.'
      : `-# ${plural(left, 'sentence does', 'sentences do')} not fit here; all of it is attached.`;
  const whole = isCut ? { name: CHECK_FILE, text: textCheckFile(text, sentences, library), note } : undefined;
  const buttons = setting?.shown === 'private' ? settingButtons(setting) : [];
  const reply = sheet.finish(buttons, VERDICT_ACCENT[shown], whole);
  return { ...reply, outcome: checks.length === 0 ? 'problem' : outcomeOfVerdict(shown) };
};
