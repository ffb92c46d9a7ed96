import { createHash } from 'node:crypto';
import type { SquadFile } from './squad-file.ts';

/** Draws what is held out from the models that the package ships; figures in models/README.md are for this one. */
export const TRAINING_SEED = 1;

/**
 * Whether an article is kept out of all training, so that it can measure: about half of all titles, the same ones for the same seed,
 * whatever the other articles are. A title counts the same with spaces and with underscores.
 */
export const heldOut = (title: string, seed: number): boolean => {
  const [first = 0] = createHash('sha256')
    .update(`${seed}\n${title.replaceAll(' ', '_')}`)
    .digest();
  return first % 2 === 0;
};

/** A file without the documents that are held out, and their questions. */
export function withoutHeldOut(file: SquadFile, seed: number): SquadFile {
  const texts = file.texts.filter(({ title }) => !heldOut(title, seed));
  const kept = new Set(texts.map(({ id }) => id));
  return { ...file, texts, questions: file.questions.filter(({ article }) => kept.has(article)) };
}

/** A file with only the documents that are held out, to measure on. */
export function onlyHeldOut(file: SquadFile, seed: number): SquadFile {
  const kept = new Set(withoutHeldOut(file, seed).texts.map(({ id }) => id));
  return {
    ...file,
    texts: file.texts.filter(({ id }) => !kept.has(id)),
    questions: file.questions.filter(({ article }) => !kept.has(article)),
  };
}
