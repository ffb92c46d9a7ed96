import type { Judged } from '../answering/refusing/judged.ts';
import { judgeRow } from '../answering/refusing/judge-features.ts';
import { extentOf } from '../answering/reading/extraction.ts';
import type { WordTable } from '../answering/words/word-table.ts';
import { plainArticle } from '../corpus/plain-article.ts';
import type { Article } from '../corpus/article.ts';
import { isAcceptable } from '../evaluation/match.ts';
import { documentOf, joinParagraphs, runsOfDocument } from '../evaluation/squad-articles.ts';
import type { SquadFile, SquadQuestion, SquadText } from '../evaluation/squad-file.ts';
import { english } from '../text/english/english.ts';
import type { ReaderModels } from './cross-fitted.ts';
import { type Desk, openDesk, whileReplaced } from './judge-desk.ts';
import { namesIn, siblingsOf, SWAPS, type Siblings, type Swap, swap } from './question-swaps.ts';
import type { Random } from './random.ts';

/** Paragraphs of an article of the small collections: the length of a news report, 6,000 characters on Wikipedia. */
const PARAGRAPHS = 8;

/** Articles of a small collection. */
const GROUP = 5;

/** Collections that a question is asked of: all paragraphs of the file, each an article; some articles; its article alone. */
export const REGIMES = ['all', 'group', 'alone'] as const;
type Regime = (typeof REGIMES)[number];

/** Whether the collection answers the question; if not, what was done so that it does not. */
export type CaseKind = 'answerable' | 'removed' | 'absent' | Swap;

/** A reading with what it is worth. */
export type Case = {
  readonly kind: CaseKind;
  readonly regime: Regime;
  readonly row: Float32Array;
  /** 1 when the reading is right. */
  readonly label: number;
  /** What is left out together in cross-fitting. */
  readonly document: string;
};

/** Some paragraphs of a document as an article. */
type Part = {
  readonly document: string;
  readonly paragraphs: readonly SquadText[];
  readonly article: Article;
};

type Source = {
  readonly file: SquadFile;
  readonly table: WordTable;
  /** By document, models that did not learn from it. */
  readonly modelsFor: (document: string) => ReaderModels;
  readonly random: Random;
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Readings to learn from. Each question is asked of collections that answer it, of some from which its paragraph was taken or to which its
 * article does not belong, and with a name, a number, the noun asked for or the verb swapped for another.
 */
export function judgeCases({ file, table, modelsFor, random, onProgress }: Source): readonly Case[] {
  const parts = runsOfDocument(file.texts, PARAGRAPHS).map(partOf);
  const groups = groupsOf(parts, random);
  const paragraphs = new Map(file.texts.map((text) => [text.id, articleOf(text)]));
  const all = openDesk(Array.from(paragraphs.values()), table);
  const siblings = siblingsOf(file.questions.map(({ question }) => all.readQuestion(question)));
  const questions = new Map<string, SquadQuestion[]>();
  for (const question of file.questions)
    questions.set(question.article, [...(questions.get(question.article) ?? []), question]);
  const cases: Case[] = [];
  let done = 0;
  for (const [place, group] of groups.entries()) {
    const desk = openDesk(
      group.map(({ article }) => article),
      table,
    );
    const other = openDesk(
      (groups[(place + 1) % groups.length] ?? []).map(({ article }) => article),
      table,
    );
    for (const part of group) {
      const alone = openDesk([part.article], table);
      const models = modelsFor(part.document);
      for (const paragraph of part.paragraphs) {
        const own = questions.get(paragraph.id) ?? [];
        const without = withoutParagraph(part, paragraph);
        const desks: Readonly<Record<Regime, Removable>> = {
          all: {
            desk: all,
            article: paragraphs.get(paragraph.id) ?? part.article,
            without: undefined,
          },
          group: { desk, article: part.article, without },
          alone: { desk: alone, article: part.article, without },
        };
        const absent =
          group.length > 1 && groups.length > 1 && !sharesDocument(groups[(place + 1) % groups.length], part)
            ? other
            : undefined;
        cases.push(...casesOf({ own, desks, absent, models, siblings, document: part.document, random }));
        done += own.length;
        onProgress(done, file.questions.length);
      }
    }
  }
  return cases;
}

const sharesDocument = (group: readonly Part[] | undefined, { document }: Part): boolean =>
  group?.some((part) => part.document === document) === true;

/** A desk with the article that a question is about, and that article without the paragraph; `undefined` when nothing is left of it. */
type Removable = {
  readonly desk: Desk;
  readonly article: Article;
  readonly without: Article | undefined;
};

type Asked = {
  readonly own: readonly SquadQuestion[];
  readonly desks: Readonly<Record<Regime, Removable>>;
  readonly absent: Desk | undefined;
  readonly models: ReaderModels;
  readonly siblings: Siblings;
  readonly document: string;
  readonly random: Random;
};

function casesOf({ own, desks, absent, models, siblings, document, random }: Asked): readonly Case[] {
  const cases: Case[] = [];
  const drawRegime = (): Regime => REGIMES[random.integer(REGIMES.length)] ?? 'all';
  const add = (kind: CaseKind, regime: Regime, judged: Judged | undefined, label: number): void => {
    if (judged !== undefined) cases.push({ kind, regime, row: judgeRow(judged), label, document });
  };
  const removed: { readonly regime: Regime; readonly question: SquadQuestion }[] = [];
  for (const question of own) {
    const golds = question.answers.map(({ text }) => text);
    if (golds.length === 0) continue;
    const leftOut = random.integer(REGIMES.length);
    for (const [place, regime] of REGIMES.entries()) {
      if (place === leftOut) continue;
      const judged = desks[regime].desk.ask(question.question, models);
      if (judged !== undefined) add('answerable', regime, judged, Number(isRight(judged, golds)));
    }
    removed.push({ regime: drawRegime(), question });
    if (absent !== undefined && random.integer(2) === 0) {
      const judged = absent.ask(question.question, models);
      if (judged !== undefined && !isRight(judged, golds)) add('absent', 'group', judged, 0);
    }
    for (const kind of SWAPS) {
      const regime = drawRegime();
      const { desk, article } = desks[regime];
      const judged = askSwapped(kind, question.question, desk, article, models, siblings, random);
      if (judged !== undefined && !mayAnswer(judged.judged, judged.newcomer, golds))
        add(kind, regime, judged.judged, 0);
    }
  }
  for (const regime of REGIMES) {
    const here = removed.filter((one) => one.regime === regime);
    const { desk, article, without } = desks[regime];
    if (here.length === 0 || (without === undefined && regime === 'alone')) continue;
    whileReplaced(desk, article, without, () => {
      for (const { question } of here) {
        const judged = desk.ask(question.question, models);
        const golds = question.answers.map(({ text }) => text);
        if (judged !== undefined && !isRight(judged, golds)) add('removed', regime, judged, 0);
      }
    });
  }
  return cases;
}

function askSwapped(
  kind: Swap,
  text: string,
  desk: Desk,
  article: Article,
  models: ReaderModels,
  siblings: Siblings,
  random: Random,
): { readonly judged: Judged; readonly newcomer: string } | undefined {
  const articles = desk.collections[0].articles;
  const source = random.integer(2) === 0 ? article : (articles[random.integer(articles.length)] ?? article);
  const names = kind === 'name' ? namesIn(source, desk.reader) : [];
  const swapped = swap(kind, desk.readQuestion(text), desk, names, siblings, random);
  if (swapped === undefined) return undefined;
  const judged = desk.ask(swapped.text, models);
  return judged === undefined ? undefined : { judged, newcomer: swapped.newcomer };
}

/** Whether a swapped question may have an answer after all: the sentence holds what came in, or its paragraph does and it is another answer. */
function mayAnswer(judged: Judged, newcomer: string, golds: readonly string[]): boolean {
  const { sentence } = judged.best;
  const terms = english.tokens(newcomer).flatMap((token) => english.term(token) ?? []);
  const holdsAll = (held: ReadonlySet<string>): boolean => terms.every((term) => held.has(term));
  if (holdsAll(sentence.held)) return true;
  if (isRight(judged, golds)) return false;
  const { article } = sentence;
  const paragraph = article.paragraphs[sentence.sentence.paragraph];
  for (let at = paragraph?.first ?? 0; at <= (paragraph?.last ?? -1); at++)
    if (holdsAll(judged.reader.read(article, at).held)) return true;
  return false;
}

/** Whether the reading says what an acceptable answer says; for yes or no, whether its sentence holds one. */
function isRight({ question, best }: Judged, golds: readonly string[]): boolean {
  const { article, sentence } = best.sentence;
  if (question.type === 'yesno') {
    return golds.some((gold) => article.text.slice(sentence.start, sentence.end).includes(gold));
  }
  const { start, end } = extentOf(best);
  return isAcceptable(article.text.slice(start, end), golds);
}

const articleOf = ({ id, title, text }: SquadText): Article => plainArticle(id, text, { title }, english);

function partOf(paragraphs: readonly SquadText[]): Part {
  const text = joinParagraphs(paragraphs);
  return { document: documentOf(text.id), paragraphs, article: articleOf(text) };
}

function withoutParagraph({ paragraphs }: Part, { id }: SquadText): Article | undefined {
  const rest = paragraphs.filter((paragraph) => paragraph.id !== id);
  return rest.length === 0 ? undefined : articleOf(joinParagraphs(rest));
}

/** Parts in random groups. */
function groupsOf(parts: readonly Part[], random: Random): readonly (readonly Part[])[] {
  const order = Array.from(parts);
  random.shuffle(order);
  return Array.from({ length: Math.ceil(order.length / GROUP) }, (_, place) =>
    order.slice(place * GROUP, (place + 1) * GROUP),
  );
}
