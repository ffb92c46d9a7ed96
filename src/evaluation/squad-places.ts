import { asWholeArticles, documentOf, joinParagraphs } from './squad-articles.ts';
import type { SquadFile, SquadQuestion, SquadText } from './squad-file.ts';

/** A collection to ask: its texts, the questions for it, and its texts without those paragraphs that are in one of the parts. */
export type SquadPlace = {
  readonly texts: readonly SquadText[];
  readonly questions: readonly PlacedQuestion[];
  readonly without: (part: number) => readonly SquadText[];
};

/** A question as the file has it and with its answers where they are in the texts of the place, and the part that its paragraph is in. */
type PlacedQuestion = {
  readonly asked: SquadQuestion;
  readonly located: SquadQuestion;
  readonly part: number;
};

/** Paragraphs are taken out a tenth at a time, so that a collection is opened ten times and not once for each. */
export const PARTS = 10;

const partOf = (paragraph: string): number => Number(paragraph.split('.')[1] ?? 0) % PARTS;

/** All paragraphs of a file as one collection, each an article. */
export const wholeFile = (
  { texts }: SquadFile,
  questions: readonly SquadQuestion[],
): readonly SquadPlace[] => [
  {
    texts,
    questions: questions.map((asked) => ({ asked, located: asked, part: partOf(asked.article) })),
    without: (part) => texts.filter(({ id }) => partOf(id) !== part),
  },
];

/** Each document as one article, and a collection of its own. Documents of which nothing is asked are left out. */
export function eachArticle(file: SquadFile, questions: readonly SquadQuestion[]): readonly SquadPlace[] {
  const whole = asWholeArticles(file);
  const located = new Map(whole.questions.map((question) => [question.id, question]));
  return whole.texts
    .map((text) => {
      const document = documentOf(text.id);
      const paragraphs = file.texts.filter(({ id }) => documentOf(id) === document);
      return {
        texts: [text],
        questions: questions
          .filter(({ article }) => documentOf(article) === document)
          .map((asked) => ({
            asked,
            located: located.get(asked.id) ?? asked,
            part: partOf(asked.article),
          })),
        without: (part: number) => {
          const rest = paragraphs.filter(({ id }) => partOf(id) !== part);
          return rest.length === 0 ? [] : [joinParagraphs(rest)];
        },
      };
    })
    .filter((place) => place.questions.length > 0);
}
