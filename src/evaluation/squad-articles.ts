import type { SquadFile, SquadQuestion, SquadText } from './squad-file.ts';

/** What stands between two paragraphs of one article. */
const BREAK = '\n\n';

/** The document that a text or question belongs to: paragraphs are numbered within it, "3.12". */
export const documentOf = (paragraph: string): string => paragraph.split('.')[0] ?? paragraph;

/** Paragraphs in the order of the file, in runs of one document of at most `most`. */
export function runsOfDocument(texts: readonly SquadText[], most: number): readonly (readonly SquadText[])[] {
  const runs: SquadText[][] = [];
  for (const text of texts) {
    const run = runs.at(-1);
    const first = run?.[0];
    if (
      run === undefined ||
      first === undefined ||
      run.length >= most ||
      documentOf(first.id) !== documentOf(text.id)
    )
      runs.push([text]);
    else run.push(text);
  }
  return runs;
}

/** Paragraphs as one text under the id and title of the first one. @throws {RangeError} when there are none */
export function joinParagraphs(paragraphs: readonly SquadText[]): SquadText {
  const [first] = paragraphs;
  if (first === undefined) throw new RangeError('An article needs at least one paragraph.');
  return { ...first, text: paragraphs.map(({ text }) => text).join(BREAK) };
}

/** A file with each document as one text, its questions with it. */
export function asWholeArticles(file: SquadFile): SquadFile {
  const runs = runsOfDocument(file.texts, Infinity);
  const places = new Map<string, { readonly article: string; readonly offset: number }>();
  for (const run of runs) {
    let offset = 0;
    for (const { id, text } of run) {
      places.set(id, { article: run[0]?.id ?? id, offset });
      offset += text.length + BREAK.length;
    }
  }
  const moved = (question: SquadQuestion): SquadQuestion => {
    const { article, offset } = places.get(question.article) ?? {
      article: question.article,
      offset: 0,
    };
    const answers = question.answers.map(({ text, start }) => ({ text, start: start + offset }));
    return { ...question, article, answers };
  };
  return { ...file, texts: runs.map(joinParagraphs), questions: file.questions.map(moved) };
}
