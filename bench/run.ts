import { alignColumns } from '../src/cli/table.ts';
import { readFolder } from '../src/corpus/read-folder.ts';
import { compareEngine, comparisonRows } from './compare-engines.ts';
import type { Comparison } from './compare-engines.ts';
import type { EngineMaker } from './engines/engine.ts';
import { flexSearchAsItComes, flexSearchWithOurTerms } from './engines/flexsearch.ts';
import { footnote, footnoteRetrieval } from './engines/footnote.ts';
import { miniSearch } from './engines/minisearch.ts';
import { orama } from './engines/orama.ts';
import { indexCosts, indexCostsHeading } from './index-costs.ts';
import { readQuestions } from './questions.ts';
import { roundTrips } from './round-trip.ts';

const ARTICLES = 'seeds';
const QUESTIONS = ['tests/questions/development.jsonl', 'tests/questions/development-more.jsonl'];
const ENGINES: readonly EngineMaker[] = [
  footnote,
  footnoteRetrieval,
  flexSearchAsItComes,
  flexSearchWithOurTerms,
  miniSearch,
  orama,
];
/** Milliseconds in which the whole engine is to answer 95 of 100 questions on the five articles. Said, not enforced: machines differ. */
const P95_AIM = 15;
/** Sentences in the index whose costs are measured. */
const SIZES = [10_000, 50_000];

const print = (title: string, rows: readonly (readonly string[])[]): void => {
  process.stdout.write(`${title}\n\n${alignColumns(rows).join('\n')}\n\n`);
};

const { articles } = await readFolder(ARTICLES);
const questions = await readQuestions(QUESTIONS);
const comparisons: Comparison[] = [];
for (const make of ENGINES) comparisons.push(await compareEngine(await make(articles), questions));
print(
  `One question on ${articles.length} articles: ${questions.length} single questions with even ids`,
  comparisonRows(comparisons),
);

const costs: (readonly string[])[] = [];
for (const size of SIZES) costs.push(await indexCosts(size));
print('The index alone, milliseconds', [indexCostsHeading, ...costs]);

print(
  'One round trip of /ask on a Discord of this machine, milliseconds',
  await roundTrips(
    ARTICLES,
    questions.map(({ question }) => question),
  ),
);

const p95 = comparisons[0]?.times.p95;
if (p95 !== undefined) {
  const kept = p95 <= P95_AIM ? 'within' : 'above';
  process.stdout.write(`The whole engine's p95 is ${kept} its aim of ${P95_AIM} ms on this machine today.\n`);
}
