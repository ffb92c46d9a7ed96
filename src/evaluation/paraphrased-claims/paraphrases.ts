import { type AnswerType } from '../../answering/answer.ts';
import { readAnswerType } from '../../answering/question/answer-type.ts';
import type { WordTable } from '../../answering/words/word-table.ts';
import type { Language } from '../../text/language.ts';
import { documentOf } from '../squad-articles.ts';
import type { SquadFile, SquadQuestion } from '../squad-file.ts';
import { type Declaration, declare } from './declare.ts';
import { grouped } from './grouped.ts';

/** A question of a public set as a statement: what people wrote about a sentence in words of their own. */
export type Paraphrase = {
  readonly question: SquadQuestion;
  readonly type: AnswerType;
  readonly statement: Declaration;
  /** As the paragraph writes it. */
  readonly answer: string;
  /** Answers to other questions on the same document that are of the same kind, each another one than all acceptable ones. */
  readonly others: readonly string[];
};

/** Words of an answer at most; a longer one is a clause, and no statement takes it in. */
const LONGEST_ANSWER = 8;
/** Words of a question at least for its statement to say something that can be found. */
const SHORTEST_QUESTION = 5;

/** Kinds of answer of which one makes the others wrong. */
const EXCLUSIVE: ReadonlySet<AnswerType> = new Set([
  'person',
  'place',
  'organisation',
  'date',
  'count',
  'amount',
  'percent',
  'measure',
]);

/** The statements that a file's questions and answers make; questions of which none can be made are left out. */
export function paraphrasesOf(file: SquadFile, language: Language, table: WordTable): readonly Paraphrase[] {
  const texts = new Map(file.texts.map(({ id, text }) => [id, text]));
  const typed = file.questions.flatMap((question) => {
    const [answer] = question.answers;
    if (answer === undefined) return [];
    const words = language.tokens(question.question).filter(({ kind }) => kind !== 'punctuation');
    const { type } = readAnswerType(
      words.map(({ text }) => text.toLowerCase()),
      false,
      table,
    );
    return words.length < SHORTEST_QUESTION ? [] : [{ question, answer, type }];
  });
  const byDocument = grouped(typed, ({ question }) => documentOf(question.article));
  return typed.flatMap(({ question, answer, type }): readonly Paraphrase[] => {
    const text = answer.text.trim().replace(/[.,;:]+$/, '');
    if (text.split(/\s+/).length > LONGEST_ANSWER || /[.;:]\s/.test(text)) return [];
    const paragraph = texts.get(question.article) ?? '';
    const before = /(\p{L}+)\s*$/u.exec(paragraph.slice(0, answer.start))?.[1]?.toLowerCase() ?? '';
    const statement = declare(question.question, { text, before }, language, table);
    if (statement === undefined) return [];
    const others = EXCLUSIVE.has(type)
      ? (byDocument.get(documentOf(question.article)) ?? [])
          .filter((other) => other.type === type && other.question.id !== question.id)
          .map((other) => other.answer.text.trim())
          .filter((other) => isOther(other, text, question, paragraph))
      : [];
    return [{ question, type, statement, answer: text, others: [...new Set(others)] }];
  });
}

/** Whether an answer is another one, of the same form, that the paragraph doesn't hold: of two that it does, both may be right. */
function isOther(other: string, own: string, { answers }: SquadQuestion, paragraph: string): boolean {
  const taken = new Set(answers.flatMap(({ text }) => wordsOf(text)));
  return (
    formOf(other) === formOf(own) &&
    !wordsOf(other).some(
      (word) => taken.has(word) && (word.length > 2 || /\d/.test(word)) && !UNITS.test(word),
    ) &&
    !paragraph.includes(other)
  );
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
const UNITS =
  /^(?:\p{L}*(?:teen|illion|thousand|hundred)|percent|years?|months?|days?|hours?|centur\p{L}+|people|miles|km\d?|kilometers|slaves|men)$/u;

/** What an answer looks like: the same words with other figures, or a name of about as many words. */
function formOf(text: string): string {
  if (/\d/.test(text))
    return text.toLowerCase().replaceAll(/\d[\d,.]*/g, (figure) => (YEAR.test(figure) ? 'y' : '9'));
  const words = text.split(/\s+/);
  const isName = words.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|de|von|van)$/.test(word));
  return isName ? `name of ${words.length > 1 ? 'several' : 'one'}` : text;
}
const YEAR = /^(?:1\d|20)\d\d$/;
