import type { Models } from '../../answering/models.ts';
import type { Verdict } from '../../claims/claim-check.ts';
import type { Comparison } from '../../claims/compare-claim.ts';
import { claimRow } from '../../claims/deciding/claim-features.ts';
import { plainArticle } from '../../corpus/plain-article.ts';
import type { Article } from '../../corpus/article.ts';
import { makeClaims } from '../../evaluation/made-claims/make-claims.ts';
import type { MadeKind } from '../../evaluation/made-claims/made-claim.ts';
import { declare, declared } from '../../evaluation/paraphrased-claims/declare.ts';
import { grouped } from '../../evaluation/paraphrased-claims/grouped.ts';
import { otherFigure } from '../../evaluation/paraphrased-claims/other-figure.ts';
import { type Paraphrase, paraphrasesOf } from '../../evaluation/paraphrased-claims/paraphrases.ts';
import { documentOf, joinParagraphs, runsOfDocument } from '../../evaluation/squad-articles.ts';
import type { SquadFile, SquadText } from '../../evaluation/squad-file.ts';
import { english } from '../../text/english/english.ts';
import { namesIn, siblingsOf, type Siblings, type Swap, swap } from '../question-swaps.ts';
import type { Random } from '../random.ts';
import { type ClaimDesk, openClaimDesk } from './claim-desk.ts';
import { rephrased } from './rephrase.ts';

/** Paragraphs of an article, and articles of a collection: as small as those that a bot answers from. */
const PARAGRAPHS = 8;
const GROUP = 5;

/** What was done to a statement so that it is not borne out. */
const SWAPPED = ['name', 'focus', 'verb'] as const satisfies readonly Swap[];

/** How a claim came about. */
type CaseKind =
  | 'said'
  | 'other answer'
  | 'other figure'
  | 'denied'
  | 'removed'
  | 'absent'
  | `swapped ${(typeof SWAPPED)[number]}`
  | `made ${MadeKind}`;

/** A claim beside each sentence that it was compared with. */
export type ClaimCase = {
  readonly kind: CaseKind;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly comparisons: readonly Pick<Comparison, 'verdict' | 'findings'>[];
  readonly rows: readonly Float32Array[];
  /** Place of the sentence that it was made of; −1 for none. */
  readonly gold: number;
  /** What is left out together in cross-fitting. */
  readonly document: string;
};

type Part = {
  readonly document: string;
  readonly paragraphs: readonly SquadText[];
  readonly article: Article;
};

export type CaseSource = {
  readonly file: SquadFile;
  readonly models: Pick<Models, 'words' | 'sentences'>;
  readonly random: Random;
  readonly onProgress: (done: number, total: number) => void;
};

/**
 * Claims to learn from, each beside its sentences: what people asked about a text with its answer as statements, with another answer, denied, with
 * their paragraph or article taken away, or with a name, a noun or the verb swapped for another; and sentences changed by machine.
 */
export function claimCases({ file, models, random, onProgress }: CaseSource): readonly ClaimCase[] {
  const groups = groupsOf(runsOfDocument(file.texts, PARAGRAPHS).map(partOf), random);
  const paraphrases = grouped(paraphrasesOf(file, english, models.words), ({ question }) => question.article);
  const cases: ClaimCase[] = [];
  const siblings = siblingsOfFile(file, models);
  for (const [place, group] of groups.entries()) {
    const desk = openClaimDesk(
      group.map(({ article }) => article),
      models,
    );
    const next = groups[(place + 1) % groups.length] ?? [];
    const isApart = !next.some(({ document }) => group.some((part) => part.document === document));
    const other = isApart
      ? openClaimDesk(
          next.map(({ article }) => article),
          models,
        )
      : undefined;
    for (const part of group) {
      for (const paragraph of part.paragraphs) {
        const own = paraphrases.get(paragraph.id) ?? [];
        cases.push(...casesOf({ own, desk, other, part, paragraph, siblings, models, random }));
      }
    }
    cases.push(...madeCases(group, models, random));
    onProgress(place + 1, groups.length);
  }
  return cases;
}

function siblingsOfFile(file: SquadFile, models: CaseSource['models']): Siblings {
  const desk = openClaimDesk([], models);
  return siblingsOf(file.questions.map(({ question }) => desk.readQuestion(question)));
}

type Told = {
  readonly own: readonly Paraphrase[];
  readonly desk: ClaimDesk;
  readonly other: ClaimDesk | undefined;
  readonly part: Part;
  readonly paragraph: SquadText;
  readonly siblings: Siblings;
  readonly models: CaseSource['models'];
  readonly random: Random;
};

/** Letters of a word that stay when it is inflected. */
const STEM = 4;

/** Shares (0–1) of the statements of which a claim of a kind is made, so that the verdicts come out about even. */
const SHARES = {
  denied: 0.3,
  removed: 0.35,
  absent: 0.08,
  swapped: 0.4,
  figure: 0.6,
  rephrased: 0.4,
} as const;

function casesOf({
  own,
  desk,
  other,
  part,
  paragraph,
  siblings,
  models,
  random,
}: Told): readonly ClaimCase[] {
  const cases: ClaimCase[] = [];
  const { document, article } = part;
  const add = (
    kind: CaseKind,
    verdict: Verdict,
    claim: string,
    place: number | undefined,
    at: ClaimDesk = desk,
  ): void => {
    const told = random.next() < SHARES.rephrased ? rephrased(claim, models.words, random) : claim;
    cases.push(caseOf(kind, verdict, told, { article: article.id, place }, at, document));
  };
  const removed: string[] = [];
  for (const { question, statement, answer, others } of own) {
    const [first] = question.answers;
    if (first === undefined) continue;
    const place = article.text.indexOf(paragraph.text) + first.start;
    const claim = declared(statement, answer);
    add('said', 'supported', claim, place);
    const wrong = draw(others, random);
    if (wrong !== undefined) add('other answer', 'contradicted', declared(statement, wrong), place);
    const figure = otherFigure(answer, paragraph.text, () => random.next());
    if (figure !== undefined && random.next() < SHARES.figure)
      add('other figure', 'contradicted', declared(statement, figure), place);
    if (statement.denied !== undefined && random.next() < SHARES.denied)
      add('denied', 'contradicted', declared(statement.denied, answer), place);
    if (random.next() < SHARES.removed) removed.push(claim);
    if (other !== undefined && random.next() < SHARES.absent)
      add('absent', 'not_mentioned', claim, undefined, other);
    for (const kind of SWAPPED) {
      if (random.next() >= SHARES.swapped) continue;
      const names = kind === 'name' ? namesIn(nameSource(desk, article, random), desk.reader) : [];
      const asked = swap(kind, desk.readQuestion(question.question), desk, names, siblings, random);
      const turned =
        asked === undefined || (kind !== 'name' && article.text.includes(asked.newcomer))
          ? undefined
          : declare(asked.text, { text: answer, before: '' }, english, models.words);
      const newcomer = asked?.newcomer.slice(0, STEM) ?? '';
      const other = turned === undefined ? claim : declared(turned, answer);
      if (other !== claim && other.includes(newcomer))
        add(`swapped ${kind}`, 'not_mentioned', other, undefined);
    }
  }
  const rest = part.paragraphs.filter(({ id }) => id !== paragraph.id);
  if (rest.length > 0 && removed.length > 0) {
    const [collection] = desk.collections;
    const without = articleOf(joinParagraphs(rest));
    collection.remove(article.id);
    collection.add(without);
    for (const claim of removed) add('removed', 'not_mentioned', claim, undefined);
    collection.remove(without.id);
    collection.add(article);
  }
  return cases;
}

const nameSource = (desk: ClaimDesk, own: Article, random: Random): Article => {
  const { articles } = desk.collections[0];
  return random.integer(2) === 0 ? own : (articles[random.integer(articles.length)] ?? own);
};

/** Claims made by machine of a group: so many of each kind. */
const MADE = 64;

function madeCases(
  group: readonly Part[],
  models: CaseSource['models'],
  random: Random,
): readonly ClaimCase[] {
  const made = makeClaims(
    group.map(({ article }) => article),
    english,
    MADE,
    random.integer(2 ** 31),
  );
  const desk = openClaimDesk(made.articles, models);
  return made.claims.map(({ kind, claim, verdict, source }) =>
    caseOf(
      `made ${kind}`,
      verdict,
      claim,
      { article: source.article, place: verdict === 'not_mentioned' ? undefined : source.start },
      desk,
      documentOf(source.article),
    ),
  );
}

function caseOf(
  kind: CaseKind,
  verdict: Verdict,
  claim: string,
  { article, place }: { readonly article: string; readonly place: number | undefined },
  desk: ClaimDesk,
  document: string,
): ClaimCase {
  const all = desk.compare(claim);
  const gold = all.findIndex(
    ({ matching: { sentence } }) =>
      place !== undefined &&
      sentence.article.id === article &&
      sentence.sentence.start <= place &&
      place < sentence.sentence.end,
  );
  return {
    kind,
    claim,
    verdict,
    comparisons: all.map(({ verdict, findings }) => ({ verdict, findings })),
    rows: all.map((comparison) => claimRow({ comparison, all })),
    gold,
    document,
  };
}

const draw = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[random.integer(Math.max(1, items.length))];

const articleOf = ({ id, title, text }: SquadText): Article => plainArticle(id, text, { title }, english);

function partOf(paragraphs: readonly SquadText[]): Part {
  const text = joinParagraphs(paragraphs);
  return { document: documentOf(text.id), paragraphs, article: articleOf(text) };
}

function groupsOf(parts: readonly Part[], random: Random): readonly (readonly Part[])[] {
  const order = Array.from(parts);
  random.shuffle(order);
  return Array.from({ length: Math.ceil(order.length / GROUP) }, (_, place) =>
    order.slice(place * GROUP, (place + 1) * GROUP),
  );
}
