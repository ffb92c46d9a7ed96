import { parseDevelopmentFile, type DevelopmentFile } from './development-file.ts';
import { looksLikeSquad, parseSquad, type SquadFile } from './squad-file.ts';

/** A file of questions in one of the two forms. */
export type QuestionFile =
  | ({ readonly form: 'development' } & DevelopmentFile)
  | ({ readonly form: 'squad' } & SquadFile);

const parsedWhole = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads a file of questions, its form recognised by its content: one JSON object with `data` is SQuAD's, anything else JSON Lines.
 *
 * @param name how messages call the file
 * @throws {InputError} naming the file and the place in it
 */
export const parseQuestionFile = (content: string, name: string): QuestionFile => {
  const text = content.replace(/^\uFEFF/u, '');
  const whole = parsedWhole(text);
  return looksLikeSquad(whole)
    ? { form: 'squad', ...parseSquad(whole, name) }
    : { form: 'development', ...parseDevelopmentFile(text, name) };
};
